/** The tables of words: Russian ones stand beside their elements, English ones are loaded when first needed. */
import type { English } from '../english.js';
import type { Language, Texts } from './index.js';

let english: English | undefined;
let loading: Promise<void> | undefined;

/** The table of this name in both languages. Until the English words are there, Russian ones stand for them. */
export function inBoth<Name extends keyof English>(name: Name, ru: English[Name]): Texts<English[Name]> {
  return {
    ru,
    get en() {
      return english?.[name] ?? ru;
    },
  };
}

/** Whether its words are there. */
export function isSpoken(language: Language): boolean {
  return language === 'ru' || english !== undefined;
}

/** Fetches the English words: once for all who ask meanwhile, and once more for who asks after it has failed. */
export function loadEnglish(): Promise<void> {
  loading ??= import('../english.js').then(
    (words) => {
      english = words.english;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
