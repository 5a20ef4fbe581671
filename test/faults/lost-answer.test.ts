import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TcpProxy } from '../kit/tcp-proxy.js';
import { deferred } from '../kit/wait.js';
import { Audit } from './audit.js';
import { carryOut, type Intent } from './load.js';
import { type Customer, Provider } from './provider.js';

describe('a server killed between commit and answer', () => {
  let provider: Provider;
  let customer: Customer;
  let wire: TcpProxy;
  let ticketId: string;
  beforeAll(async () => {
    provider = await Provider.open();
    [customer] = (await provider.customers(1)) as [Customer];
    wire = await TcpProxy.open(provider.server.port);
    ticketId = await carryOut({ customer, instance: 0, key: crypto.randomUUID() });
  });
  afterAll(async () => {
    await provider.close();
    await wire.close();
  });

  /** Asks through the wire, which lets no byte of the answer through: the server is killed instead. */
  const askAndKill = (intent: Intent) => {
    const killed = deferred();
    wire.watch = (direction) => {
      if (direction === 'asked') return true;
      wire.passAll();
      provider.server.kill().then(killed.resolve, killed.reject);
      return false;
    };
    const page = provider.client(() => customer.token(), `http://127.0.0.1:${wire.port}`);
    return {
      killed: killed.promise,
      answer: carryOut({ ...intent, customer: { ...customer, pages: [page] } }),
    };
  };

  it.each([
    { what: 'an opening', about: () => undefined },
    { what: 'a reply', about: () => ticketId },
  ])('retried: the same object ($what)', async ({ about }) => {
    const url = provider.options.databaseUrl;
    const intent = { customer, instance: 0, key: crypto.randomUUID(), ticketId: about() };
    // The session is there already: its answer is not the one to be lost.
    await customer.token();
    const { killed, answer } = askAndKill(intent);
    await killed;
    const left = await Audit.asLeft(url);
    const id = left.objectOf(intent.key);
    expect(id).toBeDefined();

    await provider.server.start();
    expect(await answer).toBe(id);
    expect(await carryOut(intent)).toBe(id);
    const after = await Audit.of(url);
    expect(after.halves()).toEqual([]);
    expect(after.lost([{ ...intent, answer: id as string }])).toEqual([]);
    expect(after.events).toHaveLength(left.events.length);
  });
});
