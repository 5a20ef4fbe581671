import { describe, expect, it } from '@jest/globals';
import { readLetter } from '../../../../src/mail/reading/index.js';
import { inCharset } from './compose.js';

const read = (headers: string, body: Buffer | string = '') =>
  readLetter(
    Buffer.concat([
      Buffer.from(`From: a@firma.example\r\n${headers}\r\n\r\n`, 'latin1'),
      typeof body === 'string' ? Buffer.from(body, 'utf8') : body,
    ]),
  );

const mixed = (...parts: readonly string[]): [string, string] => [
  'Content-Type: multipart/mixed; boundary=b',
  `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`,
];

const RUSSIAN = 'Здравствуйте, сайт не открывается со вчерашнего вечера.';

const cp866 = (text: string): Buffer => {
  const letters = new TextDecoder('ibm866').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((char) => letters.indexOf(char)));
};

describe('a charset', () => {
  it.each([
    ['windows-1251', 'windows-1251'],
    ['CP1251', 'windows-1251'],
    ['koi8-r', 'koi8-r'],
    ['"KOI8-R"', 'koi8-r'],
  ] as const)('that is named %s is the one it is read by', async (label, charset) => {
    const letter = await read(`Content-Type: text/plain; charset=${label}`, inCharset(RUSSIAN, charset));
    expect([letter.text, letter.notes]).toEqual([RUSSIAN, []]);
  });

  it.each([
    ['', 'windows-1251'],
    ['', 'koi8-r'],
    ['utf-8', 'koi8-r'],
    ['us-ascii', 'windows-1251'],
    ['windows-1251', 'utf-8'],
    ['windows-1251', 'koi8-r'],
    ['koi8-r', 'windows-1251'],
    ['x-nobody-knows', 'koi8-r'],
    ['utf-7', 'windows-1251'],
  ] as const)('called %j and truly %s is guessed', async (label, charset) => {
    const type = label ? `Content-Type: text/plain; charset=${label}` : 'X-None: 1';
    const letter = await read(type, inCharset(RUSSIAN, charset));
    expect([letter.text, letter.notes]).toEqual([RUSSIAN, ['CHARSET_GUESSED']]);
  });

  it('of DOS is guessed too', async () => {
    expect((await read('X-None: 1', cp866(RUSSIAN))).text).toBe(RUSSIAN);
  });

  it('of a Western text is not taken for a Cyrillic one', async () => {
    const letter = await read(
      'Content-Type: text/plain; charset=iso-8859-1',
      Buffer.from('Grüße aus Köln – été', 'latin1'),
    );
    expect(letter.text).toContain('Grüße aus Köln');
  });

  it('is read to its end where a character is cut in two', async () => {
    expect(
      (await read('Content-Type: text/plain; charset=utf-8', Buffer.from('Сайт').subarray(0, 7))).text,
    ).toMatch(/^Сай/);
  });
});

describe('a header', () => {
  it('in raw windows-1251 is read', async () => {
    const raw = Buffer.concat([
      Buffer.from('Subject: '),
      inCharset(RUSSIAN, 'windows-1251'),
      Buffer.from('\r\n\r\nx'),
    ]);
    const letter = await readLetter(raw);
    expect([letter.subject, letter.notes]).toEqual([RUSSIAN, ['CHARSET_GUESSED']]);
  });

  it('whose words cut a character in two is read whole', async () => {
    const bytes = Buffer.from('Почта');
    const words = [bytes.subarray(0, 3), bytes.subarray(3)].map(
      (piece) => `=?utf-8?B?${piece.toString('base64')}?=`,
    );
    expect((await read(`Subject: ${words.join('\r\n ')}`)).subject).toBe('Почта');
  });

  it('stays one line, whatever its words decode to', async () => {
    const word = `=?utf-8?B?${Buffer.from('Hello\r\nBcc: a@b\0\u2028x').toString('base64')}?=`;
    expect((await read(`Subject: ${word}`)).subject).toBe('Hello Bcc: a@b x');
  });

  it('names no address that only stands in a name', async () => {
    const word = `=?utf-8?B?${Buffer.from('"x" <evil@shop.example>, ').toString('base64')}?=`;
    const letter = await readLetter(Buffer.from(`From: ${word} <a@firma.example>\r\n\r\nx`));
    expect(letter.from?.address).toBe('a@firma.example');
  });

  it('of nonsense names nobody', async () => {
    const letter = await readLetter(Buffer.from('From: nobody\r\nTo: a@, @b, <c d@e>\r\n\r\nx'));
    expect([letter.from, letter.to]).toEqual([null, []]);
  });

  it('counts the first time it stands', async () => {
    expect((await read('Subject: one\r\nSubject: two')).subject).toBe('one');
  });

  it('is kept with its place from the top', async () => {
    expect((await read('X-A: 1\r\nX-B: 2\r\nX-A: 3')).headerLines).toEqual([
      ['from', 'a@firma.example'],
      ['x-a', '1'],
      ['x-b', '2'],
      ['x-a', '3'],
    ]);
  });

  it('of Message-IDs gives at most 100, the first and the last ones', async () => {
    const ids = Array.from({ length: 300 }, (_, i) => `<r${i}@x>`);
    const { references } = await read(`References: ${ids.join('\r\n ')}`);
    expect([references.length, references[0], references.at(-1)]).toEqual([100, 'r0@x', 'r299@x']);
  });
});

