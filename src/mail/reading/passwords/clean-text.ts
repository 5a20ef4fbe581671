import { findPasswords } from './find-passwords.js';
import type { Secrets } from './secrets.js';

/** A place in a text, `end` excluded. */
export type Range = { readonly start: number; readonly end: number };

/** Takes overlapping ranges for one. */
const merged = (ranges: readonly Range[]): Range[] => {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
};

/** Where passwords stand that are known from anywhere. */
export const knownRanges = (text: string, { forms }: Secrets): Range[] => {
  const ranges: Range[] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length)) {
      ranges.push({ start: at, end: at + form.length });
    }
  }
  return merged(ranges);
};

/** Where passwords stand: those that the text labels itself as well. */
export const secretRanges = (text: string, secrets: Secrets): Range[] =>
  merged([...findPasswords(text), ...knownRanges(text, secrets)]);

export const replaceRanges = (text: string, ranges: readonly Range[], mark: string): string => {
  const out: string[] = [];
  let last = 0;
  for (const { start, end } of ranges) {
    out.push(text.slice(last, start), mark);
    last = end;
  }
  out.push(text.slice(last));
  return out.join('');
};

/** A text without passwords. */
export const cleanOfSecrets = (text: string, secrets: Secrets): string =>
  replaceRanges(text, secretRanges(text, secrets), secrets.mark);
