import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTokenKey, SESSION_LIFE_MS, SessionTokens } from '../../src/access/index.js';
import { Locale } from '../../src/kernel/locale.js';
import { runCommand } from '../kit/server-process.js';
import { testDatabaseKind } from '../kit/temporary-database.js';
import { within } from '../kit/wait.js';
import { RawSocket } from '../server/raw-socket.js';
import { carryOut } from './load.js';
import { type Customer, Provider } from './provider.js';

/** A second, and another one for a machine that is busy with other tests. */
const SOON_MS = 2_000;
const LIVE = 'subscription ($id: ID!) { ticketEvents(ticketId: $id) { version } }';
const instances = testDatabaseKind() === 'sqlite' ? 1 : 2;

describe(`a token that is no longer good, on ${instances} instance(s)`, () => {
  let provider: Provider;
  let customer: Customer;
  let id: string;
  beforeAll(async () => {
    provider = await Provider.open({ instances });
    [customer] = (await provider.customers(1)) as [Customer];
    id = await carryOut({ customer, instance: 0, key: crypto.randomUUID() });
  });
  afterAll(() => provider.close());

  /** A live stream on each instance. */
  const listen = (token: string): Promise<RawSocket[]> =>
    Promise.all(
      provider.servers.map(async ({ origin }) => {
        const socket = await RawSocket.greeted(origin, { authorization: `Bearer ${token}` });
        socket.subscribe('1', LIVE, { id });
        socket.send({ type: 'ping' });
        await socket.frame(({ type }) => type === 'pong');
        return socket;
      }),
    );

  it('loses its sockets within a second when it is revoked, and no others', async () => {
    const scopes = ['--scopes', 'tickets:read', '--json'];
    const issue = (name: string) => runCommand(provider.options, 'token', 'issue', '--name', name, ...scopes);
    const [revoked, kept] = [JSON.parse(await issue('revoked')), JSON.parse(await issue('kept'))];
    const sockets = await listen(revoked.token);
    const others = [...(await listen(kept.token)), ...(await listen(await customer.token()))];

    const closed = Promise.all(sockets.map((socket) => socket.closed));
    await runCommand(provider.options, 'token', 'revoke', revoked.id);
    const ends = await within(closed, { what: 'its sockets to be closed', timeoutMs: SOON_MS });
    expect(ends.map(({ code }) => code)).toEqual(sockets.map(() => 4401));
    expect(others.map(({ socket }) => socket.readyState)).toEqual(others.map(({ socket }) => socket.OPEN));
    for (const other of others) await other.leave();
    await expect(
      RawSocket.greeted(provider.server.origin, { authorization: `Bearer ${revoked.token}` }),
    ).rejects.toThrow('4401');
  });

  it('loses its sockets within a second when the session expires, and not before', async () => {
    // The session that was opened so long ago that it has this much left.
    const leftMs = 6_000;
    const past = { now: () => Date.now() - SESSION_LIFE_MS + leftMs };
    const sessions = new SessionTokens(readTokenKey(provider.options.keyFile), past);
    const { token, expiresAt } = await sessions.issue({ id: 1, locale: Locale.RU });
    const sockets = await listen(token);
    const closed = Promise.all(sockets.map(async (socket) => ({ ...(await socket.closed), at: Date.now() })));
    const timeoutMs = expiresAt - Date.now() + SOON_MS;
    for (const { code, at } of await within(closed, { what: 'its sockets to be closed', timeoutMs })) {
      expect(code).toBe(4401);
      expect(at).toBeGreaterThanOrEqual(expiresAt);
    }
  });
});
