import { TextDecoder } from 'node:util';

/** A charset that can be written as well as read. */
export type Codec = {
  readonly decode: (bytes: Buffer) => string;
  /** @returns null where the charset has no such character. */
  readonly encode: (text: string) => Buffer | null;
};

const UTF8: Codec = {
  decode: (bytes) => bytes.toString('utf8'),
  encode: (text) => Buffer.from(text, 'utf8'),
};

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();

const UTF16LE: Codec = {
  decode: (bytes) => bytes.toString('utf16le'),
  encode: (text) => Buffer.from(text, 'utf16le'),
};

const UTF16BE: Codec = {
  decode: (bytes) => swapped(bytes).toString('utf16le'),
  encode: (text) => swapped(Buffer.from(text, 'utf16le')),
};

/** Every byte is a character: reads and writes whatever there is. */
export const LATIN1: Codec = {
  decode: (bytes) => bytes.toString('latin1'),
  encode: (text) => ([...text].every((char) => char <= '\u00ff') ? Buffer.from(text, 'latin1') : null),
};

const singleByte = (charset: string): Codec => {
  const letters = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const bytes = new Map([...letters].map((letter, byte) => [letter, byte]));
  return {
    decode: (given) => new TextDecoder(charset).decode(given),
    encode: (text) => {
      const out = Buffer.allocUnsafe(text.length);
      let length = 0;
      for (const letter of text) {
        const byte = bytes.get(letter);
        if (byte === undefined) return null;
        out[length++] = byte;
      }
      return out.subarray(0, length);
    },
  };
};

const made = new Map<string, Codec>([
  ['utf-8', UTF8],
  ['utf-16le', UTF16LE],
  ['utf-16be', UTF16BE],
]);

const isSingle = (charset: string): boolean =>
  /^(?:windows-12\d\d|windows-874|iso-8859-\d{1,2}|koi8-[ru]|ibm866|macintosh|x-mac-cyrillic)$/.test(charset);

/** The codec of a charset of the Encoding Standard's name, or null where it can only be read. */
export const codecOf = (charset: string): Codec | null => {
  const known = made.get(charset);
  if (known || !isSingle(charset)) return known ?? null;
  const codec = singleByte(charset);
  made.set(charset, codec);
  return codec;
};
