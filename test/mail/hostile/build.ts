import { SUPPORT_ADDRESS } from '../../kit/world.js';

/** The address that the mail server says every hostile letter comes from. */
export const HOSTILE_SENDER = 'hostile@shop.example';

/** How many authors there are: each writes once, so that none is held for writing too much. */
export const AUTHORS = 400;

export const authorNumber = (number: number): string => `author${number}@shop.example`;

export type Build = {
  /** Whole header lines with CR LF, beside the usual ones. */
  readonly headers?: string | Buffer;
  readonly contentType?: string;
  readonly body?: string | Buffer;
  /** Left out where the letter brings its own. */
  readonly subject?: string;
};

let made = 0;

/** A letter of a known sender, another one each time, all in order but for what is given. Text is Latin-1: each character is a byte. */
export const build = ({
  headers = '',
  contentType = 'text/plain; charset=utf-8',
  body = 'Text.',
  subject,
}: Build): Buffer => {
  made += 1;
  if (made > AUTHORS) throw new Error('More letters than authors');
  const head = [
    `From: ${authorNumber(made)}`,
    `To: ${SUPPORT_ADDRESS}`,
    ...(subject === '' ? [] : [`Subject: ${subject ?? `Letter ${made}`}`]),
    `Message-ID: <hostile-${made}@shop.example>`,
    'Date: Sun, 22 Nov 2026 12:00:00 +0300',
    'MIME-Version: 1.0',
    `Content-Type: ${contentType}`,
    '',
  ].join('\r\n');
  const bytes = (part: string | Buffer): Buffer =>
    typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
  return Buffer.concat([bytes(head), bytes(headers), Buffer.from('\r\n'), bytes(body)]);
};

/** The same line over and over, each time with its number in place of `#`. */
export const lines = (count: number, line: string): string =>
  Array.from({ length: count }, (_, i) => line.replaceAll('#', String(i)))
    .join('\r\n')
    .concat('\r\n');
