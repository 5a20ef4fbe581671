import { describe, expect, it } from '@jest/globals';
import { readLetter } from '../../../../src/mail/reading/index.js';
import { HOSTILE } from '../../../mail/hostile/letters.js';

/** Of one letter: what quality.md allows the whole way in, of which reading is a part. */
const MOST = { milliseconds: 1_000, megabytes: 100 };

const LINE = 'The quick brown fox jumps over the lazy dog, and writes a letter of many lines about it.\r\n';

const letterOf = (headers: string, body: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(
      `From: a@firma.example\r\nSubject: Big\r\nMessage-ID: <big@firma.example>\r\n${headers}\r\n\r\n`,
    ),
    typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
  ]);

const inBase64 = (bytes: number): Buffer =>
  Buffer.from(`${Buffer.alloc(57, 'x').toString('base64')}\r\n`.repeat(Math.floor(bytes / 57)));

const BIG: Readonly<Record<string, () => Buffer>> = {
  'a letter of 40 MB': () => letterOf('Content-Type: text/plain', LINE.repeat(460_000)),
  'a line of 50 MB without an end': () => letterOf('Content-Type: text/plain', Buffer.alloc(50_000_000, 'x')),
  'HTML of 40 MB': () => letterOf('Content-Type: text/html', `<p>${LINE}</p>`.repeat(420_000)),
  'HTML of 8 MB with a password at its end': () =>
    letterOf(
      'Content-Type: text/html',
      `${`<p>${LINE}</p>`.repeat(80_000)}<p>Password: Kn4-<b>zhuravl</b></p>`,
    ),
  'HTML of 8 MB of Russian with a password at its end': () =>
    letterOf(
      'Content-Type: text/html; charset=utf-8',
      Buffer.from(
        `${'<p>Съешь же ещё этих мягких французских булок</p>'.repeat(90_000)}<p>Пароль: Kn4-zhuravl</p>`,
      ),
    ),
  'a password behind a picture of 7 MB in the HTML': () =>
    letterOf(
      'Content-Type: text/html',
      `<img src="data:image/png;base64,${'iVBORw0K'.repeat(900_000)}"><p>Password: Kn4-<b>zhuravl</b></p>`,
    ),
  'a password behind a picture of 30 MB in the HTML': () =>
    letterOf(
      'Content-Type: text/html',
      `<img src="data:image/png;base64,${'iVBORw0K'.repeat(3_750_000)}"><p>Password: Kn4-<b>zhuravl</b></p>`,
    ),
  '4 MB of pictures with labels in quoted-printable': () =>
    letterOf(
      'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable',
      `<img alt=3D"pass: Kn4-zhuravl" src=3D"data:image/png;base64,${'iVBOR=\r\nw0K'.repeat(450_000)}">`,
    ),
  'tags without an end': () => letterOf('Content-Type: text/html', '<a b="c'.repeat(500_000)),
  'a tag of blanks': () => letterOf('Content-Type: text/html', `<a b=c${' '.repeat(8_000_000)}>`),
  'comments without an end': () => letterOf('Content-Type: text/html', '<!-- <p title="'.repeat(500_000)),
  '500,000 attributes': () => letterOf('Content-Type: text/html', `<a ${'b=c '.repeat(500_000)}>`),
  'labels alone': () => letterOf('Content-Type: text/plain', 'password '.repeat(900_000)),
  'labels with words': () =>
    letterOf('Content-Type: text/plain; charset=utf-8', Buffer.from('пароль админа '.repeat(320_000))),
  'lists of passwords': () =>
    letterOf('Content-Type: text/plain; charset=utf-8', Buffer.from('пароли: a1b2 и '.repeat(300_000))),
  'heads of parts full of labels': () => {
    const head = `--b\r\nX-Note: ${`${'password '.repeat(100)}\r\n `.repeat(100)}x\r\n\r\n`;
    return letterOf('Content-Type: multipart/mixed; boundary=b', head.repeat(300));
  },
  '40 MB before the parts': () =>
    letterOf(
      'Content-Type: multipart/mixed; boundary=b',
      `${LINE.repeat(440_000)}pass: Kn4-zhuravl\r\n--b\r\n\r\nx`,
    ),
  'two files of 14 MB': () => {
    const file = inBase64(14_000_000);
    const head =
      '--b\r\nContent-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n';
    const pieces = [Buffer.from(head), file, Buffer.from(head), file, Buffer.from('--b--\r\n')];
    return letterOf('Content-Type: multipart/mixed; boundary=b', Buffer.concat(pieces));
  },
  'a password beside a file of 14 MB': () => {
    const text = '--b\r\n\r\nLogin: a\r\nPassword: Kn4-zhuravl\r\n';
    const head =
      '--b\r\nContent-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n';
    const pieces = [Buffer.from(text + head), inBase64(14_000_000), Buffer.from('--b--\r\n')];
    return letterOf('Content-Type: multipart/mixed; boundary=b', Buffer.concat(pieces));
  },
  'a boundary that is nearly met in every line': () =>
    letterOf(
      `Content-Type: multipart/mixed; boundary=${'b'.repeat(70)}`,
      `--${'b'.repeat(69)}\r\n`.repeat(300_000),
    ),
  '1,000,000 quoted-printable soft breaks': () =>
    letterOf('Content-Transfer-Encoding: quoted-printable', 'a=\r\n'.repeat(1_000_000)),
};

/** Whatever else this process has to do, its own garbage above all, only adds to a figure: the least one is the letter's. */
const TRIES = 4;

/** Work of the same sort, which takes REFERENCE_MS on the machine that the limit is for: a slower one has as much longer. */
const REFERENCE_MS = 100;
const SAMPLE = Buffer.alloc(4_000_000, 'Пароль: x, see <a b=c>\r\n');
const reference = (): number => {
  const started = process.cpuUsage();
  let sum = 0;
  for (const byte of SAMPLE) sum += byte & 7;
  const words = SAMPLE.toString('utf8').match(/[\p{L}\p{N}]+/gu) ?? [];
  expect(sum + words.length).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
};

type Cost = typeof MOST;

const fits = (cost: Cost | undefined): boolean =>
  cost !== undefined && cost.milliseconds <= MOST.milliseconds && cost.megabytes <= MOST.megabytes;

const measured = async (raw: Buffer) => {
  const before = process.memoryUsage().rss;
  // The processor's time, not the clock's: other tests run beside this one.
  const started = process.cpuUsage();
  const letter = await readLetter(raw);
  const { user, system } = process.cpuUsage(started);
  const megabytes = (process.memoryUsage().rss - before) / 1_000_000;
  const milliseconds = (user + system) / 1_000;
  // How slow the machine is only matters where it might excuse something.
  const slower = milliseconds > MOST.milliseconds ? Math.max(1, reference() / REFERENCE_MS) : 1;
  return { letter, cost: { milliseconds: milliseconds / slower, megabytes } };
};

describe('a hostile letter is read within a second and 100 MB', () => {
  it.each([...Object.entries(HOSTILE), ...Object.entries(BIG)])('%s', async (_, make) => {
    const raw = make();
    const first = await measured(raw);
    expect(first.letter.text.length).toBeLessThanOrEqual(50_000);
    expect(first.letter.subject).not.toMatch(/[\r\n\0]/);
    const costs = [first.cost];
    while (costs.length < TRIES && !fits(costs.at(-1))) costs.push((await measured(raw)).cost);
    if (!fits(costs.at(-1))) expect(costs).toEqual([expect.objectContaining(MOST)]);
  });
});
