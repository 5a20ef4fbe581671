import { build, lines } from './build.js';

const html = (body: string): Buffer => build({ contentType: 'text/html; charset=utf-8', body });

/** Texts with endless lines, lying charsets, and what makes slow patterns slow. */
export const inTexts: Readonly<Record<string, () => Buffer>> = {
  'one line of 10,000,000 characters': () => build({ body: 'x'.repeat(10_000_000) }),
  'a line end after 10,000,000 spaces': () => build({ body: `${' '.repeat(10_000_000)}x\r\n` }),
  '300,000 lines of spaces': () => build({ body: lines(300_000, `${' '.repeat(20)}\t`) }),
  'bare CR': () => build({ body: 'one\rtwo\r\rthree\r' }),
  'bare LF': () => build({ body: 'one\ntwo\n\nthree\n' }),
  'bare LF in the headers': () => build({ headers: 'X-One: 1\nBcc: victim@elsewhere.example\nX-Two: 2\r\n' }),
  'a second letter smuggled behind LF dot LF': () =>
    build({
      body: 'first\n.\nMAIL FROM:<a@shop.example>\nRCPT TO:<support@provider.example>\nDATA\nSubject: second\n\nsecond',
    }),
  'a second letter smuggled behind CR dot CR': () =>
    build({ body: 'first\r.\rMAIL FROM:<a@shop.example>\r' }),
  'NUL bytes in the text': () => build({ body: 'a\0b'.repeat(100_000) }),
  'a charset that is a path': () =>
    build({ contentType: 'text/plain; charset="../../../etc/passwd"', body: '\xd0\xbf' }),
  'a charset of 100,000 characters': () =>
    build({ contentType: `text/plain; charset=${'x'.repeat(100_000)}` }),
  'a charset named constructor': () =>
    build({ contentType: 'text/plain; charset=constructor', body: '\xff\xfe' }),
  'utf-7 with a script': () =>
    build({ contentType: 'text/html; charset=utf-7', body: '+ADw-script+AD4-alert(1)+ADw-/script+AD4-' }),
  'bytes that no charset has': () =>
    build({ body: Buffer.from(Array.from({ length: 500_000 }, (_, i) => (i * 7) % 256)) }),
  'iso-2022-jp that never shifts back': () =>
    build({ contentType: 'text/plain; charset=iso-2022-jp', body: `\x1b$B${'%'.repeat(1_000_001)}` }),
  'quoted-printable of nothing but escapes': () =>
    build({ headers: 'Content-Transfer-Encoding: quoted-printable\r\n', body: '=41'.repeat(1_000_000) }),
  'base64 of nothing but padding': () =>
    build({ headers: 'Content-Transfer-Encoding: base64\r\n', body: '='.repeat(1_000_000) }),
  '100,000 elements of HTML, one within the other': () => html(`${'<div>'.repeat(100_000)}x`),
  '20,000 quotations, one within the other': () => html(`${'<blockquote>'.repeat(20_000)}x`),
  '5,000 tables, one within the other': () => html(`${'<table><tr><td>'.repeat(5_000)}x`),
  'HTML of nothing but opening brackets': () => html('<'.repeat(1_000_000)),
  'HTML of a comment that never ends': () => html(`<!--${'-'.repeat(1_000_000)}`),
  'HTML of 500,000 entities': () => html('&nbsp;&#0;&#xffffff;'.repeat(160_000)),
  'an HTML tag of 200,000 attributes': () =>
    html(`<p ${lines(200_000, 'a#="x"').replaceAll('\r\n', ' ')}>x</p>`),
  '300,000 lines of quotation marks': () => build({ body: lines(300_000, '> > > >#') }),
  'one line of 1,000,000 quotation marks': () => build({ body: '>'.repeat(1_000_000) }),
  '200,000 signatures': () => build({ body: lines(200_000, '-- ') }),
  '100,000 lines of attribution': () => build({ body: lines(100_000, 'On Sun, Nov 22, 2026 at 12:55 a') }),
  'one endless line of attribution': () => build({ body: `On ${'Sun, 22 Nov 2026 '.repeat(60_000)}` }),
  '100,000 password lines': () => build({ body: lines(100_000, 'Password: p#') }),
  'a password line that never ends': () => build({ body: `Password: ${'x'.repeat(2_000_000)}` }),
  'a password of one letter': () => build({ body: `Password: a\r\n\r\n${'banana '.repeat(200_000)}` }),
  'a password that stands 200,000 times': () =>
    build({ body: `Password: Kn4-zhuravl\r\n${lines(200_000, 'Kn4-zhuravl #')}` }),
  'a password in 100,000 pieces of HTML': () => html(`<p>Password: ${'a<b></b>&amp;'.repeat(100_000)}</p>`),
  'a password in quoted-printable, broken at every letter': () =>
    build({
      headers: 'Content-Transfer-Encoding: quoted-printable\r\n',
      body: `Password: ${'=4B=\r\n'.repeat(100_000)}`,
    }),
  'a password line within 50,000 others that are none': () =>
    build({ body: `${lines(50_000, 'password # password: password')}Password: Kn4-zhuravl` }),
  '100,000 logins': () => build({ body: lines(100_000, 'Login: somebody#') }),
  'dashes and digits like ticketIDs': () =>
    build({ body: 'K7M4P-3XWRC-'.repeat(100_000), subject: 'K7M4P-'.repeat(100) }),
  '200,000 addresses and links': () => build({ body: lines(100_000, 'http://a#.example/?x=1 a#@b.example') }),
};
