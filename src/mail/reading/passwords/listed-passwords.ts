import { isAddressLike, isPasswordLike, isRefused, OTHER_LABEL, tokenOf } from './password-value.js';

/** A password and where it stands in the text that was looked at. */
export type FoundPassword = {
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

/** Characters of a line, and passwords in it, that are looked at. */
const LONGEST_LINE = 500;
const MOST = 20;

/** The line's end, or a word that may be the next label. */
const NEXT = /[\r\n]|парол|passw/iu;

const JOINS = /^(?:и|и\/или|или|либо|and|or|[/,;|&+]+)$/iu;

type Words = {
  readonly values: readonly FoundPassword[];
  /** Single words with `и` or a comma between any two. */
  readonly isList: boolean;
};

/** The words of a line from a place on, up to the next label. */
const wordsAt = (text: string, at: number): Words => {
  const ahead = text.slice(at, at + LONGEST_LINE);
  const own = ahead.slice(0, NEXT.exec(ahead)?.index ?? ahead.length);
  const line = own.slice(0, OTHER_LABEL.exec(own)?.index ?? own.length);
  const values: FoundPassword[] = [];
  let joined = true;
  let isList = true;
  for (const { 0: word, index } of line.matchAll(/[^\s\u00a0]+/g)) {
    if (JOINS.test(word)) {
      joined = true;
      continue;
    }
    if (!joined) isList = false;
    joined = /[,;]$/.test(word);
    const token = tokenOf(text, at + index);
    if (token && values.length < MOST) values.push(token);
  }
  return { values, isList };
};

const isOne = ({ value }: FoundPassword): boolean =>
  isPasswordLike(value) && !isRefused(value) && !isAddressLike(value);

/** `Qwerty12 или Asdf34`: the other one of two. */
const OTHER_OF_TWO = /[ \t\u00a0]+(?:и|или|либо|and|or)[ \t\u00a0]+(?=\S)/iuy;

const others = (text: string, first: FoundPassword): FoundPassword[] => {
  OTHER_OF_TWO.lastIndex = first.end;
  const match = OTHER_OF_TWO.exec(text);
  const token = match && tokenOf(text, first.end + match[0].length);
  return token && isOne(token) ? [token] : [];
};

/**
 * All passwords behind one label: behind `пароли:` whatever looks like one in the line, or every word of a mere list.
 *
 * @param first - what stands right behind the label, null where that is none
 * @param likeOnly - plain words are what passwords are wanted for
 */
export const listedBehind = (
  text: string,
  at: number,
  first: FoundPassword | null,
  ofMany: boolean,
  likeOnly: boolean,
): FoundPassword[] => {
  if (!ofMany) return first ? [first, ...others(text, first)] : [];
  const { values, isList } = wordsAt(text, at);
  const list = isList && values.length > 1 && !likeOnly && values.every(({ value }) => !isRefused(value));
  const chosen = list ? [...values] : values.filter(isOne);
  return first && !chosen.some(({ start }) => start === first.start) ? [first, ...chosen] : chosen;
};
