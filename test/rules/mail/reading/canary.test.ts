import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReadLetter } from '../../../../src/mail/letter.js';
import { readLetter } from '../../../../src/mail/reading/index.js';
import { type Charset, type Encoding, encodeBody, inCharset, wordOf } from './compose.js';
import { decodedPlaces } from './decoded-places.js';

const RUNS = process.env.ZAYAVKA_LONG ? 3_000 : 120;

const SMALL = 'abcdefghijkmnpqrstuvwxyz';
const FEW_SIGNS = '-_!#$%^+=/&<>"~';

/** What people call passwords: letters, digits and signs, a letter and a digit at the least. */
const password = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...SMALL, ...SMALL.toUpperCase()), minLength: 3, maxLength: 10 }),
    fc.string({ unit: fc.constantFrom(...'23456789', ...FEW_SIGNS), minLength: 0, maxLength: 6 }),
    fc.string({ unit: fc.constantFrom(...SMALL, ...'23456789'), minLength: 2, maxLength: 8 }),
  )
  .map(([a, b, c]) => `Q${a}7${b}${c}z`);

const label = fc.constantFrom(
  'Пароль: ',
  'пароль - ',
  'Пароль от панели: ',
  'ПАРОЛЬ:\r\n',
  'Password: ',
  'pass=',
  'password for the panel: ',
);

const charset = fc.constantFrom<Charset>('utf-8', 'windows-1251', 'koi8-r');
const encoding = fc.constantFrom<Encoding>('8bit', 'quoted-printable', 'base64');

const html = (line: string): string =>
  `<html><body><p>Здравствуйте!</p><p>${line}</p><p>Спасибо</p></body></html>`;

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Split by tags, every second character as an entity. */
const tangled = (text: string): string =>
  [...text].map((char, i) => (i % 2 ? `&#${char.charCodeAt(0)};` : `<b>${escapeHtml(char)}</b>`)).join('');

type Letter = { readonly headers: string; readonly body: Buffer };

type Way = (given: { secret: string; label: string; charset: Charset; encoding: Encoding }) => Letter;

const part = (type: string, text: string, cs: Charset, enc: Encoding, extra = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`Content-Type: ${type}; charset=${cs}\r\nContent-Transfer-Encoding: ${enc}\r\n${extra}\r\n`),
    encodeBody(inCharset(text, cs), enc),
    Buffer.from('\r\n'),
  ]);

const multipart = (kind: string, parts: readonly Buffer[]): Letter => ({
  headers: `Content-Type: multipart/${kind}; boundary="=_b"`,
  body: Buffer.concat([
    ...parts.flatMap((each) => [Buffer.from('--=_b\r\n'), each]),
    Buffer.from('--=_b--\r\n'),
  ]),
});

const single = (type: string, text: string, cs: Charset, enc: Encoding): Letter => {
  const whole = part(type, text, cs, enc);
  const at = whole.indexOf('\r\n\r\n');
  return { headers: whole.toString('latin1', 0, at), body: whole.subarray(at + 4) };
};

const plain = 'Логин: romashka\r\nПрошу открыть доступ.\r\n';

/** Where a password may stand in a letter; wherever it is in the author's own words it is told. */
const OWN: Readonly<Record<string, Way>> = {
  'the text': (g) =>
    single('text/plain', `${plain}${g.label}${g.secret}\r\nСпасибо.\r\n`, g.charset, g.encoding),
  HTML: (g) =>
    single('text/html', html(`${g.label.trim()} ${escapeHtml(g.secret)}<br>Ещё`), g.charset, g.encoding),
  'HTML, parted by tags and entities': (g) =>
    single('text/html', html(`${g.label.trim()} ${tangled(g.secret)}<br>Ещё`), g.charset, g.encoding),
  'cells of a table': (g) =>
    single(
      'text/html',
      html(`<table><tr><td>Пароль</td><td><i>${escapeHtml(g.secret)}</i></td></tr></table>`),
      g.charset,
      g.encoding,
    ),
  'both alternatives': (g) =>
    multipart('alternative', [
      part('text/plain', `${plain}${g.label}${g.secret}\r\n`, g.charset, g.encoding),
      part(
        'text/html',
        html(`${g.label} ${tangled(g.secret)} <a title="${escapeHtml(g.secret)}">x</a>`),
        'utf-8',
        'base64',
      ),
    ]),
  'the subject': (g) => ({
    headers: `Subject: ${wordOf(`Пароль: ${g.secret}`, g.charset)}\r\nContent-Type: text/plain`,
    body: Buffer.from('See the subject.\r\n'),
  }),
  'the text and a log beside it': (g) =>
    multipart('mixed', [
      part('text/plain', `${plain}${g.label}${g.secret}\r\n`, g.charset, g.encoding),
      part(
        'text/plain',
        `user a\r\nauth ${g.secret} ok\r\n`,
        'utf-8',
        g.encoding,
        'Content-Disposition: attachment; filename=a.log\r\n',
      ),
      part(
        'application/octet-stream',
        `\0\x01\x02${g.secret}\0`,
        'utf-8',
        'base64',
        'Content-Disposition: attachment; filename=a.bin\r\n',
      ),
    ]),
  'the text and the quoted history': (g) =>
    single(
      'text/plain',
      `${g.label}${g.secret}\r\n\r\n22.11.2026 12:55, Служба поддержки пишет:\r\n> Укажите пароль.\r\n> ${g.secret}\r\n`,
      g.charset,
      g.encoding,
    ),
};

