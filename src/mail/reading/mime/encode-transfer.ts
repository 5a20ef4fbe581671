import { decodeQuotedPrintable, type TransferEncoding } from './transfer.js';

/** Base64 in lines as long as those it replaces, with their line ends. */
const asBase64 = (bytes: Buffer, before: Buffer): Buffer => {
  const text = before.toString('latin1', 0, Math.min(before.length, 2_000));
  const [, first = '', end = '\r\n'] = /^\s*([A-Za-z0-9+/=]{4,1000})(\r?\n)/.exec(text) ?? [];
  const width = Math.max(4, Math.min(first.length || 76, 996)) & ~3;
  const encoded = bytes.toString('base64');
  const lines: string[] = [];
  for (let at = 0; at < encoded.length; at += width) lines.push(encoded.slice(at, at + width));
  const tail = before.subarray(-2).toString('latin1').endsWith('\n') ? end : '';
  return Buffer.from(lines.join(end) + tail, 'latin1');
};

/** Both texts begin and end alike: that is how far from either end. */
const common = (a: Buffer, b: Buffer): { head: number; tail: number } => {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
};

const LINE = 72;
const [EQUALS, CR, LF] = [61, 13, 10];
const HEX = Buffer.from('0123456789ABCDEF', 'latin1');

const isPlain = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);

/**
 * Quoted-printable of bytes that stand within a line: every one escaped but letters and digits. Written into one buffer:
 * a piece of text for each byte of megabytes costs seconds.
 */
const escapeAll = (bytes: Buffer): Buffer => {
  // At most three for a byte, and a soft break of three for each line of LINE - 2 at least.
  const out = Buffer.allocUnsafe(bytes.length * 3 + Math.ceil((bytes.length * 3) / (LINE - 2)) * 3 + 9);
  let at = 0;
  let width = 0;
  const softBreak = (): void => {
    out[at++] = EQUALS;
    out[at++] = CR;
    out[at++] = LF;
    width = 0;
  };
  softBreak();
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte === LF || byte === CR) {
      out[at++] = byte;
      width = 0;
      continue;
    }
    const plain = isPlain(byte);
    const needed = plain ? 1 : 3;
    if (width + needed > LINE) softBreak();
    width += needed;
    if (plain) out[at++] = byte;
    else {
      out[at++] = EQUALS;
      out[at++] = HEX[byte >> 4] as number;
      out[at++] = HEX[byte & 15] as number;
    }
  }
  softBreak();
  return out.subarray(0, at);
};

/** Writes anew what has changed, from the first byte to the last; the lines before and behind stay as they were. */
const asQuotedPrintable = (bytes: Buffer, before: Buffer): Buffer => {
  const places = new Uint32Array(before.length + 1);
  const was = decodeQuotedPrintable(before, places);
  const { head, tail } = common(was, bytes);
  const from = places[head] ?? before.length;
  const to = tail === 0 ? before.length : (places[was.length - tail] ?? before.length);
  const middle = escapeAll(bytes.subarray(head, bytes.length - tail));
  return Buffer.concat([before.subarray(0, from), middle, before.subarray(to)]);
};

/**
 * Encodes a body that takes the place of another one, in the same encoding.
 *
 * @param before - the body as it stood, encoded
 */
export const encodeInPlace = (bytes: Buffer, before: Buffer, encoding: TransferEncoding): Buffer => {
  if (encoding === 'base64') return asBase64(bytes, before);
  return encoding === 'quoted-printable' ? asQuotedPrintable(bytes, before) : bytes;
};
