import { randomBytes } from 'node:crypto';

/** What a mail program has of the letter that its user answers. */
export type Received = {
  /** Without angle brackets. */
  readonly messageId: string;
  readonly references: readonly string[];
  readonly subject: string;
  /** Where an answer goes: Reply-To, else From. */
  readonly replyTo: string;
  readonly text: string;
};

/** What the user does: writes to somebody, or answers a letter. */
export type Writing = {
  readonly from: string;
  readonly text: string;
} & ({ readonly to: string; readonly subject: string } | { readonly answers: Received });

/** The letter, byte for byte, and where it goes. */
export type Written = { readonly raw: Buffer; readonly to: string; readonly messageId: string };

export type Client = (writing: Writing) => Written;

const word = (text: string, charset: 'utf-8', encoding: 'B' | 'Q'): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const bytes = Buffer.from(text, 'utf8');
  const encoded =
    encoding === 'B'
      ? bytes.toString('base64')
      : [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  return `=?${charset}?${encoding}?${encoded}?=`;
};

const base64 = (text: string): string =>
  Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8')
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n');

const letter = (headers: readonly string[], body: string): Buffer =>
  Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}\r\n`, 'utf8');

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');

/** `Re: ` once, however often it is answered. */
const re = (mark: string, subject: string): string => `${mark} ${subject.replace(/^(?:re:\s*)+/i, '')}`;

/** Every Message-ID of the thread, the answered one last. */
const threadOf = ({ references, messageId }: Received): string =>
  [...references, messageId].map((id) => `<${id}>`).join('\r\n ');

const quoted = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');

/** Thunderbird 128: a line of attribution, quote marks, References and In-Reply-To, format=flowed. */
export const thunderbird: Client = (writing) => {
  const messageId = `${hex(4)}-${hex(2)}-4${hex(2).slice(1)}-9${hex(2).slice(1)}-${hex(6)}@shop.example`;
  const answers = 'answers' in writing ? writing.answers : undefined;
  const [to, subject] = answers ? [answers.replyTo, re('Re:', answers.subject)] : goal(writing);
  const headers = [
    `Message-ID: <${messageId}>`,
    'Date: Sun, 22 Nov 2026 12:00:00 +0300',
    'MIME-Version: 1.0',
    'User-Agent: Mozilla Thunderbird',
    `Subject: ${word(subject, 'utf-8', 'B')}`,
    `To: ${to}`,
    ...(answers ? [`References: ${threadOf(answers)}`] : []),
    'Content-Language: ru',
    `From: ${word('Инна Фомина', 'utf-8', 'B')} <${writing.from}>`,
    ...(answers ? [`In-Reply-To: <${answers.messageId}>`] : []),
    'Content-Type: text/plain; charset=UTF-8; format=flowed',
    'Content-Transfer-Encoding: 8bit',
  ];
  const history = answers ? `\n\n22.11.2026 11:58, Служба поддержки пишет:\n${quoted(answers.text)}` : '';
  return { raw: letter(headers, `${writing.text}${history}\n\n-- \nИнна Фомина`), to, messageId };
};

/** Outlook 2016: `RE:`, the history whole below four headers and without quote marks, base64. */
export const outlook: Client = (writing) => {
  const messageId = `00${hex(1)}01dcc1d6$${hex(4)}$${hex(4)}$@shop.example`;
  const answers = 'answers' in writing ? writing.answers : undefined;
  const [to, subject] = answers ? [answers.replyTo, re('RE:', answers.subject)] : goal(writing);
  const headers = [
    `From: ${word('Инна Фомина', 'utf-8', 'B')} <${writing.from}>`,
    `To: <${to}>`,
    ...(answers ? [`References: ${threadOf(answers)}`, `In-Reply-To: <${answers.messageId}>`] : []),
    `Subject: ${word(subject, 'utf-8', 'B')}`,
    'Date: Sun, 22 Nov 2026 12:00:00 +0300',
    `Message-ID: <${messageId}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    'X-Mailer: Microsoft Outlook 16.0',
    'Thread-Index: AQHVwz5JhQ==',
    'Content-Language: ru',
  ];
  const history = answers
    ? [
        '',
        '',
        '-----Original Message-----',
        'From: Служба поддержки <support@provider.example>',
        'Sent: Sunday, November 22, 2026 11:58 AM',
        `To: ${writing.from}`,
        `Subject: ${answers.subject}`,
        '',
        answers.text,
      ].join('\n')
    : '';
  return { raw: letter(headers, base64(`${writing.text}${history}`)), to, messageId };
};

/** Gmail on Android: both parts, the attribution broken in two lines, a Message-ID of its own kind. */
export const gmailOnAndroid: Client = (writing) => {
  const messageId = `CAGvT8s4${hex(18)}@mail.shop.example`;
  const answers = 'answers' in writing ? writing.answers : undefined;
  const [to, subject] = answers ? [answers.replyTo, re('Re:', answers.subject)] : goal(writing);
  const boundary = `000000000000${hex(8)}`;
  const headers = [
    'MIME-Version: 1.0',
    ...(answers ? [`References: ${threadOf(answers)}`, `In-Reply-To: <${answers.messageId}>`] : []),
    `From: ${word('Инна', 'utf-8', 'Q')} <${writing.from}>`,
    'Date: Sun, 22 Nov 2026 12:00:00 +0300',
    `Message-ID: <${messageId}>`,
    `Subject: ${word(subject, 'utf-8', 'B')}`,
    `To: ${word('Служба поддержки', 'utf-8', 'B')} <${to}>`,
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  const line = 'вс, 22 нояб. 2026 г., 11:58 Служба поддержки <';
  const plain = answers ? `\n\n${line}\nsupport@provider.example>:\n\n${quoted(answers.text)}\n` : '\n';
  const html = answers
    ? `<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${line.replace('<', '&lt;')}support@provider.example&gt;:<br></div><blockquote class="gmail_quote">${answers.text.replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</blockquote></div>`
    : '';
  const part = (type: string, content: string): string =>
    [
      `--${boundary}`,
      `Content-Type: ${type}; charset="UTF-8"`,
      'Content-Transfer-Encoding: base64',
      '',
      base64(content),
    ].join('\r\n');
  const body = [
    part('text/plain', `${writing.text}${plain}`),
    part('text/html', `<div dir="auto">${writing.text.replaceAll('\n', '<br>')}</div>${html}`),
    `--${boundary}--`,
  ].join('\r\n');
  return { raw: letter(headers, body), to, messageId };
};

const goal = (writing: Writing): readonly [string, string] =>
  'to' in writing ? [writing.to, writing.subject] : ['', ''];