const letterWithin = (g: Parameters<Way>[0]): Buffer =>
  Buffer.concat([
    Buffer.from(`From: b@firma.example\r\nSubject: ${wordOf('Доступ', g.charset)}\r\n`),
    part('text/plain', `Логин: b\r\n${g.label}${g.secret}\r\n`, g.charset, g.encoding),
  ]);

const OF_OTHERS: Readonly<Record<string, Way>> = {
  'the quoted history': (g) =>
    single(
      'text/plain',
      `Готово.\r\n\r\n22.11.2026 12:55, Служба поддержки пишет:\r\n> Добрый день\r\n> Пароль: ${g.secret}\r\n`,
      g.charset,
      g.encoding,
    ),
  'a letter within the letter': (g) =>
    multipart('mixed', [
      part('text/plain', plain, g.charset, g.encoding),
      Buffer.concat([
        Buffer.from('Content-Type: message/rfc822\r\n\r\n'),
        letterWithin(g),
        Buffer.from('\r\n'),
      ]),
    ]),
  'a letter within the letter, in base64': (g) =>
    multipart('mixed', [
      part('text/plain', plain, g.charset, g.encoding),
      Buffer.concat([
        Buffer.from(
          'Content-Type: application/octet-stream; name=a.eml\r\nContent-Transfer-Encoding: base64\r\n\r\n',
        ),
        encodeBody(letterWithin(g), 'base64'),
        Buffer.from('\r\n'),
      ]),
    ]),
  'a text beside the letter': (g) =>
    multipart('mixed', [
      part('text/plain', plain, g.charset, g.encoding),
      part(
        'text/plain',
        `${g.label}${g.secret}\r\n`,
        g.charset,
        g.encoding,
        'Content-Disposition: attachment; filename=a.txt\r\n',
      ),
    ]),
};

const built = ({ headers, body }: Letter): Buffer =>
  Buffer.concat([
    Buffer.from(
      `From: Иван <a@firma.example>\r\nTo: support@provider.example\r\nMessage-ID: <1@firma.example>\r\n${headers}\r\n\r\n`,
    ),
    body,
  ]);

const given = fc.record({ secret: password, label, charset, encoding });

const expectGone = async (letter: ReadLetter, secret: string): Promise<void> => {
  expect(await decodedPlaces(letter, secret)).toEqual([]);
  expect(letter.notes).toContain('PASSWORD_REPLACED');
  // The letter that came, not one made anew.
  expect(letter.headers.has('x-remade')).toBe(false);
};

describe('a password in a letter is told once, and nowhere else', () => {
  it.each(Object.entries(OWN))('in %s', async (_, way) => {
    await fc.assert(
      fc.asyncProperty(given, async (g) => {
        const letter = await readLetter(built(way(g)));
        expect(letter.fields.password).toBe(g.secret);
        await expectGone(letter, g.secret);
        expect(letter.from?.address).toBe('a@firma.example');
        expect(letter.messageId).toBe('1@firma.example');
      }),
      { numRuns: RUNS },
    );
  });
});

describe("a password that is not in the author's own words is not told at all", () => {
  it.each(Object.entries(OF_OTHERS))('in %s', async (_, way) => {
    await fc.assert(
      fc.asyncProperty(given, async (g) => {
        const letter = await readLetter(built(way(g)));
        expect(letter.fields.password).toBeNull();
        await expectGone(letter, g.secret);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('what looks for the password', () => {
  it.each(Object.entries({ ...OWN, ...OF_OTHERS }))(
    'finds it where nobody has cut it out: %s',
    async (_, way) => {
      const raw = built(
        way({ secret: 'Kn4-zhuravl', label: 'Пароль: ', charset: 'koi8-r', encoding: 'base64' }),
      );
      const letter = await readLetter(raw);
      expect(await decodedPlaces({ ...letter, original: raw }, 'Kn4-zhuravl')).not.toEqual([]);
    },
  );
});
