import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insertInto } from '../../src/database/index.js';
import { encodeCursor } from '../../src/kernel/cursor.js';
import { tidy } from '../../src/upkeep.js';
import { until } from '../kit/wait.js';
import { type Someone, World } from '../kit/world.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
const INSERT_KEY = insertInto('idempotency_key', ['viewer', '`key`', 'requestHash', 'objectId', 'at']);

describe('upkeep', () => {
  let world: World;
  let ivanov: Someone;
  beforeEach(async () => {
    world = await World.open();
    ivanov = await world.subscriber({ password: 'пароль от панели' });
  });
  afterEach(() => world.close());

  const count = async (table: string): Promise<number> => {
    const { database } = world.house.deps;
    const [row] = await database.select<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`);
    return Number(row?.count);
  };

  /** @returns how many rows went, and in how many pieces. */
  const tidyUp = async (journalDays = 90): Promise<readonly [rows: number, pieces: number]> => {
    let [rows, pieces] = [0, 0];
    for (let done = await tidy(world.house.deps, journalDays); done > 0; pieces++) {
      rows += done;
      done = await tidy(world.house.deps, journalDays);
    }
    return [rows, pieces];
  };

  const opens = async (idempotencyKey = crypto.randomUUID()): Promise<string> =>
    (await ivanov.page.openTicket(ivanov.request({ idempotencyKey }))).orThrow().ticket.id;

  const later = async (ms: number): Promise<void> => {
    world.clock.advance(ms);
    ivanov = await world.session(ivanov.login);
  };

  it('deletes events that are older than the journal is to be, and leaves tickets and messages', async () => {
    const id = await opens();
    await ivanov.page.replyToTicket({ ticketId: id, body: 'Дополнение' });
    await world.settle();
    await later(60 * DAY);
    await opens();
    await world.settle();
    await later(31 * DAY);
    await tidyUp();
    expect(await count('journal_event')).toBe(1);
    const kept = await ivanov.page.ticket({ id });
    expect(kept).toMatchObject({ version: 2, messages: { nodes: [{ body: 'Дополнение' }] } });
    // This instance may still have them in memory; one that starts now has not.
    const beside = await World.open({ beside: world });
    const { page } = await beside.session(ivanov.login);
    await expect(page.ticketEvents({ after: encodeCursor(0) })).rejects.toMatchObject({
      code: 'CURSOR_EXPIRED',
    });
    expect((await page.ticketEvents()).nodes).toHaveLength(1);
    await beside.close();
  });

  it('leaves events that a durable reader has yet to read', async () => {
    await opens();
    await world.settle();
    const { database } = world.house.deps;
    await database.transaction((tx) =>
      tx.insert(insertInto('journal_reader', ['name', 'position', 'leaseUntil']), ['letters', 0, 0]),
    );
    await later(100 * DAY);
    await tidyUp();
    expect(await count('journal_event')).toBe(1);
  });

  it('forgets idempotency keys after 30 days, and not before', async () => {
    const key = crypto.randomUUID();
    const id = await opens(key);
    await later(29 * DAY);
    await tidyUp();
    expect(await opens(key)).toBe(id);
    await later(2 * DAY);
    await tidyUp();
    expect(await opens(key)).not.toBe(id);
  });

  it('forgets failed tries of passwords when they count no more', async () => {
    const id = await opens();
    const wrong = ivanov.request({ topic: 'database-access', authorization: { password: 'не тот' } });
    await ivanov.page.openTicket(wrong);
    await world.desk().signIn({ login: 'nobody', password: 'не тот пароль' });
    await tidyUp();
    expect([await count('password_try'), await count('sign_in_try')]).toEqual([1, 1]);
    await later(16 * MINUTE);
    await tidyUp();
    expect([await count('password_try'), await count('sign_in_try')]).toEqual([0, 0]);
    expect(await ivanov.page.ticket({ id })).not.toBeNull();
  });

  it('forgets the sessions of agents a day after their end', async () => {
    const vera = await world.agent();
    await later(24 * 60 * MINUTE);
    const again = await world.atWork(await world.agent());
    await tidyUp();
    expect(await count('agent_session')).toBe(3);
    await later(13 * 60 * MINUTE);
    await tidyUp();
    expect(await count(`agent_session WHERE agentId = ${vera.id}`)).toBe(0);
    expect(await count(`agent_session WHERE agentId = ${again.id}`)).toBe(2);
  });

  it('works in pieces, so that nobody waits for a long transaction', async () => {
    const { database } = world.house.deps;
    const old = world.clock.now() - 31 * DAY;
    await database.transaction(async (tx) => {
      for (let i = 0; i < 2_500; i++)
        await tx.insert(INSERT_KEY, ['subscriber:1', `key ${i}`, 'hash', 'object', old - i]);
    });
    expect(await tidyUp()).toEqual([2_500, 3]);
  });

  it('is done by every worker as soon as it starts', async () => {
    await opens();
    await world.settle();
    await later(91 * DAY);
    const worker = await World.open({ beside: world, watchEveryMs: 1_000 });
    // That the ticket is overdue by now is told meanwhile.
    const opened = "journal_event WHERE type = 'OPENED'";
    await until(async () => (await count(opened)) === 0, { what: 'the old event to be deleted' });
    await until(async () => (await count('idempotency_key')) === 0, { what: 'the old key to be deleted' });
    await worker.close();
  });
});
