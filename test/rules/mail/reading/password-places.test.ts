import { describe, expect, it } from '@jest/globals';
import { readLetter } from '../../../../src/mail/reading/index.js';
import { wordOf } from './compose.js';
import { decodedPlaces } from './decoded-places.js';

const SECRET = 'Kn4-zhuravl';
const LABELLED = `Пароль: ${SECRET}`;
const HEAD = 'From: a@firma.example\r\nMessage-ID: <1@firma.example>\r\n';

const ofHtml = (html: string): string =>
  `${HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>${html}</body></html>`;

const parts = (...bodies: readonly string[]): string =>
  `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${bodies
    .map((body) => `--b\r\n${body}\r\n`)
    .join('')}--b--\r\n`;

const TEXT = 'Content-Type: text/plain; charset=utf-8\r\n\r\nПрошу открыть доступ.';

const filled = (length: number): string => 'Строка. '.repeat(length / 8);

const picture = (length: number): string =>
  `<img src="data:image/png;base64,${'iVBORw0K'.repeat(length / 8)}">`;

/** In the author's own words, so that it is compared as well. */
const OWN: Readonly<Record<string, string>> = {
  'behind a picture in the HTML': ofHtml(`<p>Добрый день</p>${picture(600_000)}<p>${LABELLED}</p>`),
  'behind a picture of megabytes': ofHtml(`${picture(3_000_000)}<p>Пароль: <b>Kn4</b>-zhuravl</p>`),
  'behind a long style': ofHtml(`<style>${'p { color: red }\n'.repeat(30_000)}</style><p>${LABELLED}</p>`),
  'behind a long script': ofHtml(`<script>${'if (a < b) c();\n'.repeat(30_000)}</script><p>${LABELLED}</p>`),
  'behind a long comment': ofHtml(`<!-- ${'x '.repeat(300_000)} --><p>${LABELLED}</p>`),
  'behind the characters of a message': `${HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\n${filled(80_000)}\r\n${LABELLED}\r\n`,
  'in the other form of the text alone': `${HEAD}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n${TEXT}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${LABELLED}</p>\r\n--b--\r\n`,
};

