import { describe, expect, it } from '@jest/globals';
import { readLetter } from '../../../../src/mail/reading/index.js';
import { inCharset } from './compose.js';

const SECRET = 'Kn4-zhuravl';
const HEAD = 'From: a@firma.example\r\nMessage-ID: <1@firma.example>\r\n';

const readText = (headers: string, body: Buffer | string) =>
  readLetter(
    Buffer.concat([
      Buffer.from(`${HEAD}${headers}\r\n\r\n`),
      typeof body === 'string' ? Buffer.from(body) : body,
    ]),
  );

describe('the letter that is kept', () => {
  it('differs from the one that came in the password alone', async () => {
    const headers = 'X-Odd:   kept \r\n\tas it is\r\nContent-Type: text/plain; charset=utf-8';
    const body = `Логин: a\r\n\r\n  Пароль: ${SECRET}\r\n-- \r\nбез изменений\ttab \r\n`;
    const letter = await readText(headers, body);
    expect(letter.original.toString('utf8')).toBe(
      `${HEAD}${headers}\r\n\r\n${body.replace(SECRET, '[пароль удалён]')}`,
    );
  });

  it('stays in its charset', async () => {
    const body = `Логин: a\r\nПароль: ${SECRET}\r\nСпасибо\r\n`;
    const letter = await readText('Content-Type: text/plain; charset=koi8-r', inCharset(body, 'koi8-r'));
    const kept = letter.original.subarray(letter.original.indexOf('\r\n\r\n') + 4);
    expect(kept.equals(inCharset(body.replace(SECRET, '[пароль удалён]'), 'koi8-r'))).toBe(true);
  });

  it('stays in 7 bits, and the mark is then English', async () => {
    const letter = await readText('Content-Type: text/plain', `Password: ${SECRET}\r\n`);
    expect(letter.original.toString('latin1')).toContain('Password: [password removed]\r\n');
  });

  it('keeps the lines of quoted-printable that hold no password', async () => {
    const body = `=D0=9B=D0=BE=D0=B3=D0=B8=D0=BD: a=\r\n b\r\n=D0=9F=D0=B0=D1=80=D0=BE=D0=BB=D1=8C: Kn4-=\r\nzhuravl\r\nlast =\r\nline=20\r\n`;
    const letter = await readText(
      'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
      body,
    );
    const kept = letter.original.toString('latin1');
    expect(kept).toContain('=D0=9B=D0=BE=D0=B3=D0=B8=D0=BD: a=\r\n b\r\n=D0=9F');
    expect(kept).toContain('last =\r\nline=20\r\n');
    expect(letter.text).toContain('[пароль удалён]');
    for (const line of kept.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  });

  it('keeps its author, thread and parts though the password is a word of them', async () => {
    const raw =
      'From: firma@firma.example\r\nMessage-ID: <1.firma@firma.example>\r\nReferences: <firma@x>\r\nSubject: firma: help\r\n' +
      'Content-Type: multipart/mixed; boundary=firma\r\n\r\n--firma\r\nContent-Type: text/plain\r\n\r\nLogin: firma\r\nPassword: firma\r\n--firma--\r\n';
    const letter = await readLetter(Buffer.from(raw));
    expect(letter.fields).toMatchObject({ logins: ['firma'], password: 'firma' });
    expect([letter.from?.address, letter.messageId, letter.references]).toEqual([
      'firma@firma.example',
      '1.firma@firma.example',
      ['firma@x'],
    ]);
    expect(letter.subject).toBe('[password removed]: help');
    expect(letter.text).not.toContain('Password: firma');
  });

  it('has a short password replaced in its line, and no other word touched', async () => {
    const letter = await readText('Content-Type: text/html', '<p>Password: <b>ab</b></p><p>about a cab</p>');
    expect(letter.fields.password).toBe('ab');
    expect(letter.text).toContain('about a cab');
    expect(letter.original.toString('latin1')).toContain('<b>[password removed]</b></p><p>about a cab</p>');
  });

  it('has stars in a file that is no text, whose length stays', async () => {
    const file = Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from(SECRET), Buffer.from([0, 3])]);
    const raw =
      `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nPassword: ${SECRET}\r\n--b\r\nContent-Type: image/png; name=a.png\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${file.toString('base64')}\r\n--b--\r\n`;
    const letter = await readLetter(Buffer.from(raw));
    expect(letter.files[0]?.content).toEqual(
      Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from('***********'), Buffer.from([0, 3])]),
    );
  });

  it('has its headers made anew where they hold the password', async () => {
    const raw = `From: "Kn4-zhuravl, Inc" <a@firma.example>\r\nX-Note: =?utf-8?Q?Пароль_?= ${SECRET}\r\nSubject: x\r\n\r\nPassword: ${SECRET}\r\n`;
    const letter = await readLetter(Buffer.from(raw));
    expect(letter.from).toEqual({ address: 'a@firma.example', name: '[password removed], Inc' });
    expect(letter.original.toString('latin1')).not.toContain(SECRET);
  });

  it('is made anew where the password cannot be taken out of it', async () => {
    // A soft hyphen within: what is read is not what stands there.
    const letter = await readText(
      'Subject: Help\r\nAuto-Submitted: no\r\nContent-Type: text/plain; charset=utf-8',
      `Password: ${SECRET}\r\nHelp: Kn4-\u00adzhuravl.\r\n`,
    );
    expect(letter.fields.password).toBe(SECRET);
    expect(letter.headers.get('x-remade')).toHaveLength(1);
    expect([letter.subject, letter.headers.get('auto-submitted')]).toEqual(['Help', ['no']]);
    expect(letter.text).toBe('Password: [password removed]\nHelp: [password removed].');
    const again = await readLetter(letter.original);
    expect([again.text, again.messageId, again.from?.address]).toEqual([
      letter.text,
      '1@firma.example',
      'a@firma.example',
    ]);
  });
});
