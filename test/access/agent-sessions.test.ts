import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  changeAgentPassword,
  changeAgentRole,
  PRESENCE_EVERY_MS,
  retireAgent,
  signAgentOut,
} from '../../src/access/index.js';
import { AgentRole } from '../../src/kernel/actor.js';
import { until, within } from '../kit/wait.js';
import { AGENT_PASSWORD, type Colleague, World } from '../kit/world.js';
import { RawSocket } from '../server/raw-socket.js';
import { signIn, verdict } from './signing-in.js';

/** A second, and another one for a machine that is busy with other tests. */
const SOON_MS = 2_000;
const WHO = '{ viewer { kind scopes agent { id } } }';
const NEW_PASSWORD = 'drugoy-parol-smeny';

describe('the sessions of agents', () => {
  let world: World;
  let other: World;
  let boss: Colleague;
  beforeAll(async () => {
    world = await World.open();
    other = await World.open({ beside: world });
    boss = await world.agent({ role: 'ADMIN' });
  });
  afterAll(async () => {
    await other.close();
    await world.close();
  });

  const greeted = (one: World, token: string): Promise<RawSocket> =>
    RawSocket.greeted(one.server.url, { authorization: `Bearer ${token}` });

  /** A socket on each instance. */
  const sockets = (token: string): Promise<RawSocket[]> =>
    Promise.all([world, other].map((one) => greeted(one, token)));

  const codeFor = async (token: string): Promise<string | undefined> =>
    (await other.raw(token)(WHO)).body.errors?.[0]?.extensions.code;

  const seenAt = async ({ id }: Colleague): Promise<number | null> => {
    const [row] = await world.house.deps.database.select<{ seenAt: number | null }>(
      'SELECT seenAt FROM agent WHERE id = ?',
      [id],
    );
    return row?.seenAt ?? null;
  };

  const ENDINGS: ReadonlyArray<readonly [string, (agent: Colleague) => Promise<unknown>]> = [
    ['signs out', ({ raw }) => raw('mutation { signOut { errors { code } } }')],
    ['is signed out', ({ login }) => signAgentOut(world.house.deps, login)],
    ['is retired', ({ login }) => retireAgent(world.house.deps, login)],
    ['gets another role', ({ login }) => changeAgentRole(world.house.deps, login, AgentRole.AGENT)],
    ['is retired in the desk', ({ id }) => boss.desk.retireAgent({ agentId: String(id) })],
    [
      'gets another role in the desk',
      ({ id }) => boss.desk.changeAgent({ agentId: String(id), role: 'AGENT' }),
    ],
    [
      'loses the session in the desk',
      ({ id, token }) =>
        boss.desk.endAgentSessions({ agentId: String(id), sessionId: token.split('_')[1] ?? '' }),
    ],
    [
      'changes the own password elsewhere',
      async (agent) =>
        (await world.atWork(agent)).desk.changeMyPassword({
          currentPassword: AGENT_PASSWORD,
          newPassword: NEW_PASSWORD,
        }),
    ],
    ['gets another password', ({ login }) => changeAgentPassword(world.house.deps, login, NEW_PASSWORD)],
  ];

  it.each(ENDINGS)(
    'end with their sockets within a second, on every instance, when an agent %s',
    async (_, end) => {
      const agent = await world.agent({ role: 'SUPERVISOR' });
      const bystander = await world.agent();
      const [open, others] = [await sockets(agent.token), await sockets(bystander.token)];
      const closed = Promise.all(open.map((socket) => socket.closed));
      await end(agent);
      expect(await codeFor(agent.token)).toBe('UNAUTHENTICATED');
      const ends = await within(closed, { what: 'the sockets to be closed', timeoutMs: SOON_MS });
      expect(ends.map(({ code }) => code)).toEqual([4401, 4401]);
      expect(others.map(({ socket }) => socket.readyState)).toEqual(others.map(({ socket }) => socket.OPEN));
      for (const socket of others) await socket.leave();
      await expect(greeted(world, agent.token)).rejects.toThrow('4401');
    },
  );

  it('end alone when one of several is signed out', async () => {
    const { login, token, raw } = await world.agent();
    const second = (await signIn(world, login)).session?.token ?? '';
    expect((await raw('mutation { signOut { errors { code } } }')).body.data).toEqual({
      signOut: { errors: [] },
    });
    expect(await codeFor(token)).toBe('UNAUTHENTICATED');
    expect(await codeFor(second)).toBeUndefined();
  });

  it('cannot be signed out of by others', async () => {
    const { raw } = await world.subscriber();
    const signOut = 'mutation { signOut { errors { code } } }';
    expect((await raw(signOut)).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.raw()(signOut)).body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('of a retired agent are the last: no sign-in opens another', async () => {
    const { login } = await world.agent();
    await retireAgent(world.house.deps, login);
    expect(await verdict(world, login)).toBe('AUTHORIZATION_FAILED');
    expect(await retireAgent(world.house.deps, login)).toBeUndefined();
  });

  it('have the new role after a new sign-in, and stay when the role is the old one', async () => {
    const { login, token } = await world.agent();
    expect(await changeAgentRole(world.house.deps, login, AgentRole.AGENT)).toBe(0);
    expect(await codeFor(token)).toBeUndefined();
    expect(await changeAgentRole(world.house.deps, login, AgentRole.SUPERVISOR)).toBe(1);
    const renewed = (await signIn(world, login)).session?.token ?? '';
    const { body } = await world.raw(renewed)(WHO);
    expect(body.data?.viewer).toMatchObject({ scopes: expect.arrayContaining(['reports:read']) });
  });

  it('are opened by the new password and no more by the old one', async () => {
    const { login } = await world.agent();
    expect(await changeAgentPassword(world.house.deps, login, 'too short')).toEqual({
      faults: [{ path: ['password'], code: 'TOO_SHORT', params: { min: 10 } }],
    });
    await changeAgentPassword(world.house.deps, login, NEW_PASSWORD);
    expect(await verdict(world, login)).toBe('AUTHORIZATION_FAILED');
    expect(await verdict(world, login, NEW_PASSWORD)).toBe('in');
  });

  it('are not opened by a password that is changed while it is compared', async () => {
    const { login } = await world.agent();
    const [opened] = await Promise.all([
      Promise.all(Array.from({ length: 4 }, () => signIn(world, login))),
      changeAgentPassword(world.house.deps, login, NEW_PASSWORD),
    ]);
    for (const { session } of opened)
      if (session?.token) expect(await codeFor(session.token)).toBe('UNAUTHENTICATED');
    expect(await verdict(world, login, NEW_PASSWORD)).toBe('in');
  });

  it.each(['zagt_00_11', 'zagt__', 'zagt_a_b_c', 'zagt_', 'zsvc_00_11'])(
    'are not opened by %s',
    async (token) => {
      expect(await codeFor(token)).toBe('UNAUTHENTICATED');
    },
  );

  it('are not opened by the id of one and the secret of another', async () => {
    const [a, b] = [await world.agent(), await world.agent()];
    const [, id] = a.token.split('_');
    const [, , secret] = b.token.split('_');
    expect(await codeFor(`zagt_${id}_${secret}`)).toBe('UNAUTHENTICATED');
    expect(await codeFor(`zsvc_${id}_${a.token.split('_')[2]}`)).toBe('UNAUTHENTICATED');
  });

  it('tell by requests when the agent was last there, written once in 30 seconds', async () => {
    const agent = await world.agent();
    expect(await seenAt(agent)).toBeNull();
    await agent.raw(WHO);
    const first = await seenAt(agent);
    expect(first).toBeLessThanOrEqual(world.clock.now());
    await agent.raw(WHO);
    expect(await seenAt(agent)).toBe(first);
    world.clock.advance(PRESENCE_EVERY_MS);
    await agent.raw(WHO);
    expect(await seenAt(agent)).toBeGreaterThanOrEqual(Number(first) + PRESENCE_EVERY_MS);
  });

  it('count an open socket as being there', async () => {
    const agent = await world.agent();
    const socket = await greeted(other, agent.token);
    const before = Number(await seenAt(agent));
    world.clock.advance(PRESENCE_EVERY_MS);
    await until(async () => Number(await seenAt(agent)) > before, { what: 'the agent to be seen' });
    await socket.leave();
  });

  it('serve requests while the presence cannot be written', async () => {
    const agent = await world.agent();
    const { dataSource } = world.house.deps.database;
    await dataSource.query('ALTER TABLE agent RENAME COLUMN seenAt TO seenAtAway');
    try {
      expect((await agent.raw('{ viewer { kind } }')).body).toEqual({ data: { viewer: { kind: 'AGENT' } } });
    } finally {
      await dataSource.query('ALTER TABLE agent RENAME COLUMN seenAtAway TO seenAt');
    }
    await agent.raw(WHO);
    expect(await seenAt(agent)).not.toBeNull();
  });
});
