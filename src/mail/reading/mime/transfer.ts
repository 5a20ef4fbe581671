/** Transfer encodings (RFC 2045, 6), decoded by rules that broken letters pass as well. All linear, none throws. */

const EQUALS = 61;
const CHUNK = 3 * 256 * 1024;

/** A line that is no base64, as gateways hang below: with other characters, or blanks between its words. */
const CLEAR = String.raw`[^\n]*(?:[^\sA-Za-z0-9+/=]|\w \w)`;
const BEHIND_PADDING = new RegExp(`=\\s*\\n${CLEAR}`);
const BEHIND_BLANK_LINE = new RegExp(`\\n[ \\t]*\\r?\\n${CLEAR}`);

/** Where clear text begins below base64, or the text's length. */
const footerAt = (text: string): number => {
  const found = [text.search(BEHIND_PADDING), text.search(BEHIND_BLANK_LINE)].filter((at) => at !== -1);
  return Math.min(text.length, ...found.map((at) => (text[at] === '=' ? at + 1 : at)));
};

/** In pieces, each with what stands between its characters taken away. */
const decodeBroken = (bytes: Buffer): Buffer => {
  const pieces: Buffer[] = [];
  let rest = '';
  for (let pos = 0; pos < bytes.length; pos += CHUNK) {
    const chunk = bytes.toString('latin1', pos, Math.min(bytes.length, pos + CHUNK));
    const footer = footerAt(chunk);
    const segments = chunk.slice(0, footer).split(/=+/);
    for (const [i, segment] of segments.entries()) {
      const letters = rest + segment.replace(/[^A-Za-z0-9+/]+/g, '');
      const padded = i < segments.length - 1;
      const whole = padded ? letters.length : letters.length - (letters.length % 4);
      if (whole > 0) pieces.push(Buffer.from(letters.slice(0, whole), 'base64'));
      rest = letters.slice(whole);
    }
    if (footer < chunk.length) break;
  }
  if (rest) pieces.push(Buffer.from(rest, 'base64'));
  return pieces.length === 1 ? (pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(pieces);
};

const BLANK_LINES = [Buffer.from('\n\n'), Buffer.from('\n\r\n')];

/** Without padding but at its end and without blank lines: nothing that the runtime's decoder reads wrongly. */
const isWhole = (bytes: Buffer): boolean => {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 32) end--;
  const body = bytes.subarray(0, end);
  const padding = body.indexOf(EQUALS);
  return (padding === -1 || end - padding <= 2) && BLANK_LINES.every((line) => !body.includes(line));
};

/**
 * Decodes base64 whatever stands between its characters. Padding may come in the middle, where a program has put two
 * pieces together; behind it or a blank line, lines of clear text are the end.
 */
export const decodeBase64 = (bytes: Buffer): Buffer =>
  isWhole(bytes) ? Buffer.from(bytes.toString('latin1'), 'base64') : decodeBroken(bytes);

const hex = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  if (byte >= 65 && byte <= 70) return byte - 55;
  return byte >= 97 && byte <= 102 ? byte - 87 : -1;
};

const LF = 10;
const CR = 13;

/** How many bytes of a soft line break follow the `=` at `at`; blanks before the line end are the way's, 0 is none. */
const softBreak = (bytes: Buffer, at: number): number => {
  let to = at + 1;
  while (to - at < 80 && (bytes[to] === 32 || bytes[to] === 9)) to++;
  if (to >= bytes.length) return to - at;
  if (bytes[to] === CR && bytes[to + 1] === LF) return to + 2 - at;
  return bytes[to] === LF ? to + 1 - at : 0;
};

/**
 * Decodes quoted-printable; an escape that is none stays as it is.
 *
 * @param places - is given, for every byte of the result, where it stood
 */
export const decodeQuotedPrintable = (bytes: Buffer, places?: Uint32Array): Buffer => {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let at = 0;
  /** What stands for itself, up to there. */
  const copyTo = (end: number): void => {
    // For a few bytes the call costs more than they do.
    if (end - at > 128) bytes.copy(out, length, at, end);
    else for (let i = at; i < end; i++) out[length + i - at] = bytes[i] as number;
    if (places) for (let i = at; i < end; i++) places[length + i - at] = i;
    length += end - at;
    at = end;
  };
  while (at < bytes.length) {
    if (bytes[at] !== EQUALS) {
      const next = bytes.indexOf(EQUALS, at);
      copyTo(next === -1 ? bytes.length : next);
      continue;
    }
    const high = hex(bytes[at + 1]);
    const low = high === -1 ? -1 : hex(bytes[at + 2]);
    const soft = high === -1 ? softBreak(bytes, at) : 0;
    if (soft > 0) at += soft;
    else if (low === -1) copyTo(at + 1);
    else {
      if (places) places[length] = at;
      out[length++] = high * 16 + low;
      at += 3;
    }
  }
  if (places && length < places.length) places[length] = bytes.length;
  return out.subarray(0, length);
};

/** The Q encoding of headers (RFC 2047, 4.2). */
export const decodeQ = (text: string): Buffer =>
  decodeQuotedPrintable(Buffer.from(text.replace(/_/g, ' '), 'latin1'));

/** `base64`, `quoted-printable`, or an empty text for what stands as it is. */
export type TransferEncoding = 'base64' | 'quoted-printable' | '';

export const transferEncodingOf = (value: string): TransferEncoding => {
  const name = value
    .replace(/\([^)]*\)/g, '')
    .trim()
    .toLowerCase();
  if (name.startsWith('base64')) return 'base64';
  return name.startsWith('quoted-printable') ? 'quoted-printable' : '';
};

export const decodeTransfer = (bytes: Buffer, encoding: TransferEncoding): Buffer => {
  if (encoding === 'base64') return decodeBase64(bytes);
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(bytes) : bytes;
};
