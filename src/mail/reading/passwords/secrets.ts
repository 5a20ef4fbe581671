import { Locale } from '../../../kernel/locale.js';
import { codecOf } from '../mime/codec.js';

/** What stands in the place of a password. */
export const MARKS: Readonly<Record<Locale, string>> = {
  [Locale.RU]: '[пароль удалён]',
  [Locale.EN]: '[password removed]',
};

/** Shorter ones are replaced where they were found alone: they stand in too many words. */
const SHORTEST_EVERYWHERE = 4;

/** More passwords than a letter has: those beyond are replaced where they were found. */
const MOST_EVERYWHERE = 50;

/** The passwords of a letter, and how they may be written. */
export type Secrets = {
  /** Those that may stand nowhere, the longest first, in every form of writing. */
  readonly forms: readonly string[];
  /** Their bytes in every charset that they may stand in. */
  readonly needles: readonly Buffer[];
  /** There are more than can be looked for everywhere. */
  readonly tooMany: boolean;
  readonly mark: string;
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (value: string): string => value.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/** Half a surrogate pair has no percent form. */
const percentEncoded = (value: string): string[] => {
  try {
    return [encodeURIComponent(value)];
  } catch {
    return [];
  }
};

/** As it is, composed and decomposed, in HTML, in an address, in JSON, and in base64 as mail programs log it. */
const formsOf = (value: string): string[] => [
  value,
  value.normalize('NFC'),
  value.normalize('NFD'),
  escaped(value),
  ...percentEncoded(value),
  JSON.stringify(value).slice(1, -1),
  Buffer.from(value, 'utf8').toString('base64').replace(/=+$/, ''),
];

/** The charsets that a password may stand in whatever the letter says. */
const WRITTEN_IN = ['utf-8', 'windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'utf-16le', 'utf-16be'];

const bytesOf = (forms: readonly string[]): Buffer[] => {
  const seen = new Map<string, Buffer>();
  for (const charset of WRITTEN_IN) {
    const codec = codecOf(charset);
    for (const form of forms) {
      const bytes = codec?.encode(form);
      if (bytes && bytes.length > 0) seen.set(bytes.toString('latin1'), bytes);
    }
  }
  return [...seen.values()];
};

/** Bytes that may be compared in looking for all of them: half a second at the most. */
const MOST_WORK = 4_000_000_000;

/** @param length - of the letter */
export const secretsOf = (values: Iterable<string>, locale: Locale, length: number): Secrets => {
  const long = [...new Set(values)].filter((value) => value.length >= SHORTEST_EVERYWHERE);
  const forms = [...new Set(long.slice(0, MOST_EVERYWHERE).flatMap(formsOf))]
    .filter((form) => form.length >= SHORTEST_EVERYWHERE)
    .sort((a, b) => b.length - a.length);
  const needles = bytesOf(forms);
  const tooMany = long.length > MOST_EVERYWHERE || needles.length * length > MOST_WORK;
  return { forms, needles, tooMany, mark: MARKS[locale] };
};

/** Whether any of them stands in a text. */
export const reveals = (text: string, { forms }: Secrets): boolean =>
  forms.some((form) => text.includes(form));
