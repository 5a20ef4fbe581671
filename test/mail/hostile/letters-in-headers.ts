import { build, lines } from './build.js';

const word = (text: string): string => `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;

/** Headers that are many, long, nested, or say what a header may not. */
export const inHeaders: Readonly<Record<string, () => Buffer>> = {
  '200,000 headers': () => build({ headers: lines(200_000, 'X-Header-#: value') }),
  '200,000 headers of one name': () =>
    build({ headers: lines(200_000, 'Received: from a by b; Sun, 22 Nov 2026 12:00:00 +0300') }),
  'a header of 5,000,000 characters': () => build({ headers: `X-Long: ${'x'.repeat(5_000_000)}\r\n` }),
  'a header folded over 200,000 lines': () => build({ headers: `X-Folded: a\r\n${lines(200_000, '\ta')}` }),
  'a subject of 50,000 encoded words': () => build({ subject: lines(50_000, ` ${word('а')}`).trim() }),
  'a subject of 1,000,000 characters': () => build({ subject: 'K7M4P-3XWRC '.repeat(80_000) }),
  'a subject that breaks the line and adds a Bcc': () =>
    build({ subject: word('Hello\r\nBcc: victim@elsewhere.example\r\n\r\nbody') }),
  'a sender name that breaks the line': () =>
    build({ headers: `From: ${word('Eve\r\nBcc: victim@elsewhere.example')} <eve@shop.example>\r\n` }),
  'a Message-ID that breaks the line': () =>
    build({ headers: 'In-Reply-To: <a@b>\rBcc: victim@elsewhere.example\r\nReferences: <x\0y@z>\r\n' }),
  '100,000 References': () =>
    build({ headers: `References: ${lines(100_000, ' <r#@shop.example>').trim()}\r\n` }),
  '100,000 addresses in Cc': () =>
    build({ headers: `Cc: ${lines(100_000, ' a#@shop.example,').trim()}\r\n` }),
  'an address of 100,000 nested comments': () =>
    build({ headers: `Reply-To: ${'('.repeat(100_000)}x${')'.repeat(100_000)} <a@shop.example>\r\n` }),
  'an address with 200,000 at signs': () => build({ headers: `Reply-To: ${'a@'.repeat(200_000)}b\r\n` }),
  'an address with 200,000 quotation marks': () =>
    build({ headers: `Reply-To: ${'"\\"'.repeat(200_000)}b\r\n` }),
  'groups within groups of addresses': () =>
    build({ headers: `Reply-To: ${'g:'.repeat(50_000)}a@b.example;\r\n` }),
  'a Content-Type of 100,000 parameters': () =>
    build({ contentType: `text/plain; ${lines(100_000, ' p#=v;').trim()}` }),
  'a file name in 20,000 pieces': () =>
    build({ headers: `Content-Disposition: attachment; ${lines(20_000, ' filename*#=x;').trim()}\r\n` }),
  'Authentication-Results of nested comments': () =>
    build({ headers: lines(200, `Authentication-Results: mx.example; dkim=pass ${'('.repeat(5_000)}`) }),
  'NUL bytes in every header': () =>
    build({ headers: 'X-N\0l: a\0b\r\nIn-Reply-To: <\0@\0>\r\n', subject: 'a\0b\0c' }),
  'a header line without a name': () => build({ headers: lines(10_000, ': nothing') }),
  'no header at all': () => Buffer.from('\r\nText alone.\r\n'),
  'nothing at all': () => Buffer.from('\r\n'),
};
