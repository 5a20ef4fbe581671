import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PRESENCE_EVERY_MS } from '../../src/access/index.js';
import type { AgentRole } from '../../src/kernel/actor.js';
import { AGENT_PASSWORD, type Colleague, World } from '../kit/world.js';
import { verdict } from './signing-in.js';

const HOUR = 3_600_000;

/** What a field error is about, and what it says. */
const told = (result: { readonly errors: readonly { path: string[]; code: string }[] }): string[] =>
  result.errors.map(({ path, code }) => `${path.join('.')} ${code}`);

describe('the accounts of agents', () => {
  let world: World;
  let galina: Colleague;
  beforeAll(async () => {
    world = await World.open();
    galina = await world.agent({ login: 'galina', role: 'SUPERVISOR' });
  });
  afterAll(() => world.close());

  const accountOf = async (login: string, supervisor = galina) => {
    const accounts = await supervisor.desk.agents({ includeRetired: true });
    return accounts.find((account) => account.login === login);
  };

  const isOut = async ({ raw }: Colleague): Promise<boolean> =>
    (await raw('{ viewer { kind } }')).body.errors?.[0]?.extensions.code === 'UNAUTHENTICATED';

  it('are listed by login, with the sessions in force and no secret of theirs', async () => {
    const vera = await world.agent({ login: 'vera', name: 'Вера Соколова' });
    const again = await world.atWork(vera);
    await vera.raw('{ viewer { kind } }');
    const accounts = await galina.desk.agents();
    const logins = accounts.map(({ login }) => login);
    expect(logins).toEqual([...logins].sort());
    const account = accounts.find(({ login }) => login === 'vera');
    expect(account).toMatchObject({
      agent: { id: String(vera.id), name: 'Вера Соколова' },
      role: 'AGENT',
      retiredAt: null,
      createdAt: expect.any(String),
      lastSeenAt: expect.any(String),
    });
    const seen = account?.sessions.map(({ lastSeenAt, current }) => [lastSeenAt !== null, current]);
    expect(seen?.sort()).toEqual([
      [false, false],
      [true, false],
    ]);
    for (const { token } of [vera, again]) {
      const [, id = '', secret = ''] = token.split('_');
      expect(account?.sessions.map((session) => session.id)).toContain(id);
      expect(JSON.stringify(accounts)).not.toContain(secret);
    }
    const own = await accountOf('galina');
    expect(own?.sessions.map(({ current }) => current)).toEqual([true]);
  });

  it('tell of each session when it was last used, and of those that are over nothing', async () => {
    const agent = await world.agent();
    const second = await world.atWork(agent);
    await agent.raw('{ viewer { kind } }');
    world.clock.advance(PRESENCE_EVERY_MS);
    await second.raw('{ viewer { kind } }');
    const times = (await accountOf(agent.login))?.sessions.map(({ lastSeenAt }) =>
      Date.parse(lastSeenAt ?? ''),
    );
    expect(Math.abs((times?.[0] ?? 0) - (times?.[1] ?? 0))).toBeGreaterThanOrEqual(PRESENCE_EVERY_MS);
    expect(Date.parse((await accountOf(agent.login))?.lastSeenAt ?? '')).toBe(Math.max(...(times ?? [])));
    world.clock.advance(13 * HOUR);
    galina = await world.atWork(galina);
    expect((await accountOf(agent.login))?.sessions).toEqual([]);
  });

  it('are made by supervisors, and open with the password that was given', async () => {
    const input = { login: ' Zoya.K ', name: 'Зоя', role: 'AGENT', password: 'pervyy-parol-zoi' } as const;
    const { agent } = (await galina.desk.addAgent(input)).orThrow();
    expect(agent).toMatchObject({ login: 'zoya.k', role: 'AGENT', sessions: [], lastSeenAt: null });
    expect(await verdict(world, 'zoya.k', 'pervyy-parol-zoi')).toBe('in');
    const twice = await galina.desk.addAgent(input);
    expect(twice.errors).toMatchObject([
      { path: ['input', 'login'], code: 'NOT_ALLOWED', message: expect.stringContaining('логин уже занят') },
    ]);
    const wrong = { login: ' ', name: 'а\nб', role: 'AGENT', password: 'korotkiy' } as const;
    expect(told(await galina.desk.addAgent(wrong)).sort()).toEqual([
      'input.login REQUIRED',
      'input.name WRONG_FORMAT',
      'input.password TOO_SHORT',
    ]);
  });

  it('get another name at once, and another role with the end of their sessions', async () => {
    const agent = await world.agent();
    const agentId = String(agent.id);
    const named = (await galina.desk.changeAgent({ agentId, name: 'Вера Морозова' })).orThrow();
    expect(named.agent).toMatchObject({ agent: { name: 'Вера Морозова' }, role: 'AGENT' });
    expect(await isOut(agent)).toBe(false);
    const same = (await galina.desk.changeAgent({ agentId, role: 'AGENT' })).orThrow();
    expect(same.agent.sessions).toHaveLength(1);
    const raised = (await galina.desk.changeAgent({ agentId, role: 'SUPERVISOR' })).orThrow();
    expect(raised.agent).toMatchObject({
      agent: { name: 'Вера Морозова' },
      role: 'SUPERVISOR',
      sessions: [],
    });
    expect(await isOut(agent)).toBe(true);
  });

  it('get another password from a supervisor, which ends their sessions', async () => {
    const agent = await world.agent();
    const agentId = String(agent.id);
    const short = await galina.desk.changeAgentPassword({ agentId, password: 'korotkiy' });
    expect(told(short)).toEqual(['input.password TOO_SHORT']);
    expect(await isOut(agent)).toBe(false);
    (await galina.desk.changeAgentPassword({ agentId, password: 'novyy-parol-smeny' })).orThrow();
    expect(await isOut(agent)).toBe(true);
    expect(await verdict(world, agent.login)).toBe('AUTHORIZATION_FAILED');
    expect(await verdict(world, agent.login, 'novyy-parol-smeny')).toBe('in');
  });

  it('of who leaves stay for those who look for them, and change no more', async () => {
    const agent = await world.agent();
    const agentId = String(agent.id);
    const first = (await galina.desk.retireAgent({ agentId })).orThrow();
    expect(first.agent).toMatchObject({ retiredAt: expect.any(String), sessions: [] });
    world.clock.advance(1_000);
    expect((await galina.desk.retireAgent({ agentId })).orThrow()).toEqual(first);
    expect(await isOut(agent)).toBe(true);
    const listed = (await galina.desk.agents()).map(({ login }) => login);
    expect(listed).not.toContain(agent.login);
    expect(await accountOf(agent.login)).toEqual(first.agent);
    const late = [
      await galina.desk.changeAgent({ agentId, name: 'Другое имя' }),
      await galina.desk.changeAgent({ agentId, role: 'SUPERVISOR' }),
      await galina.desk.changeAgentPassword({ agentId, password: 'novyy-parol-smeny' }),
    ];
    for (const result of late) expect(told(result)).toEqual(['input.agentId STATUS_FORBIDS']);
    expect(late[0]?.errors[0]?.message).toContain('Сотрудник уволен');
    (await galina.desk.endAgentSessions({ agentId })).orThrow();
  });

  it('lose one session or all of them, and never one of somebody else', async () => {
    const [agent, other] = [await world.agent(), await world.agent()];
    const second = await world.atWork(agent);
    const agentId = String(agent.id);
    const sessionId = agent.token.split('_')[1] ?? '';
    const foreign = other.token.split('_')[1] ?? '';
    for (const id of [foreign, 'no-such-session']) {
      const { agent: kept } = (await galina.desk.endAgentSessions({ agentId, sessionId: id })).orThrow();
      expect(kept.sessions).toHaveLength(2);
    }
    const one = (await galina.desk.endAgentSessions({ agentId, sessionId })).orThrow();
    expect(one.agent.sessions.map(({ id }) => id)).toEqual([second.token.split('_')[1]]);
    expect([await isOut(agent), await isOut(second), await isOut(other)]).toEqual([true, false, false]);
    expect((await galina.desk.endAgentSessions({ agentId })).orThrow().agent.sessions).toEqual([]);
    expect([await isOut(second), await isOut(other)]).toEqual([true, false]);
    expect(await verdict(world, agent.login)).toBe('in');
  });

  it('do nothing more, in the same request either, once they are signed out', async () => {
    const agent = await world.agent();
    for (const next of [
      'addAgent(input: { login: "zhenya", name: "Женя", role: SUPERVISOR, password: "pervyy-parol-zheni" })',
      `changeAgentPassword(input: { agentId: "${agent.id}", password: "novyy-parol-smeny" })`,
      `changeMyPassword(input: { currentPassword: "${AGENT_PASSWORD}", newPassword: "novyy-parol-smeny" })`,
    ]) {
      const leaving = await world.agent({ role: 'SUPERVISOR' });
      const out = `endAgentSessions(input: { agentId: "${leaving.id}" })`;
      const { body } = await leaving.raw(
        `mutation { out: ${out} { errors { code } } next: ${next} { errors { code } } }`,
      );
      const codes = body.errors?.map(({ extensions }) => extensions.code);
      expect([next, ...(codes ?? [])]).toEqual([next, 'UNAUTHENTICATED']);
      expect(await verdict(world, leaving.login)).toBe('in');
    }
    expect(await accountOf('zhenya')).toBeUndefined();
    expect(await isOut(agent)).toBe(false);
  });

  it('of those above are left alone by those below', async () => {
    const admin = await world.agent({ role: 'ADMIN' });
    const agentId = String(admin.id);
    const results = [
      await galina.desk.changeAgent({ agentId, name: 'Другое имя' }),
      await galina.desk.changeAgent({ agentId, role: 'AGENT' }),
      await galina.desk.changeAgentPassword({ agentId, password: 'novyy-parol-smeny' }),
      await galina.desk.retireAgent({ agentId }),
      await galina.desk.endAgentSessions({ agentId }),
    ];
    for (const result of results) expect(told(result)).toEqual(['input.agentId NOT_ALLOWED']);
    expect(await isOut(admin)).toBe(false);
    const agent = await world.agent();
    const tooHigh = { agentId: String(agent.id), role: 'ADMIN' } as const;
    expect(told(await galina.desk.changeAgent(tooHigh))).toEqual(['input.role NOT_ALLOWED']);
    const newcomer = { login: 'inna', name: 'Инна', role: 'ADMIN', password: AGENT_PASSWORD } as const;
    expect(told(await galina.desk.addAgent(newcomer))).toEqual(['input.role NOT_ALLOWED']);
    expect((await admin.desk.addAgent(newcomer)).orThrow().agent.role).toBe('ADMIN');
    expect((await admin.desk.changeAgent(tooHigh)).orThrow().agent.role).toBe('ADMIN');
  });

  it('are nobody’s own to retire, to raise or to lower; the name and the sessions are', async () => {
    const agentId = String(galina.id);
    const { desk } = galina;
    for (const result of [
      await desk.retireAgent({ agentId }),
      await desk.changeAgent({ agentId, role: 'AGENT' }),
      await desk.changeAgentPassword({ agentId, password: 'novyy-parol-smeny' }),
    ])
      expect(told(result)).toEqual(['input.agentId NOT_ALLOWED']);
    expect((await desk.changeAgent({ agentId, role: 'SUPERVISOR', name: 'Галина' })).ok).toBe(true);
    const ended = (await desk.endAgentSessions({ agentId })).orThrow();
    expect(ended.agent.sessions).toEqual([]);
    expect(await isOut(galina)).toBe(true);
    galina = await world.atWork(galina);
  });

  it('that do not exist are not found, whatever their id looks like', async () => {
    for (const agentId of ['999999', '0', '-1', '1.0', '', "1' OR 1=1 --", '\u0000', '1'.repeat(5_000)])
      await expect(galina.desk.retireAgent({ agentId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the last supervisor', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const supervisors = async (): Promise<number> => {
    const [row] = await world.house.deps.database.select<{ count: number }>(
      "SELECT COUNT(*) AS count FROM agent WHERE role <> 'AGENT' AND retiredAt IS NULL",
    );
    return Number(row?.count);
  };

  it('is told so, and stays', async () => {
    const only = await world.agent({ role: 'ADMIN' });
    const agentId = String(only.id);
    const { errors } = await only.desk.retireAgent({ agentId });
    expect(errors).toMatchObject([{ code: 'NOT_ALLOWED', message: expect.stringContaining('единственный') }]);
    expect(told(await only.desk.changeAgent({ agentId, role: 'AGENT' }))).toEqual([
      'input.agentId NOT_ALLOWED',
    ]);
    expect(await supervisors()).toBe(1);
  });

  it.each([
    ['retire', (one: Colleague, agentId: string) => one.desk.retireAgent({ agentId })],
    ['lower', (one: Colleague, agentId: string) => one.desk.changeAgent({ agentId, role: 'AGENT' })],
  ] as const)('stays when two of them %s each other at the same moment', async (_, act) => {
    for (let round = 0; round < 5; round++) {
      const { database } = world.house.deps;
      await database.transaction((tx) => tx.change("UPDATE agent SET role = 'AGENT'", []));
      const roles: AgentRole[] = ['SUPERVISOR', 'SUPERVISOR'];
      const [a, b] = await Promise.all(roles.map((role) => world.agent({ role })));
      if (!a || !b) throw new Error('two were made');
      const outcomes = await Promise.allSettled([act(a, String(b.id)), act(b, String(a.id))]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const [lost] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(lost).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(await supervisors()).toBe(1);
    }
  });
});
