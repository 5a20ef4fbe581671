import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENT_SESSION_LIFE_MS, SIGN_IN_TRIES, SIGN_IN_WINDOW_MS } from '../../src/access/index.js';
import { AGENT_PASSWORD, World } from '../kit/world.js';
import { signIn, verdict } from './signing-in.js';

describe('the sign-in of agents', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const failures = async (): Promise<number> =>
    (await world.house.deps.database.select('SELECT slot FROM sign_in_try')).length;

  it('opens a session for a shift, and tells whose it is and what it is good for', async () => {
    const { login, id } = await world.agent({ name: 'Вера', role: 'SUPERVISOR' });
    const before = world.clock.now();
    const { session } = await signIn(world, login);
    expect(session).toEqual({
      token: expect.stringMatching(/^zagt_\w+_\w+$/),
      expiresAt: expect.any(String),
      errors: [],
    });
    const end = Date.parse(session?.expiresAt ?? '');
    expect(end - before).toBeGreaterThanOrEqual(AGENT_SESSION_LIFE_MS);
    const viewer = '{ viewer { kind agent { id name login role } subscriber { id } scopes expiresAt } }';
    const { body } = await world.raw(session?.token ?? '')(viewer);
    expect(body.data?.viewer).toEqual({
      kind: 'AGENT',
      agent: { id: String(id), name: 'Вера', login, role: 'SUPERVISOR' },
      subscriber: null,
      scopes: expect.arrayContaining(['tickets:work', 'reports:read']),
      expiresAt: session?.expiresAt,
    });
    world.clock.advance(AGENT_SESSION_LIFE_MS);
    const late = await world.raw(session?.token ?? '')(viewer);
    expect(late.body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('takes a login in capitals and with spaces around it for the same', async () => {
    await world.agent({ login: 'Zoya' });
    expect(await verdict(world, ' ZOYA ')).toBe('in');
    expect(await verdict(world, 'zoya')).toBe('in');
  });

  it('says the same of an unknown login, a retired agent and a wrong password', async () => {
    const { login } = await world.agent();
    const retired = await world.agent();
    await world.house.deps.database.transaction((tx) =>
      tx.change('UPDATE agent SET retiredAt = ? WHERE id = ?', [world.clock.now(), retired.id]),
    );
    const said = await Promise.all([
      signIn(world, login, 'something wrong'),
      signIn(world, 'nobody-at-all', 'something wrong'),
      signIn(world, retired.login),
    ]);
    for (const { session, error } of said) {
      expect(error).toBeUndefined();
      expect(session).toEqual({ ...said[0]?.session, token: null, expiresAt: null });
    }
    expect(said[0]?.session?.errors).toEqual([
      {
        path: ['password'],
        code: 'AUTHORIZATION_FAILED',
        message: expect.stringContaining('Логин или пароль'),
      },
    ]);
    const english = await signIn(world, 'nobody-else', 'wrong', { 'accept-language': 'en' });
    expect(english.session?.errors[0]?.message).toContain('The login or the password');
  });

  it('names what is missing or too long without comparing or counting anything', async () => {
    const before = await failures();
    const empty = await signIn(world, '', '');
    expect(empty.session?.errors.map(({ path, code }) => [path, code])).toEqual([
      [['login'], 'REQUIRED'],
      [['password'], 'REQUIRED'],
    ]);
    const long = await signIn(world, 'x'.repeat(65), 'y'.repeat(1025));
    expect(long.session?.errors.map(({ code }) => code)).toEqual(['TOO_LONG', 'TOO_LONG']);
    expect(await failures()).toBe(before);
  });

  it('takes as long for a login that nobody has as for a wrong password', async () => {
    const logins = await Promise.all([world.agent(), world.agent(), world.agent()]);
    const timed = async (login: string): Promise<number> => {
      const start = performance.now();
      expect(await verdict(world, login, 'something wrong')).toBe('AUTHORIZATION_FAILED');
      return performance.now() - start;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 4; i++)
      for (const [j, { login }] of logins.entries()) {
        known.push(await timed(login));
        unknown.push(await timed(`nobody-${j}`));
      }
    const least = (times: readonly number[]): number => Math.min(...times);
    // The machine is noisy: without the comparison with a stranger's hash it would be a tenth.
    expect(least(unknown)).toBeGreaterThan(least(known) / 2);
    expect(least(known)).toBeGreaterThan(least(unknown) / 2);
  });

  describe.each([
    ['known', true],
    ['unknown', false],
  ])('with a login that is %s', (name, isKnown) => {
    const loginFor = async (purpose: string): Promise<string> => {
      const login = `${name}-${purpose}`;
      return isKnown ? (await world.agent({ login })).login : login;
    };

    it('looks at no sixth password in 15 minutes, and at the next one when they are over', async () => {
      const login = await loginFor('patient');
      for (let i = 0; i < SIGN_IN_TRIES; i++) {
        // Far enough from one another that a slow machine does not see two of them go by.
        world.clock.advance(10_000);
        expect(await verdict(world, login, `wrong ${i}`)).toBe('AUTHORIZATION_FAILED');
      }
      const { error } = await signIn(world, login.toUpperCase());
      expect(error).toMatchObject({
        message: expect.stringContaining('Слишком много неудачных попыток входа'),
        extensions: { code: 'RATE_LIMITED', retryAfterMs: expect.any(Number) },
      });
      const wait = Number(error?.extensions.retryAfterMs);
      expect(wait).toBeGreaterThan(SIGN_IN_WINDOW_MS - 60_000);
      expect(wait).toBeLessThanOrEqual(SIGN_IN_WINDOW_MS);
      world.clock.advance(wait);
      expect(await verdict(world, login)).toBe(isKnown ? 'in' : 'AUTHORIZATION_FAILED');
      // Only the oldest failure has gone by: an unknown login has used its place up again.
      if (!isKnown) expect(await verdict(world, login)).toBe('RATE_LIMITED');
    });

    it('compares five when documents ask under many names', async () => {
      const login = await loginFor('aliased');
      const guess = async (...passwords: string[]): Promise<string> => {
        const fields = passwords.map(
          (password, i) =>
            `a${i}: signIn(login: "${login}", password: "${password}") { token errors { code } }`,
        );
        return (await world.raw()(`mutation { ${fields.join(' ')} }`)).text;
      };
      // What earlier tests have left is over, and swept away: none of it goes by between the two counts.
      world.clock.advance(SIGN_IN_WINDOW_MS);
      await verdict(world, `before-${login}`, 'wrong');
      const before = await failures();
      const many = await guess(...Array.from({ length: 200 }, (_, i) => `guess ${i}`));
      expect(many).toContain('QUERY_TOO_COMPLEX');
      const rounds: string[] = [];
      for (let round = 0; round < 4; round++)
        rounds.push(await guess('wrong', 'also wrong', round ? AGENT_PASSWORD : 'wrong too'));
      expect(await failures()).toBe(before + SIGN_IN_TRIES);
      expect(rounds.join()).not.toContain('zagt_');
      expect(await verdict(world, login)).toBe('RATE_LIMITED');
    });

    it('compares five of fifty that come at once, on two instances', async () => {
      const login = await loginFor('hurried');
      const other = await World.open({ beside: world });
      const all = await Promise.all(
        Array.from({ length: 50 }, (_, i) => verdict(i % 2 ? world : other, login, `guess ${i}`)),
      );
      expect(all.filter((code) => code === 'AUTHORIZATION_FAILED')).toHaveLength(SIGN_IN_TRIES);
      expect(all.filter((code) => code === 'RATE_LIMITED')).toHaveLength(50 - SIGN_IN_TRIES);
      expect(await verdict(other, login)).toBe('RATE_LIMITED');
      await other.close();
    });
  });

  it('counts no success, and clears no failure with one', async () => {
    const { login } = await world.agent();
    for (let i = 1; i < SIGN_IN_TRIES; i++) await verdict(world, login, 'wrong');
    for (let i = 0; i < 2 * SIGN_IN_TRIES; i++) expect(await verdict(world, login)).toBe('in');
    expect(await verdict(world, login, 'wrong')).toBe('AUTHORIZATION_FAILED');
    expect(await verdict(world, login)).toBe('RATE_LIMITED');
  });

  it('keeps one window of failures and no more', async () => {
    for (let i = 0; i < 7; i++) await verdict(world, `passing-${i}`, 'wrong');
    world.clock.advance(SIGN_IN_WINDOW_MS);
    await verdict(world, 'last', 'wrong');
    expect(await failures()).toBe(1);
  });
});
