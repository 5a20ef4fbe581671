import type { ReadLetter } from '../../letter.js';
import { HONEST, MAX_HTML, SEARCHED } from '../limits.js';
import { decodeText } from '../mime/charset.js';
import { decodeWords } from '../mime/encoded-words.js';
import { firstHeader } from '../mime/header-values.js';
import { everyPart, type Part, scanLetter } from '../mime/scan.js';
import { bodyBytes, labelOf } from '../text/part-text.js';
import { cleanText } from '../text/plain-text.js';
import { unpackTnef } from '../tnef/unpack-tnef.js';
import { findPasswords } from './find-passwords.js';
import { kindOf, looksLikeText } from './part-kind.js';
import { visibleHtml } from './visible-html.js';

/** Bytes by which a text is told from a file that is none. */
const SAMPLE = 8_192;

/** Distinct passwords that are remembered; a letter with more is made anew from its text. */
const MOST = 200;

export type LetterPasswords = {
  /** The first one in the letter's own words. */
  readonly own: string | null;
  /** All of them, distinct, in the order of the letter. */
  readonly all: ReadonlySet<string>;
};

type Search = { readonly found: Set<string>; bytes: number };

const addFrom = (text: string, { found }: Search): void => {
  if (found.size >= MOST) return;
  for (const { value } of findPasswords(text, MOST)) found.add(value);
};

const searchTnef = (content: Buffer, search: Search): void => {
  const inside = unpackTnef(content);
  if (!inside) return;
  addFrom(inside.text, search);
  for (const file of inside.files) {
    if (looksLikeText(file.content))
      addFrom(decodeText(file.content.subarray(0, SEARCHED.partBytes), '').text, search);
  }
};

const searchPart = (raw: Buffer, part: Part, search: Search, deep: number): void => {
  const length = Math.min(part.bodyEnd - part.bodyStart, SEARCHED.partBytes * 2);
  if (part.children.length > 0 || search.bytes + length > SEARCHED.letterBytes) return;
  const kind = kindOf(part, bodyBytes(raw, part, SAMPLE));
  if (kind === 'other') return;
  search.bytes += length;
  if (kind === 'tnef') searchTnef(bodyBytes(raw, part), search);
  else if (kind === 'letter' && deep < HONEST.lettersDeep)
    searchLetter(bodyBytes(raw, part), search, deep + 1);
  else {
    const content = bodyBytes(raw, part, SEARCHED.partBytes);
    const { text } = decodeText(content, labelOf(part, content));
    addFrom(kind === 'html' ? visibleHtml(text.slice(0, MAX_HTML)).text : cleanText(text), search);
  }
};

const searchLetter = (raw: Buffer, search: Search, deep: number): void => {
  for (const part of everyPart(scanLetter(raw).root)) {
    addFrom(decodeWords(firstHeader(raw, part.head, 'subject') ?? ''), search);
    searchPart(raw, part, search, deep);
  }
};

/** The passwords that a letter gives, wherever in it. */
export const passwordsOf = (raw: Buffer, letter: ReadLetter): LetterPasswords => {
  const search: Search = { found: new Set(), bytes: 0 };
  const own = [letter.text, letter.subject]
    .flatMap((text) => findPasswords(text, MOST))
    .map(({ value }) => value);
  for (const value of own.slice(0, MOST)) search.found.add(value);
  addFrom(letter.folded, search);
  searchLetter(raw, search, 0);
  return { own: own[0] ?? null, all: search.found };
};