/** Where nobody gives one to prove anything. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'in HTML behind what is read of it': ofHtml(`<p>${filled(800_000)}</p><p>${LABELLED}</p>`),
  'in HTML behind what is read of it, parted by tags': ofHtml(
    `<p>${filled(1_600_000)}</p><p>Пароль: Kn4<b>-</b>zhuravl</p>`,
  ),
  'in the history of the other form of the text': `${HEAD}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n${TEXT}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Готово</p><div id="divRplyFwdMsg">От: вас</div><p>${LABELLED}</p>\r\n--b--\r\n`,
  'before the parts': parts(TEXT).replace('--b\r\n', `${LABELLED}\r\n--b\r\n`),
  'behind the parts': `${parts(TEXT)}${LABELLED}\r\n`,
  'behind parts within parts': parts(
    `Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n${TEXT}\r\n--c--\r\n${LABELLED}`,
  ),
  'in the name of a file': parts(
    TEXT,
    `Content-Type: application/octet-stream; name="password=${SECRET}.bin"\r\nContent-Disposition: attachment; filename="password=${SECRET}.bin"\r\n\r\n\0\x01`,
  ),
  'in the name of a file, encoded': parts(
    TEXT,
    `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(`Пароль от панели - ${SECRET}.bin`)}\r\n\r\n\0\x01`,
  ),
  'in the name of a letter that was forwarded': parts(
    TEXT,
    `Content-Type: message/rfc822\r\n\r\nSubject: ${wordOf(LABELLED, 'utf-8')}\r\n\r\nText`,
  ),
  "in the author's name": `From: ${wordOf(LABELLED, 'koi8-r')} <a@firma.example>\r\nSubject: x\r\n\r\nText\r\n`,
  "in the author's name, in quotation marks": `From: "password: ${SECRET}" <a@firma.example>\r\n\r\nText\r\n`,
  "in the author's name, as the name of a group": `From: Password: ${SECRET} <a@firma.example>\r\n\r\nText\r\n`,
  "in a comment of the author's address": `From: A <a@firma.example> (password: ${SECRET} )\r\n\r\nText\r\n`,
  'in the name of a recipient': `${HEAD}To: "password: ${SECRET}" <b@firma.example>\r\n\r\nText\r\n`,
  'in a header of a mail program': `${HEAD}X-Note: ${wordOf(LABELLED, 'windows-1251')}\r\n\r\nText\r\n`,
  'in a header without a name for its charset': `${HEAD}X-Note: ${LABELLED}\r\n\r\nText\r\n`,
  'in keywords': `${HEAD}Keywords: access, password=${SECRET}\r\n\r\nText\r\n`,
  'in a header far behind': `${HEAD}X-Note: ${'word '.repeat(5_000)}\r\n password: ${SECRET}\r\n\r\nText\r\n`,
  'in a header that is called so': `${HEAD}X-Password: ${SECRET}\r\n\r\nText\r\n`,
  'in a line of the head that is no header': `${HEAD}${LABELLED}\r\nSubject: x\r\n\r\nText\r\n`,
  'in the description of a part': parts(`Content-Description: password: ${SECRET}\r\n${TEXT}`),
  'in a parameter of a part': parts(`Content-Type: text/plain; x-note="password: ${SECRET}"\r\n\r\nText`),
  'in a comment of the HTML': ofHtml(`<!-- ${LABELLED} --><p>Text</p>`),
  'in a comment of the HTML that has tags': ofHtml(
    `<!--[if mso]><p>Пароль: <b>Kn4</b>&#45;zhuravl</p><![endif]--><p>Text</p>`,
  ),
  'in a comment without an end': ofHtml(`<p>Text</p><!-- ${LABELLED}`),
  'in the alternative text of a picture': ofHtml(`<p>Text</p><img src=x alt="Пароль: Kn4&#45;zhuravl">`),
  'in a title': ofHtml(`<p title='${LABELLED}'>Text</p>`),
  'in an address of a picture': ofHtml(
    `<p>Text<img src="https://a.example/?password=${SECRET}&amp;b=1"></p>`,
  ),
};

const expectGone = async (raw: string) => {
  const letter = await readLetter(Buffer.from(raw));
  expect(await decodedPlaces(letter, SECRET)).toEqual([]);
  expect(letter.original.includes('zhuravl')).toBe(false);
  expect(letter.notes).toContain('PASSWORD_REPLACED');
  // The letter that came, not one made anew.
  expect(letter.headers.has('x-remade')).toBe(false);
  expect(letter.from?.address).toBe('a@firma.example');
  return letter;
};

describe('a password is taken out of what is kept', () => {
  it.each(Object.entries(OWN))('and compared: %s', async (_, raw) => {
    const letter = await expectGone(raw);
    expect(letter.fields.password).toBe(SECRET);
    const shown = letter.original.toString('utf8').replace(/<[^<>]*>/g, '');
    expect(shown).toContain('Пароль: [пароль удалён]');
  });

  it.each(Object.entries(ELSEWHERE))('%s', async (_, raw) => {
    const letter = await expectGone(raw);
    expect(letter.fields.password).toBeNull();
  });

  it('however short, where it stands behind its label alone', async () => {
    const raw = `From: "password: a1" <a@firma.example>\r\nX-Note: pass=a1\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\npwd: a1\r\n--b\r\nContent-Type: text/html\r\n\r\n<p title="pass: a1">Text a1</p><!-- pass: a1 -->\r\n--b\r\nContent-Type: application/zip; name="password=a1.zip"\r\n\r\n\0\r\n--b--\r\npwd: a1\r\n`;
    const letter = await readLetter(Buffer.from(raw));
    expect(letter.original.toString('latin1')).not.toMatch(/(?:pass|pwd|word)(?:=|: )a1/);
    expect([letter.from?.name, letter.text.trim()]).toEqual(['password: [password removed]', 'Text a1']);
    expect(letter.files.map(({ name }) => name)).toEqual(['password=[password removed].zip']);
  });

  it('and the ending of a file stays, which says what it is', async () => {
    const raw = ELSEWHERE['in the name of a file'] ?? '';
    const { files } = await readLetter(Buffer.from(raw));
    expect(files.map(({ name }) => name)).toEqual(['password=[пароль удалён].bin']);
  });

  it('and the bytes around it stay, boundaries among them', async () => {
    const raw = parts(TEXT).replace('--b\r\n', `This is a letter in MIME.\r\npass: ${SECRET}\r\n--b\r\n`);
    const { original } = await readLetter(Buffer.from(raw));
    expect(original.toString('utf8')).toBe(raw.replace(SECRET, '[password removed]'));
  });

  it('in any of the places, also where it was found in another one', async () => {
    const raw = `From: ${SECRET} <a@firma.example>\r\nX-Note: ${SECRET}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${SECRET}\r\n--b\r\n\r\nPassword: ${SECRET}\r\n--b\r\nContent-Type: text/html\r\nContent-Description: ${SECRET}\r\n\r\n<p title="${SECRET}">x</p><!-- ${SECRET} -->\r\n--b\r\nContent-Type: application/zip; name="${SECRET}.zip"\r\n\r\n\0\r\n--b--\r\n${SECRET}\r\n`;
    const letter = await expectGone(raw);
    expect(letter.fields.password).toBe(SECRET);
  });
});

describe('what is no password in a letter stays as it came', () => {
  it.each([
    'X-Spam-Status: No, score=-2.1 tests=[DKIM_VALID=-0.1, SPF_PASS=-0.001] autolearn=ham',
    'X-MS-Exchange-Authentication-Results: spf=pass smtp.mailfrom=a.example; dkim=pass: ok1234',
    'Authentication-Results: mx.provider.example; spf=pass - a1b2c3',
    'Received-SPF: pass (mx.provider.example: a1b2c3)',
    'Message-ID: <password=Kn4-x@firma.example>',
    'From: "Password reset" <password-1@firma.example>',
    'From: "Password - " <password-1@firma.example>',
    'Content-Type: multipart/mixed; boundary="----password=Kn4_x"',
    'X-Mailer: Bypass: 12 Kn4x',
  ])('%s', async (header) => {
    const raw = Buffer.from(`From: a@firma.example\r\n${header}\r\n\r\nText\r\n`);
    const letter = await readLetter(raw);
    expect(letter.notes).not.toContain('PASSWORD_REPLACED');
    expect(letter.original.equals(raw)).toBe(true);
  });

  it('a picture in the HTML does not make its text a long one', async () => {
    const { notes, text } = await readLetter(Buffer.from(ofHtml(`${picture(600_000)}<p>Text</p>`)));
    expect([notes, text.trim()]).toEqual([[], 'Text']);
  });

  it('a field for a password in a form is none', async () => {
    const html = '<form><input type="password" name="password" value=""><input name=pass type=text></form>';
    const { notes } = await readLetter(Buffer.from(ofHtml(html)));
    expect(notes).toEqual([]);
  });
});
