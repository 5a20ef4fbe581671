/** The words that a compressed RTF may refer to before it has any of its own (MS-OXRTFCP, 2.2.2.1). */
const DICTIONARY =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

const COMPRESSED = 0x75465a4c;
const PLAIN = 0x414c454d;

/** Bytes that an RTF may unpack to. */
const MOST = 4 * 1024 * 1024;

/**
 * Unpacks RTF as Outlook keeps it (MS-OXRTFCP): up to 4 MiB.
 *
 * @returns null where it is none
 */
export const unpackRtf = (packed: Buffer): Buffer | null => {
  if (packed.length < 16) return null;
  const kind = packed.readUInt32LE(8);
  const size = Math.min(packed.readUInt32LE(4), MOST);
  if (kind === PLAIN) return packed.subarray(16, 16 + size);
  if (kind !== COMPRESSED) return null;
  const window = Buffer.alloc(4096, 0x20);
  let write = window.write(DICTIONARY, 'latin1');
  const out: number[] = [];
  const put = (byte: number): void => {
    out.push(byte);
    window[write] = byte;
    write = (write + 1) & 4095;
  };
  for (let at = 16; at < packed.length && out.length < size; ) {
    const control = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length && out.length < size; bit++) {
      if (((control >> bit) & 1) === 0) {
        put(packed[at++] ?? 0);
        continue;
      }
      const token = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      const from = token >> 4;
      if (from === write) return Buffer.from(out);
      for (let i = 0; i < (token & 15) + 2; i++) put(window[(from + i) & 4095] ?? 0);
    }
  }
  return Buffer.from(out);
};

/** Groups of RTF that hold no text of the letter. */
const UNREAD = /^\\(?:\*|fonttbl|colortbl|stylesheet|info|pict|object|themedata|header|footer)/;

const CODE_PAGES: Readonly<Record<string, string>> = {
  '1251': 'windows-1251',
  '866': 'ibm866',
  '20866': 'koi8-r',
};

const WORD =
  /\\(?:'([0-9a-f]{2})|u(-?\d{1,6})(?: ?(?:\\'[0-9a-f]{2}|[^\\{}]))?|([a-z]{1,32})(-?\d{1,10})? ?|([^a-z]))/iy;

/** The words of an RTF, without its layout: enough to read a letter that has no other text. */
export const rtfToText = (rtf: Buffer): string => {
  const source = rtf.toString('latin1');
  const page = /\\ansicpg(\d{3,5})/.exec(source.slice(0, 500))?.[1] ?? '1252';
  const decoder = new TextDecoder(CODE_PAGES[page] ?? 'windows-1252');
  const out: string[] = [];
  let bytes: number[] = [];
  const flush = (): void => {
    if (bytes.length > 0) out.push(decoder.decode(Uint8Array.from(bytes)));
    bytes = [];
  };
  let depth = 0;
  let hiddenAt = Number.POSITIVE_INFINITY;
  for (let at = 0; at < source.length; ) {
    const char = source[at] ?? '';
    if (char === '{') {
      depth += 1;
      if (depth < hiddenAt && UNREAD.test(source.slice(at + 1, at + 16))) hiddenAt = depth;
      at += 1;
    } else if (char === '}') {
      if (depth === hiddenAt) hiddenAt = Number.POSITIVE_INFINITY;
      depth -= 1;
      at += 1;
    } else if (char === '\\') {
      WORD.lastIndex = at;
      const match = WORD.exec(source);
      at += match ? match[0].length : 1;
      if (!match || depth >= hiddenAt) continue;
      const [, hex, unicode, word, , sign] = match;
      if (hex) bytes.push(Number.parseInt(hex, 16));
      else {
        flush();
        if (unicode) out.push(String.fromCharCode(Number(unicode) & 0xffff));
        else if (word === 'par' || word === 'line') out.push('\n');
        else if (word === 'tab' || word === 'cell') out.push('\t');
        else if (sign === '~') out.push(' ');
        else if (sign && '\\{}'.includes(sign)) out.push(sign);
      }
    } else {
      if (depth < hiddenAt && char !== '\r' && char !== '\n') bytes.push(char.charCodeAt(0));
      at += 1;
    }
  }
  flush();
  return out.join('');
};
