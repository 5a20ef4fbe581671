import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { guessCharset } from './guess-charset.js';

/** Names that mail programs use and the Encoding Standard does not know. */
const NAMES: Readonly<Record<string, string>> = {
  cp1251: 'windows-1251',
  'cp-1251': 'windows-1251',
  'win-1251': 'windows-1251',
  win1251: 'windows-1251',
  windows1251: 'windows-1251',
  'ansi-1251': 'windows-1251',
  koi8r: 'koi8-r',
  'cp-866': 'ibm866',
  cp20866: 'koi8-r',
  dos: 'ibm866',
  utf8mb4: 'utf-8',
  'utf8-bom': 'utf-8',
};

/** Labels that programs write who do not know what they write: to be believed for ASCII alone. */
const CARELESS = new Set(['', 'windows-1252', 'unknown']);

const decoders = new Map<string, TextDecoder | null>();

const decoderOf = (name: string): TextDecoder | null => {
  const known = decoders.get(name);
  if (known !== undefined) return known;
  let made: TextDecoder | null = null;
  try {
    made = new TextDecoder(name);
  } catch {
    // Unknown: guessed.
  }
  // Names come from strangers.
  if (decoders.size < 200) decoders.set(name, made);
  return made;
};

/** The charset's name by the Encoding Standard, or an empty text where there is none of that name. */
export const charsetNamed = (label: string): string => {
  const name = label.trim().toLowerCase().replace(/_/g, '-');
  if (name.length > 40) return '';
  const decoder = decoderOf(Object.hasOwn(NAMES, name) ? (NAMES[name] ?? name) : name);
  return decoder?.encoding ?? '';
};

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** @returns null where the bytes are not UTF-8; an end cut within a character does not count. */
export const asUtf8 = (bytes: Uint8Array): string | null => {
  for (const cut of [0, 1, 2, 3]) {
    try {
      return strictUtf8.decode(cut === 0 ? bytes : bytes.subarray(0, bytes.length - cut));
    } catch {
      // Only an end within a character is forgiven, and the end is at most three bytes.
    }
    if (cut < 3 && (bytes[bytes.length - 1 - cut] ?? 0) < 128) return null;
  }
  return null;
};

/** One byte for each letter, Cyrillic: labels that are mixed up with one another. */
const CYRILLIC = new Set(['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic']);

export type Decoded = {
  readonly text: string;
  /** As the Encoding Standard calls it. */
  readonly charset: string;
  readonly guessed: boolean;
};

const decodeAs = (bytes: Uint8Array, charset: string, guessed: boolean): Decoded => ({
  text: (decoderOf(charset) ?? new TextDecoder()).decode(bytes),
  charset,
  guessed,
});

/** Share of a text that no decoding made sense of. */
const brokenShare = (text: string, bytes: Uint8Array): number => {
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) broken += 1;
  let high = 0;
  for (const byte of bytes) if (byte > 127) high += 1;
  return high === 0 ? 0 : broken / high;
};

/**
 * Decodes bytes by the charset that they are said to be in, and by the one that they are in where that cannot be:
 * a label that nobody knows, UTF-8 called something else, something else called UTF-8, eight bits called ASCII, one
 * Cyrillic charset called another. Never throws.
 */
export const decodeText = (bytes: Uint8Array, label: string): Decoded => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le', false);
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be', false);
  const charset = charsetNamed(label);
  if (isAscii(bytes) && !charset.startsWith('utf-16') && charset !== 'iso-2022-jp') {
    return decodeAs(bytes, charset === '' || charset === 'replacement' ? 'utf-8' : charset, false);
  }
  const utf8 = asUtf8(bytes);
  if (charset === 'utf-8') {
    if (utf8 !== null) return { text: utf8, charset, guessed: false };
    const lenient = decodeAs(bytes, 'utf-8', false);
    if (brokenShare(lenient.text, bytes) < 0.1) return lenient;
    return decodeAs(bytes, guessCharset(bytes) ?? 'windows-1252', true);
  }
  const single = CYRILLIC.has(charset) || charset.startsWith('windows-') || charset.startsWith('iso-8859');
  if (utf8 !== null && (charset === '' || single)) return { text: utf8, charset: 'utf-8', guessed: true };
  if (CARELESS.has(charset)) {
    const guess = guessCharset(bytes);
    return decodeAs(bytes, guess ?? 'windows-1252', charset === '' || guess !== null);
  }
  if (CYRILLIC.has(charset)) {
    const guess = guessCharset(bytes, charset);
    return decodeAs(bytes, guess ?? charset, guess !== null && guess !== charset);
  }
  return charset === 'replacement' ? decodeAs(bytes, 'utf-8', true) : decodeAs(bytes, charset, false);
};
