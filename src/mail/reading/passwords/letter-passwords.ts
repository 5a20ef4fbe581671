import { HONEST, SEARCHED } from '../limits.js';
import { decodeText } from '../mime/charset.js';
import { charsetOf } from '../mime/letter-charset.js';
import { everyPart, type Part, scanLetter } from '../mime/scan.js';
import { aroundParts, linesBetweenHeaders, type Stretch } from '../mime/stretches.js';
import type { OnceRead } from '../read-once.js';
import { bodyBytes, labelOf } from '../text/part-text.js';
import { cleanText } from '../text/plain-text.js';
import { unpackTnef } from '../tnef/unpack-tnef.js';
import { findPasswords, type Patience } from './find-passwords.js';
import { passwordsInHeader, wholeHeader } from './header-words.js';
import { stemOfName } from './name-ending.js';
import { kindOf, looksLikeText } from './part-kind.js';
import { eachPieceOfHtml } from './visible-html.js';

/** Bytes by which a text is told from a file that is none. */
const SAMPLE = 8_192;

/** Distinct passwords that are remembered; a letter with more is made anew from its text. */
const MOST = 200;

export type LetterPasswords = {
  /** The first one in the letter's own words. */
  readonly own: string | null;
  /** All of them, distinct, in the order of the letter. */
  readonly all: ReadonlySet<string>;
  /** There are more labels than are looked at. */
  readonly tooMany: boolean;
};

type Search = { readonly found: Set<string>; readonly patience: Patience; bytes: number; headBytes: number };

const add = (values: readonly string[], { found }: Search): void => {
  for (const value of values) if (found.size < MOST) found.add(value);
};

const addFrom = (text: string, search: Search): void => {
  if (search.found.size >= MOST) return;
  add(
    findPasswords(text, MOST, search.patience).map(({ value }) => value),
    search,
  );
};

const addFromHtml = (html: string, search: Search): void => {
  for (const look of ['shown', 'hidden'] as const)
    eachPieceOfHtml(html, look, ({ text }) => addFrom(text, search));
};

/** How many of so many bytes are looked through, and takes them off what is left for the letter. */
const allowed = (length: number, search: Search): number => {
  const left = SEARCHED.letterBytes - search.bytes;
  const taken = Math.max(0, Math.min(length, SEARCHED.partBytes * 2, left));
  search.bytes += taken;
  return taken;
};

const searchTnef = (content: Buffer, search: Search): void => {
  const inside = unpackTnef(content);
  if (!inside) return;
  addFrom(inside.text, search);
  for (const file of inside.files) {
    addFrom(stemOfName(file.name), search);
    if (looksLikeText(file.content))
      addFrom(decodeText(file.content.subarray(0, SEARCHED.partBytes), '').text, search);
  }
};

const searchBody = (raw: Buffer, part: Part, search: Search, deep: number): void => {
  const kind = kindOf(part, bodyBytes(raw, part, SAMPLE));
  if (kind === 'other') return;
  const most = allowed(part.bodyEnd - part.bodyStart, search);
  if (most === 0) return;
  if (kind === 'tnef') searchTnef(bodyBytes(raw, part), search);
  else if (kind === 'letter' && deep < HONEST.lettersDeep)
    searchLetter(bodyBytes(raw, part), search, deep + 1);
  else {
    const content = bodyBytes(raw, part, Math.min(most, SEARCHED.partBytes));
    const { text } = decodeText(content, labelOf(part, content));
    if (kind === 'html') addFromHtml(text, search);
    else addFrom(cleanText(text), search);
  }
};

const searchStretches = (
  raw: Buffer,
  stretches: readonly Stretch[],
  charset: string,
  search: Search,
): void => {
  for (const { start, end } of stretches) {
    const most = allowed(Math.min(end - start, SEARCHED.partBytes), search);
    if (most > 0) addFrom(decodeText(raw.subarray(start, start + most), charset).text, search);
  }
};

const searchLetter = (raw: Buffer, search: Search, deep: number): void => {
  const parts = everyPart(scanLetter(raw).root);
  const charset = charsetOf(parts);
  for (const part of parts) {
    for (const header of part.head.headers) {
      search.headBytes += header.end - header.start;
      if (search.headBytes > SEARCHED.headBytes) break;
      add(passwordsInHeader(header.name, wholeHeader(raw, header, charset).value), search);
    }
    searchStretches(raw, linesBetweenHeaders(part), charset, search);
    if (part.children.length === 0) searchBody(raw, part, search, deep);
    else searchStretches(raw, aroundParts(raw, part).texts, charset, search);
  }
};

const valuesIn = (text: string): string[] => findPasswords(text, MOST).map(({ value }) => value);

/** The passwords that a letter gives, wherever in it. */
export const passwordsOf = (raw: Buffer, read: OnceRead): LetterPasswords => {
  const search: Search = { found: new Set(), bytes: 0, headBytes: 0, patience: { labels: SEARCHED.labels } };
  const { letter, written } = read;
  const own = [written, letter.subject].flatMap(valuesIn);
  add(own, search);
  addFrom(letter.folded, search);
  for (const { name } of letter.files) addFrom(stemOfName(name), search);
  searchLetter(raw, search, 0);
  const isAnywhere = own.length === 0 && search.found.size > 0;
  const first = own[0] ?? (isAnywhere ? read.otherForms().flatMap(valuesIn)[0] : undefined);
  return { own: first ?? null, all: search.found, tooMany: search.patience.labels <= 0 };
};
