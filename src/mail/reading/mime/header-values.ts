import { isAscii } from 'node:buffer';
import { MAX_HEADER_VALUE } from '../limits.js';
import { asUtf8, decodeText } from './charset.js';
import type { RawHead, RawHeader } from './raw-head.js';

export type HeaderText = {
  readonly name: string;
  /** Unfolded, on one line, its encoded words not decoded yet. */
  readonly value: string;
  readonly guessed: boolean;
};

/** None of one line: controls, line and paragraph separators, and what turns the writing direction. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** One line without control characters: whatever came in cannot begin a line of its own. */
export const oneLine = (text: string): string =>
  text.replace(CONTROLS, (run) => (/[\t\n\r\u2028\u2029]/.test(run) ? ' ' : '')).trim();

/** Unfolds: the line ends go, the white space behind them stays (RFC 5322, 2.2.3); tabs count as blanks. */
const unfolded = (text: string): string => text.replace(/\r?\n(?=[ \t])/g, '').replace(/[\r\n\t]+/g, ' ');

/**
 * A header's value as text. Bytes beyond ASCII are UTF-8 (RFC 6532), or what old Russian programs wrote: the letter's own
 * charset, or another one that is guessed.
 *
 * @param most - bytes that are read; looking for passwords all of them are
 */
export const headerText = (
  raw: Buffer,
  header: RawHeader,
  charset: string,
  most = MAX_HEADER_VALUE,
): HeaderText => {
  const bytes = raw.subarray(header.valueStart, Math.min(header.end, header.valueStart + most));
  const { name } = header;
  if (isAscii(bytes)) return { name, value: unfolded(bytes.toString('latin1')).trim(), guessed: false };
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return { name, value: unfolded(utf8).trim(), guessed: false };
  const { text } = decodeText(bytes, charset === 'utf-8' ? '' : charset);
  return { name, value: unfolded(text).trim(), guessed: true };
};

/** The first header of that name: a second one has no say (RFC 5322, 3.6 forbids it). */
export const firstHeader = (raw: Buffer, head: RawHead, name: string, charset = ''): string | undefined => {
  const header = head.headers.find((each) => each.name === name);
  return header && headerText(raw, header, charset).value;
};
