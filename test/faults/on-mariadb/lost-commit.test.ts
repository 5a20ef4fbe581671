import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TcpProxy } from '../../kit/tcp-proxy.js';
import { createTestDatabase, type TestDatabase } from '../../kit/temporary-database.js';
import { type Deferred, deferred } from '../../kit/wait.js';
import { Audit } from '../audit.js';
import { carryOut } from '../load.js';
import { type Customer, Provider, pageOf } from '../provider.js';

/** As it stands on the wire: the mark of a query, then its text. */
const COMMIT = Buffer.from('\u0003COMMIT');
const KEYED = /INSERT INTO idempotency_key/;
const RATED = /UPDATE ticket SET rating/;

describe('a COMMIT without its answer', () => {
  let database: TestDatabase;
  let wire: TcpProxy;
  let provider: Provider;
  let customer: Customer;
  beforeAll(async () => {
    database = await createTestDatabase();
    const url = new URL(database.url);
    wire = await TcpProxy.open(Number(url.port));
    url.port = String(wire.port);
    provider = await Provider.open({ database: { url: String(url), drop: () => database.drop() } });
    [customer] = (await provider.customers(1)) as [Customer];
  });
  afterAll(async () => {
    await provider.close();
    await wire.close();
  });

  /**
   * Spoils the next transaction with such a statement: its COMMIT is lost on the way, or the answer to that.
   * @param happens gets what cuts the connection
   * @returns when it is lost
   */
  const lose = (
    what: 'asked' | 'answered',
    statement: RegExp,
    happens: (cut: () => void) => void,
  ): Promise<void> => {
    const lost: Deferred<void> = deferred();
    const meant = new WeakSet<object>();
    const committing = new WeakSet<object>();
    wire.watch = (direction, bytes, passage) => {
      if (direction === 'asked' && statement.test(bytes.toString('latin1'))) meant.add(passage);
      if (direction === 'asked' && meant.has(passage) && bytes.includes(COMMIT)) committing.add(passage);
      if (!committing.has(passage) || direction !== what) return true;
      wire.passAll();
      happens(passage.cut);
      lost.resolve();
      return false;
    };
    return lost.promise;
  };
  const cutOff = (cut: () => void): void => cut();

  it('killed between commit and answer, retried: the same object', async () => {
    let killed: Promise<unknown> = Promise.resolve();
    const lost = lose('answered', KEYED, () => {
      killed = provider.server.kill();
    });
    const intent = { customer, instance: 0, key: crypto.randomUUID() };
    const answer = carryOut(intent);
    await lost;
    await killed;
    const id = (await Audit.asLeft(database.url)).objectOf(intent.key);
    expect(id).toBeDefined();
    await provider.server.start();
    expect(await answer).toBe(id);
    expect((await Audit.of(database.url)).halves()).toEqual([]);
  });

  it.each([
    { what: 'the answer', direction: 'answered' },
    { what: 'the COMMIT itself', direction: 'asked' },
  ] as const)('has one effect when $what is lost and the server lives', async ({ direction }) => {
    const ticketId = await carryOut({ customer, instance: 0, key: crypto.randomUUID() });
    for (const about of [undefined, ticketId]) {
      const lost = lose(direction, KEYED, cutOff);
      const intent = { customer, instance: 0, key: crypto.randomUUID(), ticketId: about };
      const answer = await carryOut(intent);
      await lost;
      const audit = await Audit.of(database.url);
      expect(audit.lost([{ ...intent, answer }])).toEqual([]);
      expect(audit.halves()).toEqual([]);
    }
  });

  it('is no certain failure: what has no key is not sent again, to be refused as done already', async () => {
    const ticketId = await carryOut({ customer, instance: 0, key: crypto.randomUUID() });
    const lost = lose('answered', RATED, cutOff);
    const closing = pageOf(customer).closeTicket({ ticketId, rating: 5 });
    await expect(closing).rejects.toMatchObject({ transient: true, unsent: false });
    await lost;
    const ticket = await pageOf(customer).ticket({ id: ticketId });
    expect(ticket).toMatchObject({ status: 'CLOSED', version: 2 });
  });
});
