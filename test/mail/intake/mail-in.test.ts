import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../kit/temporary.js';
import { SUPPORT_ADDRESS } from '../../kit/world.js';
import { letterOf } from './letters.js';
import { type ServerWithLetters, startWithLetters } from './server-with-letters.js';

const MAIN = join(import.meta.dirname, '../../../dist/main.js');

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the command as a mail server does, with the letter on its standard input. */
const pipe = (
  letter: string,
  args: readonly string[],
  settings: Readonly<Record<string, string | undefined>>,
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_OPTIONS: undefined, NODE_ENV: 'production', ...settings };
    const child = spawn(process.execPath, [MAIN, 'mail-in', ...args], { env });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk;
    });
    child.once('error', reject).once('close', (code) => resolve({ code, out, err }));
    // A command that refuses at once closes its end first.
    child.stdin.on('error', () => {}).end(letter);
  });

const wrongTemplates = temporaryFolder('templates');
writeFileSync(join(wrongTemplates, 'answer.ru.txt'), 'Subject: x\n\n{{nonsense}}\n');

describe('zayavka mail-in', () => {
  let desk: ServerWithLetters;
  let settings: Record<string, string>;
  beforeAll(async () => {
    desk = await startWithLetters(['ivan']);
    const { databaseUrl, keyFile, settings: given } = desk.options;
    settings = { ...given, DATABASE_URL: databaseUrl, TOKEN_KEY_FILE: keyFile };
  });
  afterAll(() => desk.close());

  it('keeps a letter beside a running server, and says 0', async () => {
    const args = ['--from', 'ivan@shop.example', '--json'];
    const { code, out, err } = await pipe(letterOf(), args, settings);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ outcome: 'OPENED' });
    expect(await desk.count('ticket')).toBe(1);
  });

  it('takes the mbox line that some mail servers put before a letter for no part of it', async () => {
    const letter = `From ivan@shop.example Mon Jul  6 10:00:00 2026\n${letterOf({ subject: 'Диск', text: 'Закончилось место на диске.' })}`;
    const { out } = await pipe(letter, ['--json'], settings);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'OPENED' });
  });

  it.each([{ from: '' }, { from: 'MAILER-DAEMON' }])(
    'knows the null return path as "$from", and keeps such a letter as an automatic one',
    async ({ from }) => {
      const letter = letterOf({ subject: `Отпуск ${from}`, text: 'Я в отпуске.' });
      const { out } = await pipe(letter, ['--from', from, '--json'], settings);
      expect(JSON.parse(out)).toMatchObject({ outcome: 'AUTOMATIC', reason: 'NULL_RETURN_PATH' });
    },
  );

  it.each([
    { what: '64 to what is no option', args: ['--nobody'], changes: {}, code: 64, words: 'unknown option' },
    {
      what: '78 where letters are off',
      args: [],
      changes: { SUPPORT_ADDRESS: '', LMTP_PORT: '' },
      code: 78,
      words: 'SUPPORT_ADDRESS',
    },
    { what: '78 to a wrong setting', args: [], changes: { ROLES: 'all' }, code: 78, words: 'ROLES' },
    {
      what: '78 to a wrong template',
      args: [],
      changes: { MAIL_TEMPLATES_DIR: wrongTemplates },
      code: 78,
      words: 'answer.ru.txt:3: no letter of this kind has {{nonsense}}',
    },
    {
      what: '67 to a letter for other addresses alone',
      args: ['--to', 'other@elsewhere.example', 'root@provider.example'],
      changes: {},
      code: 67,
      words: 'other@elsewhere.example',
    },
    {
      what: '75 while the database is away',
      args: [],
      changes: { DATABASE_URL: 'mysql://root@127.0.0.1:9/none' },
      code: 75,
      words: '',
    },
    {
      what: '75 where files cannot be kept',
      args: [],
      changes: { ATTACHMENTS_DIR: `${MAIN}/none` },
      code: 75,
      words: '',
    },
  ])('says $what', async ({ args, changes, code, words }) => {
    const before = await desk.count('letter');
    const letter = letterOf({ subject: 'Другое', text: 'Не работает панель управления.' });
    const ended = await pipe(letter, args, { ...settings, ...changes });
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(words);
    expect(ended.err).not.toContain('    at ');
    expect(await desk.count('letter')).toBe(before);
  });

  it('takes a letter that is for our address among others, and for that with anything after a plus', async () => {
    const before = await desk.count('letter');
    const [local, domain] = SUPPORT_ADDRESS.split('@');
    const letter = letterOf({ subject: 'Почта', text: 'Почта не приходит со вчерашнего дня.' });
    const to = ['--to', 'other@elsewhere.example', `${local?.toUpperCase()}+sales@${domain}`];
    expect((await pipe(letter, to, settings)).code).toBe(0);
    const [row] = await desk.database.select<{ recipient: string }>(
      'SELECT recipient FROM letter ORDER BY id DESC LIMIT 1',
    );
    expect(row?.recipient).toBe(`${local?.toUpperCase()}+sales@${domain}`);
    expect(await desk.count('letter')).toBe(before + 1);
  });

  it('says 64 where there is no letter', async () => {
    expect((await pipe('', [], settings)).code).toBe(64);
  });
});
