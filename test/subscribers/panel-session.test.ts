import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../kit/world.js';

describe('openPanelSession', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    await world.subscriber({ login: 'petrov', contractNumber: 'Д-77', locale: 'EN' });
    await world.subscriber({ login: 'sidorov', contractNumber: 'Д-78', blocked: true });
  });
  afterAll(() => world.close());

  it('3.6 knows the customer by login, by contract number, or by both', async () => {
    for (const who of [
      { login: 'petrov' },
      { contractNumber: 'Д-77' },
      { login: 'petrov', contractNumber: 'Д-77' },
    ]) {
      const { token } = (await world.panel.openPanelSession(who)).orThrow();
      const viewer = await world.client(token).viewer();
      expect(viewer).toMatchObject({
        kind: 'SUBSCRIBER',
        subscriber: { login: 'petrov' },
        scopes: ['tickets:own'],
      });
    }
  });

  it('3.6 refuses who is not known, whose numbers do not belong together, and who is not named at all', async () => {
    const codes = async (who: object) =>
      (await world.panel.openPanelSession(who)).errors.map(({ path, code, clause }) => [
        ...path,
        code,
        clause,
      ]);
    expect(await codes({ login: 'nobody' })).toEqual([['login', 'UNKNOWN', '3.6']]);
    expect(await codes({ contractNumber: 'Д-0' })).toEqual([['contractNumber', 'UNKNOWN', '3.6']]);
    expect(await codes({ login: 'petrov', contractNumber: 'Д-78' })).toEqual([['login', 'UNKNOWN', '3.6']]);
    expect(await codes({})).toEqual([['login', 'REQUIRED', '3.6']]);
  });

  it('is open to a blocked customer, who may still read and answer', async () => {
    const session = await world.session('sidorov');
    expect((await session.page.viewer()).subscriber).toMatchObject({ blocked: true });
  });

  it('ends by itself', async () => {
    const { token, expiresAt } = (await world.panel.openPanelSession({ login: 'petrov' })).orThrow();
    expect(Date.parse(expiresAt) - world.clock.now()).toBeLessThanOrEqual(15 * 60_000);
    world.clock.advance(15 * 60_000 + 1_000);
    const answer = await world.raw(token)('{ viewer { kind } }');
    expect(answer.status).toBe(401);
    expect(answer.body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('speaks the language of the request, or else the subscriber’s own', async () => {
    const { token } = await world.session('petrov');
    const ask = async (headers: Record<string, string>) =>
      (await world.raw(token)('mutation { syncSubscribers(subscribers: []) { created } }', {}, headers)).body
        .errors?.[0]?.message;
    expect(await ask({ 'accept-language': 'ru' })).toMatch(/токену/);
    expect(await ask({ 'accept-language': 'en' })).toMatch(/token/);
    expect(await ask({ 'accept-language': 'de' })).toMatch(/token/);
  });

  it('is not opened with a token that was changed, of another key, or made of nothing', async () => {
    const { token } = await world.session('petrov');
    const [header, payload, signature] = token.split('.') as [string, string, string];
    const other = Buffer.from(JSON.stringify({ ...JSON.parse(atob(payload)), sub: '2' })).toString(
      'base64url',
    );
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    for (const forged of [
      `${header}.${other}.${signature}`,
      `${unsigned}.${payload}.`,
      `${header}.${payload}.${signature.slice(0, -2)}AA`,
      'zsvc_a_b',
      'x',
      `${'x'.repeat(5000)}`,
    ])
      expect((await world.raw(forged)('{ viewer { kind } }')).body.errors?.[0]?.extensions.code).toBe(
        'UNAUTHENTICATED',
      );
  });
});

describe('service tokens', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const kindOf = async (token: string) => (await world.raw(token)('{ viewer { kind scopes } }')).body;

  it('are good until revoked or expired, and are stored without their secret', async () => {
    const { serviceTokens, database } = world.house.deps;
    const expiresAt = world.clock.now() + 60_000;
    const { id, token } = await serviceTokens.issue({ name: 'panel', scopes: ['sessions:open'], expiresAt });
    expect((await kindOf(token)).data).toEqual({ viewer: { kind: 'SERVICE', scopes: ['sessions:open'] } });
    const [row] = await database.select('SELECT * FROM service_token WHERE id = ?', [id]);
    expect(JSON.stringify(row)).not.toContain(token.split('_')[2]);

    const lasting = await serviceTokens.issue({ name: 'panel', scopes: ['sessions:open'], expiresAt: null });
    expect(await serviceTokens.revoke(lasting.id)).toBe(true);
    expect(await serviceTokens.revoke(lasting.id)).toBe(false);
    expect((await kindOf(lasting.token)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');

    world.clock.advance(61_000);
    expect((await kindOf(token)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('cannot be another’s secret under a known id', async () => {
    const { serviceTokens } = world.house.deps;
    const one = await serviceTokens.issue({ name: 'one', scopes: ['tickets:read'], expiresAt: null });
    const two = await serviceTokens.issue({ name: 'two', scopes: ['tickets:read'], expiresAt: null });
    const crossed = `zsvc_${one.id}_${two.token.split('_')[2]}`;
    expect((await kindOf(crossed)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
