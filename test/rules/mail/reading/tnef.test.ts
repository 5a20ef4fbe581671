import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLetter } from '../../../../src/mail/reading/index.js';
import { rtfToText, unpackRtf } from '../../../../src/mail/reading/tnef/rtf.js';
import { unpackTnef } from '../../../../src/mail/reading/tnef/unpack-tnef.js';

const attribute = (level: number, id: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(9);
  head.writeUInt8(level, 0);
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(data.length, 5);
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(data.reduce((total, byte) => (total + byte) & 0xffff, 0));
  return Buffer.concat([head, data, sum]);
};

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const padded = (data: Buffer): Buffer =>
  Buffer.concat([number(data.length), data, Buffer.alloc(-data.length & 3)]);

/** Properties of MAPI with one value each. */
const properties = (...all: ReadonlyArray<readonly [type: number, id: number, data: Buffer]>): Buffer =>
  Buffer.concat([
    number(all.length),
    ...all.flatMap(([type, id, data]) => [number(type + id * 0x10000), number(1), padded(data)]),
  ]);

const winmail = (...attributes: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]),
    attribute(1, 0x00069007, number(1251)),
    ...attributes,
  ]);

const rendering = attribute(2, 0x00069002, Buffer.alloc(14));

const RTF = Buffer.from(
  "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}\\f0 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2\\par Password: Kn4-zhuravl\\par}",
);

/** RTF as Outlook keeps it when it does not compress it (MS-OXRTFCP, 2.1.3.1.2). */
const kept = (rtf: Buffer): Buffer =>
  Buffer.concat([number(rtf.length + 12), number(rtf.length), number(0x414c454d), number(0), rtf]);

const letterWith = (content: Buffer, text = ''): Buffer =>
  Buffer.from(
    `From: a@firma.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString('base64')}\r\n--b--\r\n`,
  );

describe('a winmail.dat', () => {
  it('gives its files by their long names, and its text', () => {
    const name = Buffer.from('длинное имя.txt\0', 'utf16le');
    const content = winmail(
      attribute(1, 0x0002800c, Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0])),
      rendering,
      attribute(2, 0x00018010, Buffer.from('short.txt\0')),
      attribute(2, 0x0006800f, Buffer.from('content')),
      attribute(2, 0x00069005, properties([0x1f, 0x3707, name])),
    );
    expect(unpackTnef(content)).toEqual({
      text: 'Привет',
      files: [{ name: 'длинное имя.txt', content: Buffer.from('content') }],
    });
  });

  it('gives the words of its RTF where it has no other text', async () => {
    const content = winmail(attribute(1, 0x00069003, properties([0x102, 0x1009, kept(Buffer.from(RTF))])));
    const letter = await readLetter(letterWith(content));
    expect(letter.text).toContain('Привет');
    expect(letter.notes).toContain('TNEF_UNPACKED');
  });

  it('is not kept where a password stands in it that cannot be cut out', async () => {
    const content = winmail(
      attribute(1, 0x00069003, properties([0x102, 0x1009, packed(RTF)])),
      rendering,
      attribute(2, 0x00018010, Buffer.from('a.txt\0')),
      attribute(2, 0x0006800f, Buffer.from('x')),
    );
    const letter = await readLetter(letterWith(content));
    expect(letter.fields.password).toBe('Kn4-zhuravl');
    expect(letter.text).toContain('[пароль удалён]');
    expect(letter.headers.has('x-remade')).toBe(true);
    expect(letter.original.toString('latin1')).not.toContain('ms-tnef');
  });

  it('is a file like any other where it cannot be read', async () => {
    const letter = await readLetter(letterWith(Buffer.from('no such thing'), 'See the file.'));
    expect([letter.files.map(({ name }) => name), letter.notes]).toEqual([
      ['winmail.dat'],
      ['TNEF_UNREADABLE'],
    ]);
  });

  it('of any bytes is unpacked or refused, and never fails', () => {
    const whole = winmail(
      rendering,
      attribute(2, 0x00069005, properties([0x1f, 0x3707, Buffer.from('a\0')])),
      attribute(1, 0x00069003, properties([0x102, 0x1009, kept(RTF)])),
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 8 }), (at, bytes) => {
        unpackTnef(
          Buffer.concat([whole.subarray(0, at), Buffer.from(bytes), whole.subarray(at + bytes.length)]),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Compressed RTF of literals alone: eight to a control byte of zero. */
const packed = (rtf: Buffer): Buffer => {
  const pieces: Buffer[] = [];
  for (let at = 0; at < rtf.length; at += 8) pieces.push(Buffer.from([0]), rtf.subarray(at, at + 8));
  const body = Buffer.concat(pieces);
  return Buffer.concat([number(body.length + 12), number(rtf.length), number(0x75465a4c), number(0), body]);
};

describe('RTF', () => {
  it('is unpacked', () => {
    expect(unpackRtf(packed(RTF))?.equals(RTF)).toBe(true);
    // The example of MS-OXRTFCP, 3.1.1.
    const example = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    );
    expect(unpackRtf(example)?.toString('latin1')).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
  });

  it('is read by its code page, without its tables', () => {
    expect(rtfToText(RTF)).toBe('Привет\nPassword: Kn4-zhuravl\n');
  });

  it('of any bytes has words or none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        rtfToText(Buffer.from(bytes));
        unpackRtf(packed(Buffer.from(bytes)));
        unpackRtf(Buffer.from(bytes));
      }),
    );
  });
});
