import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAILBOXES, SITE, World } from '../kit/world.js';

const customer = (login: string, changes: object = {}) => ({
  login,
  contractNumber: `Д-${login}`,
  name: 'Иванов Иван Иванович',
  emails: [`${login}@shop.example`],
  services: [SITE],
  ...changes,
});

describe('syncSubscribers', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const find = (login: string) => world.panel.subscriber({ login });

  it('makes the subscribers that are new and brings the others up to date', async () => {
    const first = await world.panel.syncSubscribers({ subscribers: [customer('alpha'), customer('beta')] });
    expect(first).toMatchObject({ ok: true, created: 2, updated: 0 });
    const moved = customer('alpha', { name: 'ООО «Альфа»', locale: 'EN', services: [SITE, MAILBOXES] });
    const second = await world.panel.syncSubscribers({ subscribers: [moved, customer('gamma')] });
    expect(second).toMatchObject({ ok: true, created: 1, updated: 1 });
    expect(await find('alpha')).toMatchObject({
      name: 'ООО «Альфа»',
      locale: 'EN',
      email: 'alpha@shop.example',
      services: [
        { name: SITE.name, main: true },
        { name: MAILBOXES.name, main: false },
      ],
    });
  });

  it('takes out a service that is no longer named, and keeps the id of one that comes back', async () => {
    await world.panel.syncSubscribers({ subscribers: [customer('delta', { services: [SITE, MAILBOXES] })] });
    const before = await find('delta');
    await world.panel.syncSubscribers({ subscribers: [customer('delta', { services: [MAILBOXES] })] });
    expect((await find('delta'))?.services.map(({ name }) => name)).toEqual([MAILBOXES.name]);
    await world.panel.syncSubscribers({ subscribers: [customer('delta', { services: [SITE, MAILBOXES] })] });
    expect((await find('delta'))?.services).toEqual(before?.services);
  });

  it('names what is wrong by index and takes the others over', async () => {
    const result = await world.panel.syncSubscribers({
      subscribers: [
        customer('epsilon'),
        customer('zeta', { emails: ['ok@shop.example', 'not an address'], name: '' }),
        customer('epsilon', { contractNumber: 'Д-other' }),
        customer('eta', { services: [SITE, SITE] }),
        customer('theta', { contractNumber: 'Д-epsilon' }),
      ],
    });
    expect(result).toMatchObject({ ok: false, created: 1, updated: 0 });
    expect(result.errors.map(({ path, code }) => [path.join('.'), code]).sort()).toEqual([
      ['subscribers.1.emails.1', 'WRONG_FORMAT'],
      ['subscribers.1.name', 'REQUIRED'],
      ['subscribers.2.login', 'NOT_ALLOWED'],
      ['subscribers.3.services.1.externalId', 'NOT_ALLOWED'],
      ['subscribers.4.contractNumber', 'NOT_ALLOWED'],
    ]);
    for (const login of ['zeta', 'eta', 'theta']) expect(await find(login)).toBeNull();
    expect(await find('epsilon')).not.toBeNull();
  });

  it('refuses more than 250 at once, whole', async () => {
    const many = Array.from({ length: 251 }, (_, i) => customer(`many${i}`, { services: [] }));
    const result = await world.panel.syncSubscribers({ subscribers: many });
    expect(result).toMatchObject({ ok: false, created: 0, updated: 0 });
    expect(result.errors).toMatchObject([{ path: ['subscribers'], code: 'TOO_MANY' }]);
    expect(await find('many0')).toBeNull();
  });

  it('ends in one subscriber when the same new one comes twice at the same moment', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, () => world.panel.syncSubscribers({ subscribers: [customer('rush')] })),
    );
    expect(results.map(({ ok }) => ok)).toEqual(Array(10).fill(true));
    expect(results.reduce((sum, { created }) => sum + created, 0)).toBe(1);
  });

  it('stores a password as an argon2id hash and nothing else, and keeps it when none is sent', async () => {
    const secret = 'canary-пароль-7431';
    await world.panel.syncSubscribers({ subscribers: [customer('iota', { password: secret })] });
    await world.panel.syncSubscribers({ subscribers: [customer('iota')] });
    const [row] = await world.house.deps.database.select<Record<string, unknown>>(
      'SELECT * FROM subscriber WHERE login = ?',
      ['iota'],
    );
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it('is for services with the scope, and says which one is missing', async () => {
    const { deps } = world.house;
    const { token } = await deps.serviceTokens.issue({
      name: 'reader',
      scopes: ['tickets:read'],
      expiresAt: null,
    });
    const someone = await world.subscriber();
    const document = 'mutation { syncSubscribers(subscribers: []) { created } }';
    const answer = await world.raw(token)(document, {}, { 'accept-language': 'en' });
    expect(answer.body.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(answer.body.errors?.[0]?.message).toContain('subscribers:write');
    expect((await someone.raw(document)).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.raw()(document)).body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
