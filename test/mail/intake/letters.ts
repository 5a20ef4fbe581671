import { type LetterReceipt, LetterSource } from '../../../src/mail/index.js';
import { SUPPORT_ADDRESS, type World } from '../../kit/world.js';

let written = 0;

export type LetterSketch = {
  readonly from?: string | null;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly messageId?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Name and text of files. */
  readonly files?: Readonly<Record<string, string>>;
};

const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const inBase64 = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n');

const part = (headers: readonly string[], text: string): string =>
  [...headers, 'Content-Transfer-Encoding: base64', '', inBase64(text), ''].join('\r\n');

/** A letter as an ordinary mail program writes it; each has a Message-ID of its own. */
export const letterOf = ({ files = {}, ...sketch }: LetterSketch = {}): string => {
  const number = ++written;
  const {
    from = 'ivan@shop.example',
    to = SUPPORT_ADDRESS,
    subject = 'Не открывается сайт',
    text = 'Здравствуйте! Сайт shop.example не открывается с утра, ошибка 502.',
    messageId = `${number}.${process.pid}@mail.shop.example`,
    headers = {},
  } = sketch;
  const head = [
    ...(from === null ? [] : [`From: ${from}`]),
    `To: ${to}`,
    `Subject: ${encoded(subject)}`,
    `Message-ID: <${messageId}>`,
    'Date: Mon, 6 Jul 2026 10:00:00 +0300',
    'MIME-Version: 1.0',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  const plain = part(['Content-Type: text/plain; charset=utf-8'], text);
  if (!Object.keys(files).length) return `${head.join('\r\n')}\r\n${plain}`;
  const parts = Object.entries(files).map(([name, content]) =>
    part(
      [
        'Content-Type: application/octet-stream',
        `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
      ],
      content,
    ),
  );
  return [
    ...head,
    'Content-Type: multipart/mixed; boundary="next"',
    '',
    ...[plain, ...parts].map((one) => `--next\r\n${one}`),
    '--next--',
    '',
  ].join('\r\n');
};

export type Handing = {
  readonly from?: string | null;
  readonly recipients?: readonly string[];
  readonly source?: LetterSource;
};

/** Hands a letter to the world's instance, as any of the ways in does. */
export const receive = async (
  world: World,
  letter: string,
  handing: Handing = {},
): Promise<LetterReceipt> => {
  const { from = 'ivan@shop.example', recipients = [SUPPORT_ADDRESS], source = LetterSource.PIPE } = handing;
  const taking = world.house.receiveLetter?.({
    raw: Buffer.from(letter),
    envelope: { from, recipients },
    source,
  });
  if (!taking) throw new Error('This world has no letters');
  return taking;
};

/** Committed rows, as the database has them. */
export const rows = <Row>(world: World, sql: string, ...values: unknown[]): Promise<Row[]> =>
  world.house.deps.database.select<Row>(sql, values);

/** What agents are told of a letter, as codes. */
export const notesOf = async (world: World, id: number): Promise<string[]> => {
  const [row] = await rows<{ notes: string }>(world, 'SELECT notes FROM letter WHERE id = ?', id);
  return JSON.parse(row?.notes ?? '[]') as string[];
};

export type Counted = { readonly letters: number; readonly tickets: number; readonly messages: number };

/** How many there are of what a letter can become. */
export const counted = async (world: World): Promise<Counted> => {
  const count = async (table: string): Promise<number> => {
    const [row] = await rows<{ n: number }>(world, `SELECT COUNT(*) AS n FROM ${table}`);
    return Number(row?.n);
  };
  return { letters: await count('letter'), tickets: await count('ticket'), messages: await count('message') };
};
