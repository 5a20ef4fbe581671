import { Locale } from '../../../kernel/locale.js';
import { decodeText } from '../mime/charset.js';
import { type Codec, codecOf, LATIN1 } from '../mime/codec.js';
import { cleanHtml } from './clean-html.js';
import { cleanOfSecrets } from './clean-text.js';
import { MARKS, type Secrets } from './secrets.js';

/**
 * Puts stars over the passwords in a file that is no text: its length stays, and so do the places that its format names.
 *
 * @returns the same buffer where there is none
 */
export const maskBytes = (content: Buffer, needles: readonly Buffer[]): Buffer => {
  let out = content;
  for (const needle of needles) {
    for (let at = content.indexOf(needle); at !== -1; at = content.indexOf(needle, at + needle.length)) {
      if (out === content) out = Buffer.from(content);
      out.fill(0x2a, at, at + needle.length);
    }
  }
  return out;
};

/** The codec that gives back the very bytes, byte for byte: then only what is replaced changes. */
const faithful = (content: Buffer, charset: string): { codec: Codec; text: string } => {
  const codec = codecOf(charset);
  const text = codec?.decode(content);
  if (codec && text !== undefined && codec.encode(text)?.equals(content)) return { codec, text };
  return { codec: LATIN1, text: LATIN1.decode(content) };
};

/** The mark in a language that the charset can write. */
const markIn = (codec: Codec, { mark }: Secrets): string => (codec.encode(mark) ? mark : MARKS[Locale.EN]);

/** A larger text has its passwords covered with stars: it is a log, and what it labels itself was looked for before. */
const MOST_REWRITTEN = 1024 * 1024;

/** HTML is large by its pictures, and still the letter's own words; bytes, and bytes times ways of writing the passwords. */
const HTML_REWRITTEN = { bytes: 8 * 1024 * 1024, work: 100_000_000 } as const;

const isTooLarge = ({ length }: Buffer, { html }: TextKind, { forms }: Secrets): boolean =>
  html
    ? length > HTML_REWRITTEN.bytes ||
      (length > MOST_REWRITTEN && length * forms.length > HTML_REWRITTEN.work)
    : length > MOST_REWRITTEN;

export type TextKind = {
  readonly label: string;
  readonly html: boolean;
  /** The bytes beyond ASCII have no way to be carried: then neither has a mark with them. */
  readonly ascii: boolean;
};

/**
 * The bytes of a text without passwords, in their own charset.
 *
 * @returns the same buffer where there is none
 */
export const cleanTextBytes = (content: Buffer, kind: TextKind, secrets: Secrets): Buffer => {
  if (isTooLarge(content, kind, secrets)) return maskBytes(content, secrets.needles);
  const { charset } = decodeText(content.subarray(0, 65_536), kind.label);
  const { codec, text } = faithful(content, charset);
  const own = {
    ...secrets,
    mark: kind.ascii || codec === LATIN1 ? MARKS[Locale.EN] : markIn(codec, secrets),
  };
  const clean = kind.html ? cleanHtml(text, own) : cleanOfSecrets(text, own);
  const bytes = clean === text ? content : (codec.encode(clean) ?? content);
  return maskBytes(bytes, secrets.needles);
};