describe('the name of a file', () => {
  it.each([
    ['filename="a b.txt"', 'a b.txt'],
    ["filename*=utf-8''%D0%90.txt", 'А.txt'],
    ["filename*0*=koi8-r''%E1;\r\n filename*1=.txt", 'А.txt'],
    ['filename="=?utf-8?B?0JA=?=.txt"', 'А.txt'],
    ['filename="../../etc/passwd"', 'passwd'],
    ['filename="C:\\\\Users\\\\a.txt"', 'a.txt'],
    ['filename="a\\"b.txt"', 'a"b.txt'],
    ['x=1', 'file'],
  ])('%s', async (parameter, name) => {
    const part = `Content-Type: application/x-any\r\nContent-Disposition: attachment; ${parameter}\r\n\r\nx`;
    const letter = await read(...mixed(part));
    expect(letter.files.map((file) => file.name)).toEqual([name]);
  });
});

describe('the text', () => {
  const alternative = (plain: string, html: string): [string, string] => [
    'Content-Type: multipart/alternative; boundary=b',
    `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b--`,
  ];

  it('is the plain one of two', async () => {
    expect((await read(...alternative('Plain', '<p>HTML</p>'))).text).toBe('Plain');
  });

  it.each([
    ' ',
    '\u00a0',
    'Your mail client does not support HTML.',
    'Ваш почтовый клиент не отображает HTML-письма.',
  ])('is the HTML one where the plain one says %j', async (plain) => {
    expect((await read(...alternative(plain, '<p>HTML</p>'))).text).toBe('HTML');
  });

  it('of HTML has its links, lists and lines, and nothing hidden', async () => {
    const html =
      '<title>T</title><style>p{}</style><p>One<br>two</p><ul><li>a<li>b</ul><a href="https://x.example/1">here</a>' +
      '<div style="display:none">hidden</div><script>alert(1)</script><img src="cid:a">';
    const { text } = await read('Content-Type: text/html; charset=utf-8', html);
    expect(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual(['One', 'two', '* a', '* b', 'here <https://x.example/1>']);
  });

  it("of Outlook's HTML is told from the letter below it", async () => {
    const html =
      '<div>At 12:41.</div><div id="divRplyFwdMsg"><b>From:</b> Support</div><div>Hello, tell us the time.</div>';
    const letter = await read('Content-Type: text/html', html);
    expect(letter.text).toBe('At 12:41.');
    expect(letter.folded).toContain('Hello, tell us the time.');
  });

  it('keeps its white space', async () => {
    expect((await read('X: 1', 'a\r\n\r\n\tb   c\r\n    d\r\n')).text).toBe('a\n\n\tb   c\n    d');
  });

  it('is what follows where a letter has no head', async () => {
    expect((await readLetter(Buffer.from('Text alone.\r\nAnd more.'))).text).toBe('Text alone.\nAnd more.');
  });
});

describe('files', () => {
  const limits = { maxFiles: 2, maxFileBytes: 1_000 };
  const file = (name: string, bytes: number): string =>
    `Content-Type: application/x-any; name=${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.alloc(bytes, 1).toString('base64')}`;
  const readLimited = ([headers, body]: [string, string]) =>
    readLetter(Buffer.from(`From: a@firma.example\r\n${headers}\r\n\r\n${body}`), limits);

  it('that are too many or too large are left out, and said to be', async () => {
    const many = await readLimited(mixed(file('a', 1), file('b', 1), file('c', 1)));
    expect([many.files.map(({ name }) => name), many.notes]).toEqual([['a', 'b'], ['FILES_LEFT_OUT']]);
    const large = await readLimited(mixed(file('a', 1_001), file('b', 1_000)));
    expect([large.files.map(({ name }) => name), large.notes]).toEqual([['b'], ['FILES_LEFT_OUT']]);
  });
});
