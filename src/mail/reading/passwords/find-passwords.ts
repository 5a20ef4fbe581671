import { type FoundPassword, listedBehind } from './listed-passwords.js';
import {
  ALONE,
  COMMAND,
  demandOf,
  isDoubtful,
  isOfMany,
  isTalk,
  LABELLED,
  PAIR,
  WORDED,
} from './password-labels.js';
import { isAddressLike, isPasswordLike, isRefused, tokenOf, wordsFollow } from './password-value.js';
import { windowsOf } from './password-windows.js';

export type { FoundPassword } from './listed-passwords.js';

/** Behind a label and the end of its line, past a blank line and signs of quotation. */
const NEXT_LINE = /[ \t\u00a0]*\r?\n(?:[ \t>]*\r?\n)?[ \t>\u00a0]*/y;

/** What a value must be: anything; no plain word of Russian, and nothing but it on its line; something like a password. */
type Demand = 'any' | 'alone' | 'like';

type Place = {
  readonly at: number;
  readonly demand: Demand;
  /** On the line below its label. */
  readonly below: boolean;
};

/** Where the value begins: behind the label, or on the next line, where only a value may stand alone. */
const valueAt = (text: string, from: number, demand: Demand): Place => {
  NEXT_LINE.lastIndex = from;
  const next = NEXT_LINE.exec(text);
  return { at: from + (next?.[0].length ?? 0), demand, below: next !== null };
};

const foundAt = (text: string, { at, demand, below }: Place): FoundPassword | null => {
  const token = tokenOf(text, at);
  if (!token) return null;
  const { value, start, end, quoted } = token;
  if (isRefused(value)) return null;
  const like = isPasswordLike(value);
  if (quoted) return demand !== 'like' || like ? { value, start, end } : null;
  const more = wordsFollow(text, token);
  if (below && (more || /[:=]$/.test(value))) return null;
  // A plain word with others behind it is a sentence; a dash alone is no label.
  if (!like && (more || demand === 'like')) return null;
  if (!like && demand === 'alone' && !/^[\x21-\x7e]+$/.test(value)) return null;
  return { value, start, end };
};

const labelled = (text: string, matches: readonly RegExpExecArray[]): FoundPassword[] =>
  matches.flatMap((match) => {
    const [whole, word = ''] = match;
    if (isTalk(whole)) return [];
    const separator = whole.slice(-6).replace(/[\p{L}\d"'()]/gu, '');
    const doubtful = isDoubtful(text, match.index, word);
    const demand = doubtful ? 'like' : /[:=：\t]/.test(separator) ? 'any' : 'alone';
    const place = valueAt(text, match.index + whole.length, demand);
    const first = foundAt(text, place);
    return listedBehind(text, place.at, first, isOfMany(word), doubtful);
  });

/** With more words between the label and its colon, what is no password for certain is left alone. */
const worded = (text: string, matches: readonly RegExpExecArray[]): FoundPassword[] =>
  matches.flatMap((match) => {
    const [whole, word = '', words = ''] = match;
    const demand = demandOf(words);
    if (!demand) return [];
    const doubtful = isDoubtful(text, match.index, word);
    const place = valueAt(text, match.index + whole.length, doubtful ? 'like' : demand);
    const first = foundAt(text, place);
    const certain = first && !isAddressLike(first.value) ? first : null;
    return listedBehind(text, place.at, certain, isOfMany(word), doubtful || demand === 'like');
  });

const alone = (text: string): FoundPassword[] =>
  [...text.matchAll(ALONE)].flatMap((match) => {
    const next = valueAt(text, match.index + match[0].replace(/\r$/, '').length, 'alone');
    return next.below ? (foundAt(text, next) ?? []) : [];
  });

const commands = (text: string): FoundPassword[] =>
  [...text.matchAll(COMMAND)].map((match) => {
    const value = match[1] ?? '';
    const start = match.index + match[0].indexOf(value, match[0].search(/pass/i) + 4);
    return { value, start, end: start + value.length };
  });

const pairs = (text: string): FoundPassword[] =>
  [...text.matchAll(PAIR)].flatMap((match) => {
    const start = match.index + match[0].length - (match[2]?.length ?? 0);
    const token = tokenOf(text, start);
    return token && !isRefused(token.value) && isPasswordLike(token.value) ? [token] : [];
  });

/** How many labels may be looked at yet: more than any honest letter has would take more than its second. */
export type Patience = { labels: number };

const inWindow = (text: string, patience: Patience): FoundPassword[] => {
  const near = [...text.matchAll(LABELLED)];
  const far = [...text.matchAll(WORDED)];
  patience.labels -= near.length + far.length;
  const both = pairs(text);
  // `login/password: a/b` is behind a label that the others take for the password's alone.
  const others = [...labelled(text, near), ...worded(text, far), ...alone(text), ...commands(text)].filter(
    ({ start, end }) => !both.some((pair) => pair.start < end && pair.end > start),
  );
  return [...both, ...others].map(({ value, start, end }) => ({ value, start, end }));
};

/**
 * Passwords that a text gives by the documented patterns: a value behind its label, not the word in a sentence. In the
 * order of the text, none within another.
 *
 * @param most - how many are enough
 * @param patience - where it ends, the rest of the text is not looked at
 */
export const findPasswords = (
  text: string,
  most = Number.POSITIVE_INFINITY,
  patience: Patience = { labels: Number.POSITIVE_INFINITY },
): FoundPassword[] => {
  const apart: FoundPassword[] = [];
  for (const window of windowsOf(text)) {
    if (patience.labels <= 0) break;
    const found = inWindow(window.text, patience).sort((a, b) => a.start - b.start);
    for (const { value, start, end } of found) {
      if (window.from + start < (apart.at(-1)?.end ?? 0)) continue;
      apart.push({ value, start: window.from + start, end: window.from + end });
      if (apart.length >= most) return apart;
    }
  }
  return apart;
};
