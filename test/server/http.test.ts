import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RawSocket } from './raw-socket.js';
import { type SmallWorld, startSmallWorld } from './small-world.js';

describe('The server', () => {
  let world: SmallWorld;
  let isThere = true;
  beforeAll(async () => {
    world = await startSmallWorld({
      allowedOrigins: ['https://panel.example'],
      check: async () => {
        if (!isThere) throw new Error('the database is away');
      },
      journalLag: () => 7,
    });
  });
  afterAll(() => world.server.stop());

  const at = (path: string, init?: RequestInit): Promise<Response> => fetch(`${world.url}${path}`, init);
  const post = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
    at('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });

  it('is live whatever happens, and ready when its database answers', async () => {
    expect((await at('/health/ready')).status).toBe(200);
    isThere = false;
    const away = await at('/health/ready');
    expect([away.status, await away.json()]).toEqual([503, { status: 'unavailable' }]);
    expect((await at('/health/live')).status).toBe(200);
    isThere = true;
  });

  it('counts operations by field and outcome, sockets, streams and the journal’s lag', async () => {
    await post('query secretName { hello broken(how: "x") }');
    const socket = await RawSocket.greeted(world.url);
    await socket.ask('subscription { ticks(every: 10) }');
    const text = await (await at('/metrics')).text();
    await socket.leave();
    expect(text).toMatch(
      /zayavka_operation_duration_seconds_count\{channel="http",field="hello",outcome="failed"\} 1/,
    );
    expect(text).toMatch(/zayavka_errors_total\{channel="http",code="INTERNAL_SERVER_ERROR"\} 1/);
    expect(text).toMatch(/zayavka_open_sockets 1/);
    expect(text).toMatch(/zayavka_live_streams 1/);
    expect(text).toMatch(/zayavka_journal_lag_events 7/);
    expect(text).toMatch(/nodejs_eventloop_lag_seconds/);
    expect(text).not.toContain('secretName');
  });

  it('logs a request in one line, with what it was and not what was in it', async () => {
    const response = await post('query sayHello { hello(name: "Васильев") }');
    const lines = world
      .logged()
      .split('\n')
      .filter((line) => line.includes('sayHello'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      id: response.headers.get('x-request-id'),
      channel: 'http',
      kind: 'query',
      fields: ['hello'],
      actor: 'ANONYMOUS',
      outcome: 'ok',
      ms: expect.any(Number),
    });
    expect(world.logged()).not.toContain('Васильев');
  });

  it('gives answers that nothing may keep or take for something else', async () => {
    const { headers } = await post('{ hello }');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('lets the pages of panels in, and no other', async () => {
    const preflight = (origin: string): Promise<Response> =>
      at('/graphql', {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      });
    const panel = await preflight('https://panel.example');
    expect(panel.headers.get('access-control-allow-origin')).toBe('https://panel.example');
    expect(panel.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(panel.headers.get('access-control-allow-credentials')).toBeNull();
    const stranger = await preflight('https://evil.example');
    expect(stranger.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
    const answer = await post('{ hello }', { origin: 'https://panel.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://panel.example');
    expect(answer.headers.get('access-control-expose-headers')).toContain('retry-after');
  });

  it('has nothing at other addresses, and says so', async () => {
    const response = await at('/wp-login.php');
    expect([response.status, await response.json()]).toEqual([404, { error: 'There is nothing here.' }]);
  });

  it('has no page for people in production', async () => {
    const response = await at('/graphql', { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).not.toContain('text/html');
    expect((await at('/graphiql/graphiql.js')).status).toBe(404);
  });

  it('makes a new context for each operation', async () => {
    const socket = await RawSocket.greeted(world.url, { acceptLanguage: 'en' });
    const [first, second] = await Promise.all([
      socket.ask('{ hello }', {}, 'a'),
      socket.ask('{ hello }', {}, 'b'),
    ]);
    expect([first.type, second.type]).toEqual(['next', 'next']);
    await socket.leave();
  });
});

describe('GraphiQL', () => {
  it('is served outside production from this server alone', async () => {
    const { url, server } = await startSmallWorld({ production: false });
    const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html,application/xhtml+xml' } });
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const parts = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
    expect(parts).toHaveLength(6);
    for (const part of parts) {
      const response = await fetch(`${url}${part}`);
      expect([response.status, (await response.text()).length > 10]).toEqual([200, true]);
    }
    await server.stop();
  });
});
