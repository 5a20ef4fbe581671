import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { until } from '../../kit/wait.js';
import { Audit } from '../audit.js';
import { carryOut } from '../load.js';
import { type Customer, Provider, pageOf } from '../provider.js';

let provider: Provider;
let customer: Customer;
let other: Connection;
beforeAll(async () => {
  provider = await Provider.open();
  [customer] = (await provider.customers(1)) as [Customer];
  other = await createConnection(provider.options.databaseUrl);
});
afterAll(async () => {
  await other.end();
  await provider.close();
});

const waitingTransactions = async (): Promise<number> => {
  const [[row]] = await other.query<RowDataPacket[]>(
    "SELECT COUNT(*) AS count FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'",
  );
  return Number(row?.count);
};

const refusesConnections = async (): Promise<boolean> => {
  try {
    await fetch(`${provider.server.origin}/health/live`);
    return false;
  } catch {
    return true;
  }
};

it('a mutation that waits for a lock when SIGTERM comes is finished and answered', async () => {
  const { server, options } = provider;
  const ticketId = await carryOut({ customer, instance: 0, key: crypto.randomUUID() });
  await other.beginTransaction();
  await other.query('SELECT id FROM ticket WHERE id = ? FOR UPDATE', [ticketId]);
  const page = provider.client(() => customer.token(), server.origin, 1);
  const intent = {
    customer: { ...customer, pages: [page] },
    instance: 0,
    key: crypto.randomUUID(),
    ticketId,
  };
  const answer = carryOut(intent);
  await until(async () => (await waitingTransactions()) === 1, {
    what: 'the reply to wait for the lock',
    // Asked more often than ten times a second, MariaDB answers what it answered before.
    everyMs: 200,
  });

  server.end('SIGTERM');
  await until(refusesConnections, { what: 'new connections to be refused' });
  await other.commit();
  expect(await answer).toBe(ticketId);
  expect(await server.current().exited).toEqual({ code: 0, signal: null });

  await server.start();
  const audit = await Audit.of(options.databaseUrl);
  expect(audit.halves()).toEqual([]);
  expect(audit.lost([{ ...intent, answer: ticketId }])).toEqual([]);
  expect(await pageOf(customer).ticket({ id: ticketId })).toMatchObject({ version: 2 });
});
