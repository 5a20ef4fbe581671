import { runs, type Shown } from './content-kinds.js';

const TEXT: Shown = { contentType: 'text/plain' };
const UNKNOWN: Shown = { contentType: 'application/octet-stream' };

/** Controls that no text has; tabs, line ends, form feeds and the escapes of a terminal's colours are in order. */
const isControl = (byte: number): boolean =>
  byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27 && byte !== 8;

const hasControls = (head: Uint8Array): boolean => head.some((byte) => isControl(byte) || byte === 127);

const isUtf8 = (head: Uint8Array): boolean => {
  try {
    // The head may end within a letter.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** With its mark; another format that begins with the same two bytes does not read as text after them. */
const isUtf16 = (head: Uint8Array): boolean => {
  const [first, second] = head;
  const little = first === 0xff && second === 0xfe;
  if (!little && !(first === 0xfe && second === 0xff)) return false;
  try {
    const decoder = new TextDecoder(little ? 'utf-16le' : 'utf-16be', { fatal: true });
    const text = decoder.decode(head, { stream: true });
    return (
      text !== '' && !hasControls(Uint8Array.from(text, (letter) => Math.min(letter.charCodeAt(0), 255)))
    );
  } catch {
    return false;
  }
};

/** Share of the bytes beyond ASCII that are letters where it is Russian in windows-1251 or koi8-r. */
const LETTERS = 0.8;
/** `№`, `«`, `»`, dashes and quotes of windows-1251, and what koi8-r has in the places of letters. */
const isRussian = (byte: number): boolean => byte >= 0xc0 || byte === 0xa8 || byte === 0xb8;

const looksRussian = (head: Uint8Array): boolean => {
  let high = 0;
  let letters = 0;
  for (const byte of head) {
    if (byte < 128) continue;
    high++;
    if (isRussian(byte)) letters++;
  }
  return letters >= high * LETTERS;
};

const isText = (head: Uint8Array): boolean => !hasControls(head) && (isUtf8(head) || looksRussian(head));

/**
 * What a content is, by its first bytes and never by its name: by a signature, else `text/plain` for what reads as text, else
 * `application/octet-stream`.
 */
export const sniff = async (head: Uint8Array): Promise<Shown> => {
  // Read as a signature, the mark is one of sound.
  if (isUtf16(head)) return TEXT;
  // Loaded with the first file: a start does not wait for it.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found)
    return {
      contentType: found.mime.split(';', 1)[0] ?? found.mime,
      ending: found.ext,
      runs: runs(found.ext),
    };
  if (head.length === 0) return UNKNOWN;
  return isText(head) ? TEXT : UNKNOWN;
};
