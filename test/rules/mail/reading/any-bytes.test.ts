import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fingerprintOf, readLetter } from '../../../../src/mail/reading/index.js';
import { allFixtures } from '../../../mail/letters/fixture.js';

const RUNS = process.env.ZAYAVKA_LONG ? 20_000 : 600;

const letters = allFixtures().map(({ raw }) => raw);

/** Pieces that mean something to a parser. */
const pieces = fc.constantFrom(
  ...[
    '\r\n',
    '\n',
    '\r',
    '\0',
    '--',
    '=?utf-8?B?',
    '?=',
    '=?koi8-r?Q?=',
    '<',
    '>',
    '"',
    ';',
    ':',
    '=',
    '=\r\n',
    '=3D',
  ],
  ...[
    'Content-Type: multipart/mixed; boundary=a\r\n',
    '--a\r\n',
    '--a--',
    'Content-Type: message/rfc822\r\n\r\n',
  ],
  ...[
    'Content-Transfer-Encoding: base64\r\n',
    'Content-Type: text/html\r\n\r\n',
    '> ',
    '-- \r\n',
    'charset=utf-16',
  ],
  ...[
    'Пароль: Qwerty12',
    'Password: a',
    'From: ',
    '&#',
    '<b',
    '<!--',
    '\x1b$B',
    '\xff\xfe',
    '\xef\xbb\xbf',
    '\xd0',
  ],
  "filename*0*=utf-8''%D0",
  'Content-Type: multipart/report; report-type=delivery-status; boundary=a\r\n',
);

type Cut = { readonly at: number; readonly length: number; readonly piece: string };

const cut = fc.record<Cut>({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(200),
  piece: fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 10 })),
});

const mutated = fc
  .tuple(fc.constantFrom(...letters), fc.array(cut, { minLength: 1, maxLength: 6 }))
  .map(([letter, cuts]) =>
    cuts.reduce((raw, { at, length, piece }) => {
      const from = Math.floor(at * raw.length);
      return Buffer.concat([raw.subarray(0, from), Buffer.from(piece, 'utf8'), raw.subarray(from + length)]);
    }, letter),
  );

const composed = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 60 })
  .map((all) => Buffer.from(all.join(''), 'latin1'));

const random = fc.uint8Array({ maxLength: 3_000 }).map((bytes) => Buffer.from(bytes));

const raws = fc.oneof(
  { weight: 6, arbitrary: mutated },
  { weight: 3, arbitrary: composed },
  { weight: 1, arbitrary: random },
);

/** A line break in any of these would begin a line of another header in what we write. */
const ONE_LINE = /[\r\n\0]/;

describe('any bytes are a letter', () => {
  it('that is read, with every length bounded and no line broken', async () => {
    await fc.assert(
      fc.asyncProperty(raws, async (raw) => {
        const letter = await readLetter(raw);
        expect(letter.subject.length).toBeLessThanOrEqual(998);
        expect(letter.text.length).toBeLessThanOrEqual(50_000);
        expect(letter.folded.length).toBeLessThanOrEqual(50_000);
        expect(letter.files.length).toBeLessThanOrEqual(20);
        expect(letter.references.length).toBeLessThanOrEqual(100);
        for (const { name, address } of [
          ...letter.to,
          ...letter.cc,
          ...letter.replyTo,
          ...(letter.from ? [letter.from] : []),
        ]) {
          expect(name).not.toMatch(ONE_LINE);
          expect(address).not.toMatch(/[\s<>]/);
        }
        for (const value of [...letter.headers.values()].flat()) expect(value).not.toMatch(ONE_LINE);
        for (const { name } of letter.files) expect(name).not.toMatch(/[\r\n\0/\\]/);
        expect(letter.subject).not.toMatch(ONE_LINE);
        expect(letter.text).not.toMatch(/[\r\0]/);
        expect(fingerprintOf(letter)).toMatch(/^[0-9a-f]{64}$/);
      }),
      { numRuns: RUNS },
    );
  });

  it('that is kept byte for byte where no password was found in it', async () => {
    await fc.assert(
      fc.asyncProperty(raws, async (raw) => {
        const letter = await readLetter(raw);
        if (letter.notes.includes('PASSWORD_REPLACED')) return;
        expect(letter.original.equals(raw)).toBe(true);
      }),
      { numRuns: Math.floor(RUNS / 4) },
    );
  });

  it('that gives no password a second time, and else reads the same, when what was kept of it is read again', async () => {
    await fc.assert(
      fc.asyncProperty(raws, async (raw) => {
        const letter = await readLetter(raw);
        const again = await readLetter(letter.original);
        expect(again.fields.password).toBeNull();
        if (letter.headers.has('x-remade')) return;
        expect(again.text).toBe(letter.text);
        expect(fingerprintOf(again)).toBe(fingerprintOf(letter));
      }),
      { numRuns: Math.floor(RUNS / 2) },
    );
  });
});
