import type { ReadingNote, ReadLetter, RequestFields } from '../letter.js';
import { lettersFiles } from './files/letter-files.js';
import { readLetterHead } from './head.js';
import type { FileLimits } from './limits.js';
import { cutToMessage, MAX_FOLDED, MAX_TEXT } from './limits.js';
import { localeOf } from './locale.js';
import { charsetOf } from './mime/letter-charset.js';
import { everyPart, type Part, scanLetter } from './mime/scan.js';
import { readReport } from './reports/read-report.js';
import { type FoldedText, foldText } from './text/fold.js';
import { type PartText, partText } from './text/part-text.js';
import { isPlaceholder } from './text/placeholder.js';
import { type SortedParts, sortParts } from './text/sort-parts.js';

/** A letter as it was read before anybody looked for a password in it. */
export type OnceRead = {
  readonly letter: ReadLetter;
  /** Folded away with the quoted history, and yet its author's. */
  readonly signature: string;
  /** What was written this time, longer than a message may be. */
  readonly written: string;
  /** The same in the forms that nobody reads: the HTML beside a plain text. */
  readonly otherForms: () => readonly string[];
};

type TextOf = (part: Part) => PartText;

const NO_FIELDS: RequestFields = {
  logins: [],
  contractNumbers: [],
  password: null,
  service: null,
  errorText: null,
};

const EMPTY: SortedParts = { texts: [], files: [], unread: [], reports: [], encrypted: false };

type WholeText = FoldedText & {
  readonly whole: string;
  readonly written: string;
  readonly notes: readonly ReadingNote[];
};

const PGP = /^-----BEGIN PGP MESSAGE-----/m;

const cutText = (text: string, notes: Set<ReadingNote>): string => {
  if (text.length > MAX_TEXT) notes.add('TEXT_CUT');
  return cutToMessage(text);
};

/** @param inside - what an envelope of Outlook's says, where the letter itself says nothing */
const readText = (textOf: TextOf, { texts }: SortedParts, inside: string): WholeText => {
  const notes = new Set<ReadingNote>();
  const pieces = texts.map((part) => {
    const { text, guessed, cut } = textOf(part);
    if (guessed) notes.add('CHARSET_GUESSED');
    if (cut) notes.add('TEXT_CUT');
    return text.replace(/^\n+|\n+$/g, '');
  });
  const said = pieces.filter((piece) => piece.trim() !== '').join('\n\n');
  const whole = said === '' ? inside : said;
  if (PGP.test(whole)) notes.add('ENCRYPTED');
  if (whole.length > MAX_FOLDED) notes.add('TEXT_CUT');
  const { text, folded, signature } = foldText(whole.slice(0, MAX_FOLDED));
  const cut = { text: cutText(text, notes), folded: cutText(folded, notes) };
  return { ...cut, notes: [...notes], whole, written: text, signature };
};

/** Reads a letter without looking for passwords or fields. */
export const readOnce = (raw: Buffer, limits: FileLimits): OnceRead => {
  const { root, tooComplex } = scanLetter(raw);
  const { guessed, ...head } = readLetterHead(raw, root.head, charsetOf(everyPart(root)));
  const known = new Map<Part, PartText>();
  const textOf = (part: Part): PartText => {
    const text = known.get(part) ?? partText(raw, part);
    known.set(part, text);
    return text;
  };
  const hasText = (part: Part): boolean => !isPlaceholder(textOf(part).text);
  const sorted = tooComplex ? EMPTY : sortParts(root, hasText);
  const { files, notes: fileNotes, text: inside } = lettersFiles(raw, sorted.files, limits);
  const { text, folded, notes, whole, written, signature } = readText(textOf, sorted, inside);
  const all = new Set<ReadingNote>([...notes, ...fileNotes]);
  if (guessed) all.add('CHARSET_GUESSED');
  if (tooComplex) all.add('TOO_COMPLEX');
  if (sorted.encrypted) all.add('ENCRYPTED');
  const letter: ReadLetter = {
    ...head,
    text,
    folded,
    locale: localeOf(text, `${head.subject} ${folded}`),
    files,
    report: null,
    fields: NO_FIELDS,
    notes: [...all],
    original: raw,
  };
  return {
    letter: { ...letter, report: readReport(raw, root, letter, sorted, whole) },
    signature,
    written,
    otherForms: () => sorted.unread.map((part) => foldText(textOf(part).text.slice(0, MAX_FOLDED)).text),
  };
};
