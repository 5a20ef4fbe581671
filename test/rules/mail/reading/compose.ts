export type Charset = 'utf-8' | 'windows-1251' | 'koi8-r';
export type Encoding = '7bit' | '8bit' | 'quoted-printable' | 'base64';

/** Written here on their own, so that what is read is not judged by what has read it. */
const tables = new Map<Charset, ReadonlyMap<string, number>>(
  (['windows-1251', 'koi8-r'] as const).map((charset) => {
    const letters = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    return [charset, new Map([...letters].map((letter, byte) => [letter, byte]))];
  }),
);

export const inCharset = (text: string, charset: Charset): Buffer => {
  const table = tables.get(charset);
  return table ? Buffer.from([...text].map((char) => table.get(char) ?? 63)) : Buffer.from(text, 'utf8');
};

const quotedPrintable = (bytes: Buffer): string => {
  let width = 0;
  const out: string[] = [];
  for (const byte of bytes) {
    const plain = byte === 13 || byte === 10 || (byte >= 32 && byte < 127 && byte !== 61);
    const text = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (byte === 10) width = 0;
    else if (width + text.length > 75) {
      out.push('=\r\n');
      width = 0;
    }
    out.push(text);
    if (byte !== 10) width += text.length;
  }
  return out.join('');
};

export const encodeBody = (bytes: Buffer, encoding: Encoding): Buffer => {
  if (encoding === 'base64') return Buffer.from(bytes.toString('base64').replace(/.{76}/g, '$&\r\n'));
  return encoding === 'quoted-printable' ? Buffer.from(quotedPrintable(bytes)) : bytes;
};

/** An encoded word of a header. */
export const wordOf = (text: string, charset: Charset): string =>
  `=?${charset}?B?${inCharset(text, charset).toString('base64')}?=`;
