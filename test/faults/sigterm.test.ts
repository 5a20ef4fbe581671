import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../kit/wait.js';
import { RawSocket } from '../server/raw-socket.js';
import { Audit } from './audit.js';
import { carryOut, type Intent } from './load.js';
import { type Customer, Provider } from './provider.js';

const CUSTOMERS = 8;
const LIVE = 'subscription { myTicketEvents { version } }';

/** A request and how it ended, with times in milliseconds. */
type Asked = {
  readonly intent: Intent;
  readonly sent: number;
  readonly ended: number;
  /** Absent: no answer came. */
  readonly answer: string | undefined;
};

/** Asks without a pause until it is left without an answer, and never twice for the same. */
const askOn = async (customer: Customer, told: (asked: Asked) => void): Promise<void> => {
  let ticketId: string | undefined;
  for (;;) {
    const intent = { customer, instance: 0, key: randomUUID(), ticketId };
    const sent = performance.now();
    const answer = await carryOut(intent).catch(() => undefined);
    told({ intent, sent, ended: performance.now(), answer });
    if (!answer) return;
    ticketId = answer;
  }
};

describe('SIGTERM under load', () => {
  let provider: Provider;
  let customers: Customer[];
  beforeAll(async () => {
    provider = await Provider.open();
    customers = await provider.customers(CUSTOMERS);
  });
  afterAll(() => provider.close());

  it('says "not ready" first, finishes what runs, closes sockets with 1001 and ends in order', async () => {
    const { server, options } = provider;
    const sockets = await Promise.all(
      customers.map(async (customer) => {
        const socket = await RawSocket.greeted(server.origin, {
          authorization: `Bearer ${await customer.token()}`,
        });
        socket.subscribe('1', LIVE);
        return socket;
      }),
    );
    const asked: Asked[] = [];
    const work = customers.map((customer) => {
      const pages = [provider.client(() => customer.token(), server.origin, 1)];
      return askOn({ ...customer, pages }, (one) => asked.push(one));
    });
    await until(() => asked.length >= 100, { what: 'a hundred answers' });

    const signalled = performance.now();
    server.end('SIGTERM');
    await until(async () => (await fetch(`${server.origin}/health/ready`)).status === 503, {
      what: 'readiness to turn',
      everyMs: 1,
    });
    const unready = performance.now();
    expect(await server.current().exited).toEqual({ code: 0, signal: null });
    expect(performance.now() - signalled).toBeLessThan(10_000);
    for (const socket of sockets) expect((await socket.closed).code).toBe(1001);
    await Promise.all(work);

    const unanswered = asked.filter(({ answer }) => answer === undefined);
    expect(unanswered.filter(({ sent }) => sent < signalled)).toEqual([]);
    expect(unanswered.filter(({ ended }) => ended < unready)).toEqual([]);
    const left = await Audit.asLeft(options.databaseUrl);
    // What was done was answered: the others were never begun.
    expect(unanswered.map(({ intent }) => left.objectOf(intent.key))).toEqual(
      unanswered.map(() => undefined),
    );

    await server.start();
    const acknowledged = await Promise.all(
      asked.map(async ({ intent, answer }) => ({ ...intent, answer: answer ?? (await carryOut(intent)) })),
    );
    const audit = await Audit.of(options.databaseUrl);
    expect(audit.halves()).toEqual([]);
    expect(audit.lost(acknowledged)).toEqual([]);
  });
});
