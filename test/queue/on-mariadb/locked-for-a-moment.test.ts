import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AgentActor } from '../../../src/access/index.js';
import type { Transaction } from '../../../src/database/index.js';
import { releaseTicket } from '../../../src/queue/release-ticket.js';
import { takeNextTicket } from '../../../src/queue/take-next-ticket.js';
import { lockTicket } from '../../../src/tickets/index.js';
import { until } from '../../kit/wait.js';
import { actorOf } from '../cast.js';
import { order, takesNext } from '../desk.js';
import { QueueWorld } from '../queue-world.js';

/** Of the server that the run's files share, those alone that work on this database. */
const WAITING_FOR_A_LOCK = `SELECT COUNT(*) AS count FROM information_schema.innodb_trx trx
  JOIN information_schema.processlist process ON process.id = trx.trx_mysql_thread_id
  WHERE trx.trx_state = 'LOCK WAIT' AND process.db = DATABASE()`;

describe('whoever takes the next ticket while its row is locked', () => {
  let queue: QueueWorld;
  let agent: AgentActor;
  beforeEach(async () => {
    queue = await QueueWorld.open();
    agent = actorOf(queue.agent, 'SUPERVISOR');
  });
  afterEach(() => queue.close());

  const somebodyWaits = () =>
    until(
      async () => {
        const [row] = await queue.deps.database.select<{ count: number }>(WAITING_FOR_A_LOCK);
        return Number(row?.count) > 0;
      },
      // MariaDB shows an older picture to whoever looks again within 0.1 s.
      { what: 'a transaction that waits for the row', everyMs: 150 },
    );

  /** Who is taken when the first one is locked, and let go after `meanwhile`. */
  const takenAfter = async (first: string, meanwhile: (tx: Transaction) => Promise<unknown>) => {
    let taking: Promise<string | null> | undefined;
    await queue.deps.database.transaction(async (tx) => {
      await lockTicket(tx, first);
      taking = takesNext(queue.agent);
      await somebodyWaits();
      await meanwhile(tx);
    });
    return taking;
  };

  it('3.5 waits for it, and does not pass it over', async () => {
    const [first, second] = [await queue.opens(), await queue.opens()];
    expect(await takenAfter(first, async () => undefined)).toBe(first);
    expect(await order(queue.deps)).toEqual([second]);
  });

  it('3.5 takes the one after it when its subscriber has closed it', async () => {
    const [first, second] = [await queue.opens(), await queue.opens()];
    const taken = await takenAfter(first, (tx) =>
      tx.change("UPDATE ticket SET status = 'CLOSED', waitingSince = NULL WHERE id = ?", [first]),
    );
    expect(taken).toBe(second);
  });

  it('3.5 takes the next emergency when it has turned out to be none', async () => {
    const [regular, first] = [await queue.opens(), await queue.opens('EMERGENCY')];
    const second = await queue.opens('EMERGENCY');
    const taken = await takenAfter(first, (tx) =>
      tx.change("UPDATE ticket SET lane = 'REGULAR' WHERE id = ?", [first]),
    );
    expect(taken).toBe(second);
    expect(await order(queue.deps)).toEqual([regular, first]);
  });

  it('3.5 takes the emergency that has come meanwhile', async () => {
    const first = await queue.opens();
    let emergency = '';
    const taken = await takenAfter(first, async () => {
      emergency = await queue.opens('EMERGENCY');
    });
    expect(taken).toBe(emergency);
    expect(await order(queue.deps)).toEqual([first]);
  });

  it('3.5 takes who was released meanwhile, and has waited longer', async () => {
    const [first, second] = [await queue.opens(), await queue.opens()];
    await takeNextTicket(queue.deps, agent);
    expect(await takenAfter(second, () => releaseTicket(queue.deps, agent, first))).toBe(first);
  });
});
