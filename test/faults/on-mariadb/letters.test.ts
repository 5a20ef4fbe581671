import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handIn } from '../../kit/lmtp.js';
import { TcpProxy } from '../../kit/tcp-proxy.js';
import { createOnMariaDb } from '../../kit/temporary-database.js';
import { SUPPORT_ADDRESS, World } from '../../kit/world.js';
import { counted, letterOf, rows } from '../../mail/intake/letters.js';

const server = new URL(process.env.TEST_MARIADB_URL ?? '');

describe('a letter that comes while the database is away', () => {
  let wire: TcpProxy;
  let world: World;
  let port: number;
  beforeAll(async () => {
    wire = await TcpProxy.open(Number(server.port));
    const place = await createOnMariaDb(`mysql://root@127.0.0.1:${wire.port}`);
    world = await World.open({ place, mail: { lmtp: { host: '127.0.0.1', port: 0 } } });
    await world.subscriber({ login: 'ivan' });
    port = world.house.mail?.lmtpPort ?? 0;
  });
  afterAll(async () => {
    wire.passAll();
    await world.close();
    await wire.close();
  });

  const send = (letter: string) => handIn(port, { from: 'ivan@shop.example', to: SUPPORT_ADDRESS, letter });
  const cutAll: TcpProxy['watch'] = (_direction, _bytes, passage) => {
    passage.cut();
    return false;
  };

  it('is for the mail server to keep: 451, nothing half, and kept at the next attempt', async () => {
    const letter = letterOf();
    wire.watch = cutAll;
    expect(await send(letter)).toMatchObject({ code: 451, text: expect.stringContaining('4.3.0') });

    wire.passAll();
    expect(await counted(world)).toEqual({ letters: 0, tickets: 0, messages: 0 });
    expect((await send(letter)).code).toBe(250);
    expect(await counted(world)).toEqual({ letters: 1, tickets: 1, messages: 0 });
  });

  it('is one letter where the answer to its COMMIT was lost', async () => {
    const before = await counted(world);
    const letter = letterOf({
      subject: 'Другое дело',
      text: 'Подключите резервное копирование раз в сутки.',
    });
    let lost = false;
    wire.watch = (direction, bytes, passage) => {
      // The one that makes the receipt: committed, and nobody hears of it.
      if (direction === 'asked' && bytes.includes('INSERT INTO ticket')) committing.add(passage);
      if (!lost && direction === 'asked' && committing.has(passage) && bytes.includes('COMMIT')) {
        answering.add(passage);
      } else if (direction === 'answered' && answering.has(passage)) {
        lost = true;
        passage.cut();
        return false;
      }
      return true;
    };
    const committing = new Set<unknown>();
    const answering = new Set<unknown>();
    expect((await send(letter)).code).toBe(451);
    wire.passAll();
    expect(lost).toBe(true);
    expect((await send(letter)).code).toBe(250);
    expect(await counted(world)).toEqual({
      ...before,
      letters: before.letters + 1,
      tickets: before.tickets + 1,
    });
    const [row] = await rows<{ arrivals: number }>(
      world,
      'SELECT arrivals FROM letter ORDER BY id DESC LIMIT 1',
    );
    expect(Number(row?.arrivals)).toBe(2);
  });
});
