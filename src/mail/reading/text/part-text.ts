import { MAX_TEXT_BYTES, SEARCHED } from '../limits.js';
import { decodeText } from '../mime/charset.js';
import type { Part } from '../mime/scan.js';
import { decodeTransfer } from '../mime/transfer.js';
import { HISTORY_MARK, type HtmlText, htmlToPlain } from './html-text.js';
import { cleanText, unflowed } from './plain-text.js';

export type PartText = {
  readonly text: string;
  readonly guessed: boolean;
  readonly cut: boolean;
};

/** The bytes of a part's body, decoded; of what is encoded no more than makes `most` bytes. */
export const bodyBytes = (raw: Buffer, part: Part, most = Number.POSITIVE_INFINITY): Buffer => {
  const encoded = raw.subarray(part.bodyStart, Math.min(part.bodyEnd, part.bodyStart + most * 4));
  return decodeTransfer(encoded, part.encoding).subarray(0, most);
};

export const isHtml = ({ type }: Part): boolean =>
  type.value === 'text/html' || type.value === 'application/xhtml+xml';

/** HTML says its charset itself where the letter does not. */
const charsetOfHtml = (bytes: Buffer): string =>
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(bytes.toString('latin1', 0, 2048))?.[1] ?? '';

export const labelOf = (part: Part, bytes: Buffer): string => {
  const said = part.type.params.get('charset') ?? '';
  return said === '' && isHtml(part) ? charsetOfHtml(bytes) : said;
};

type ReadHtml = { readonly plain: HtmlText; readonly bytes: Buffer; readonly guessed: boolean };

const readHtml = (raw: Buffer, part: Part, most: number): ReadHtml => {
  const bytes = bodyBytes(raw, part, most);
  const { text, guessed } = decodeText(bytes, labelOf(part, bytes));
  return { plain: htmlToPlain(text), bytes, guessed };
};

/** Of HTML that is all pictures at first more is read, for the words may stand behind them. */
const htmlPartText = (raw: Buffer, part: Part): PartText => {
  const first = readHtml(raw, part, MAX_TEXT_BYTES);
  const isWhole = first.bytes.length < MAX_TEXT_BYTES || first.plain.cut;
  const { plain, bytes, guessed } = isWhole ? first : readHtml(raw, part, SEARCHED.partBytes);
  return { text: cleanText(plain.text), guessed, cut: plain.cut || bytes.length >= SEARCHED.partBytes };
};

/** A part that is text, as plain text with one kind of line end. */
export const partText = (raw: Buffer, part: Part): PartText => {
  if (isHtml(part)) return htmlPartText(raw, part);
  const bytes = bodyBytes(raw, part, MAX_TEXT_BYTES);
  const { text, guessed } = decodeText(bytes, labelOf(part, bytes));
  const cut = bytes.length >= MAX_TEXT_BYTES;
  const { params } = part.type;
  // In a plain text nobody but its author can have put the mark.
  const clean = cleanText(text).replaceAll(HISTORY_MARK, '');
  const flowed = params.get('format')?.toLowerCase() === 'flowed';
  return {
    text: flowed ? unflowed(clean, params.get('delsp')?.toLowerCase() === 'yes') : clean,
    guessed,
    cut,
  };
};
