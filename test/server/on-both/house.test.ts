import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Logger } from 'typeorm';
import { until } from '../../kit/wait.js';
import { SIGNIFICANT, type Someone, World } from '../../kit/world.js';
import { errorsOf, RawSocket } from '../raw-socket.js';

/** Counts what reaches the database, but for the journal's own look at its head, which goes on all the time. */
class Statements implements Logger {
  count = 0;
  logQuery(query: string): void {
    if (!query.includes('journal_head')) this.count++;
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

const many = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

type Abuse = { readonly query: string; readonly variables?: object; readonly code: string };

const ABUSES: Readonly<Record<string, Abuse>> = {
  'a page of 101 tickets': { query: '{ tickets(first: 101) { totalCount } }', code: 'BAD_USER_INPUT' },
  'a page of no events': { query: '{ ticketEvents(first: 0) { endCursor } }', code: 'BAD_USER_INPUT' },
  'pages within pages': {
    query: '{ tickets(first: 100) { nodes { messages(first: 100) { nodes { id body author } } } } }',
    code: 'QUERY_TOO_COMPLEX',
  },
  'one field renamed 31 times': {
    query: `{ viewer { ${many(31, (i) => `a${i}: kind`)} } }`,
    code: 'QUERY_TOO_COMPLEX',
  },
  '11 tickets at once': {
    query: `{ ${many(11, (i) => `a${i}: ticket(id: "x") { id }`)} }`,
    code: 'QUERY_TOO_COMPLEX',
  },
  'a circle through the ticket': {
    query: `{ ticket(id: "x") { ${'duplicateOf { '.repeat(12)} id ${'}'.repeat(12)} } }`,
    code: 'QUERY_TOO_COMPLEX',
  },
  'a field that is not there': {
    query: '{ tickets { nodes { password } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
};

describe('The server of the house', () => {
  const statements = new Statements();
  let world: World;
  let someone: Someone;
  let issued: { id: string; token: string };
  beforeAll(async () => {
    world = await World.open();
    someone = await world.subscriber({ password: 'правильный-пароль' });
    issued = await world.house.deps.serviceTokens.issue({
      name: 'tests',
      scopes: ['tickets:read'],
      expiresAt: null,
    });
    const { dataSource, read } = world.house.deps.database;
    dataSource.logger = statements;
    read.connection.logger = statements;
  });
  beforeEach(() => {
    statements.count = 0;
  });
  afterAll(() => world.close());

  const greeted = (token: string): Promise<RawSocket> =>
    RawSocket.greeted(world.server.url, { authorization: `Bearer ${token}` });

  it.each(Object.entries(ABUSES))(
    'refuses %s over HTTP before any SQL, be it for the token',
    async (_, abuse) => {
      const { body } = await world.raw(issued.token)(abuse.query, abuse.variables);
      expect(body.errors?.[0]?.extensions.code).toBe(abuse.code);
      expect(statements.count).toBe(0);
    },
  );

  it.each(Object.entries(ABUSES))('refuses %s over a socket before any SQL', async (_, abuse) => {
    const socket = await greeted(someone.token);
    const [error] = errorsOf(await socket.ask(abuse.query, abuse.variables));
    await socket.leave();
    expect(error?.extensions.code).toBe(abuse.code);
    expect(statements.count).toBe(0);
  });

  it('counts statements at all', async () => {
    await world.raw(issued.token)('{ viewer { kind } }');
    expect(statements.count).toBeGreaterThan(0);
  });

  it('answers a query over a socket as it does over HTTP', async () => {
    const query = '{ viewer { kind scopes subscriber { login services { name } } } }';
    const socket = await greeted(someone.token);
    const frame = await socket.ask(query);
    await socket.leave();
    expect(frame.payload?.data).toEqual((await someone.raw(query)).body.data);
  });

  it('gives back no password, whatever is wrong with the request around it', async () => {
    const password = 'canary-91827364';
    const input = { ...someone.request({ topic: SIGNIFICANT }), idempotencyKey: 'canary-request' };
    const query = 'mutation m($input: OpenTicketInput!) { openTicket(input: $input) { errors { code } } }';
    const wrong = [
      { ...input, authorization: { password: [password] } },
      { ...input, authorization: password },
      { ...input, authorization: { password }, subject: 17 },
      { ...input, authorization: { password }, emergency: password },
      { ...input, authorization: { password: { password } } },
    ];
    for (const variables of wrong) {
      const { text, body } = await someone.raw(query, { input: variables });
      expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(text).not.toContain('91827364');
    }
  });

  it('tells more wrong values than it names as the caller’s mistake too', async () => {
    const query = 'mutation q($all: [SubscriberInput!]!) { syncSubscribers(subscribers: $all) { created } }';
    const { body } = await someone.raw(query, { all: Array.from({ length: 60 }, () => 17) });
    const codes = body.errors?.map(({ extensions }) => extensions.code);
    expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
  });

  it('closes the sockets of a revoked service token within a second', async () => {
    const socket = await greeted(issued.token);
    const revoked = performance.now();
    await world.house.deps.serviceTokens.revoke(issued.id);
    expect((await socket.closed).code).toBe(4401);
    expect(performance.now() - revoked).toBeLessThan(1_000);
  });

  it('closes the socket of a session that expires', async () => {
    const { token } = (await world.panel.openPanelSession({ login: someone.login })).orThrow();
    const socket = await greeted(token);
    world.clock.advance(15 * 60_000);
    expect((await socket.closed).code).toBe(4401);
  });
});

describe('The server of the house, stopped while tickets are opened', () => {
  it('has kept every ticket that it has confirmed', async () => {
    const world = await World.open();
    const someone = await world.subscriber();
    const confirmed: string[] = [];
    let stopping = false;
    const open = async (client: number): Promise<void> => {
      for (let i = 0; !stopping; i++) {
        const input = { ...someone.request(), idempotencyKey: `stop-${client}-${i}` };
        const answer = await someone
          .raw('mutation m($input: OpenTicketInput!) { openTicket(input: $input) { ticket { id } } }', {
            input,
          })
          // A connection that was refused or ended without an answer has confirmed nothing.
          .catch(() => undefined);
        const payload = answer?.body.data?.openTicket as { ticket: { id: string } | null } | undefined;
        if (payload?.ticket) confirmed.push(payload.ticket.id);
      }
    };
    const clients = Array.from({ length: 8 }, (_, client) => open(client));
    await until(() => confirmed.length >= 40, { what: 'forty tickets' });
    const begun = performance.now();
    await world.server.stop();
    stopping = true;
    expect(performance.now() - begun).toBeLessThan(10_000);
    await Promise.all(clients);
    const rows = await world.house.deps.database.select<{ id: string }>('SELECT id FROM ticket');
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(confirmed));
    await world.close();
  });
});
