import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addAgent, changeAgentPassword } from '../../src/access/index.js';
import { createLog } from '../../src/server/index.js';
import { AGENT_PASSWORD, World } from '../kit/world.js';
import { Canaries } from './canaries.js';
import type { Carrier } from './carriers.js';
import { dumpOf, filesOf } from './dump.js';
import { Wires } from './wires.js';

const SIGN_IN = `mutation S($login: String!, $password: String!) {
  signIn(login: $login, password: $password) { token expiresAt errors { path code message } }
}`;
const signingIn = (login: unknown, password: unknown): Carrier => ({
  query: SIGN_IN,
  variables: { login, password },
});
const inline = (login: string, password: string): Carrier => ({
  query: `mutation { signIn(login: ${login}, password: ${password}) { token errors { message } } }`,
});

describe('secrets of agents', () => {
  const canaries = new Canaries();
  const lines: string[] = [];
  const password = canaries.password('of an agent');
  let world: World;
  let wires: Wires;

  beforeAll(async () => {
    const log = createLog({ level: 'trace', destination: { write: (line) => void lines.push(line) } });
    world = await World.open({ log });
    wires = new Wires(world.server.url);
    const agent = { name: 'Вера', role: 'AGENT', locale: 'RU' } as const;
    for (const login of ['vera', 'zoya'])
      expect(await addAgent(world.house.deps, { ...agent, login, password })).toHaveProperty('id');
  });
  afterAll(() => world.close());

  /** Not even as a fast hash, by which a password could be guessed. */
  const nowhere = async (): Promise<void> => {
    expect(canaries.foundIn(wires.answers)).toEqual([]);
    expect(canaries.foundIn(lines.join(''))).toEqual([]);
    expect(canaries.foundIn(await wires.request('/metrics', {}))).toEqual([]);
    expect(canaries.foundIn(await dumpOf(world))).toEqual([]);
    for (const bytes of filesOf(world)) expect(canaries.foundIn(bytes)).toEqual([]);
  };

  it('of a sign-in that succeeds stay with the agent; the session’s secret is kept as a hash', async () => {
    const response = await fetch(world.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(signingIn('vera', password)),
    });
    const { data } = (await response.json()) as { data: { signIn: { token: string } } };
    const { token } = data.signIn;
    canaries.token('session', token);
    canaries.token('secret of a session', token.split('_')[2] as string);
    const bearer = `Bearer ${token}`;
    expect(await wires.post({ query: '{ viewer { agent { name } } }' }, bearer)).toContain('Вера');
    await wires.overSocket([{ query: '{ viewer { agent { login } } }' }], bearer);
    expect(await wires.post({ query: 'mutation { signOut { errors { code } } }' }, bearer)).toContain('[]');
    expect(await wires.post({ query: '{ viewer { kind } }' }, bearer)).toContain('UNAUTHENTICATED');
    await nowhere();
  });

  it('of sign-ins that fail stay with who sent them, also what was typed as the login', async () => {
    const secret = (name: string) => canaries.password(`wrong ${name}`);
    const carriers = [
      signingIn('vera', secret('password')),
      signingIn(secret('as a login'), secret('beside it')),
      signingIn(` ${secret('as a login with spaces')} `, 'x'),
      signingIn('', secret('beside nothing')),
      signingIn('vera', `${secret('too long')}${'x'.repeat(1024)}`),
      signingIn(`${secret('with half of a pair')}\ud800`, `${secret('with another half')}\udc00`),
      signingIn('vera', [secret('in a list')]),
      signingIn({ login: secret('in an object') }, 'x'),
      signingIn('vera', canaries.number('as a number')),
      inline('"vera"', `"${secret('inline')}"`),
      inline(`"${secret('inline login')}"`, '1'),
      inline('"vera"', canaries.word('without quotes')),
      inline('"vera"', `"${secret('without an end')}`),
    ];
    for (const carrier of carriers) await wires.post(carrier);
    for (let i = 0; i < 6; i++) await wires.post(signingIn('vera', secret(`guess ${i}`)));
    expect(await wires.post(signingIn('vera', password))).toContain('RATE_LIMITED');
    await nowhere();
  });

  it('of the accounts that supervisors keep stay with who sent them', async () => {
    const { id, token } = await world.agent({ login: 'galina', role: 'SUPERVISOR' });
    const { id: colleague } = await world.agent({ login: 'darya' });
    canaries.token('session of a supervisor', token);
    canaries.token('secret of a supervisor', token.split('_')[2] as string);
    const secret = (name: string) => canaries.password(`kept ${name}`);
    const sending = (mutation: string, type: string, input: object): Carrier => ({
      query: `mutation M($input: ${type}!) { ${mutation}(input: $input) { errors { path code message } } }`,
      variables: { input },
    });
    const adding = (given: unknown, login = `new-${randomUUID()}`) =>
      sending('addAgent', 'AddAgentInput', { login, name: 'Зоя', role: 'AGENT', password: given });
    const giving = (given: unknown, agentId: number | string = colleague) =>
      sending('changeAgentPassword', 'ChangeAgentPasswordInput', { agentId, password: given });
    const changing = (currentPassword: unknown, newPassword: unknown) =>
      sending('changeMyPassword', 'ChangeMyPasswordInput', { currentPassword, newPassword });
    const carriers = [
      adding(secret('right')),
      adding(`${secret('too long')}${'x'.repeat(1024)}`),
      adding(`${secret('with half of a pair')}\ud800`),
      adding(secret('of a login that is taken'), 'vera'),
      adding([secret('in a list')]),
      adding(canaries.number('as a number of an account')),
      giving(secret('given')),
      giving(secret('to oneself'), id),
      giving(secret('to nobody'), '4711000'),
      giving({ password: secret('in an object') }),
      changing(secret('wrong current'), secret('beside a wrong one')),
      changing(AGENT_PASSWORD, secret('new')),
      changing(AGENT_PASSWORD, `${secret('new and too long')}${'x'.repeat(1024)}`),
      changing(canaries.number('as a current number'), secret('beside a number')),
    ];
    for (const bearer of [`Bearer ${token}`, undefined])
      for (const carrier of carriers) await wires.post(carrier, bearer);
    const sessions = { query: '{ agents { login sessions { id lastSeenAt } } }' };
    expect(await wires.post(sessions, `Bearer ${token}`)).toContain('"login":"darya"');
    await nowhere();
  });

  it('stay with who sent them while the house itself fails', async () => {
    const { dataSource } = world.house.deps.database;
    for (const table of ['sign_in_try', 'agent', 'agent_session']) {
      await dataSource.query(`ALTER TABLE ${table} RENAME TO ${table}_away`);
      const answer = await wires
        .post(signingIn('zoya', password))
        .finally(() => dataSource.query(`ALTER TABLE ${table}_away RENAME TO ${table}`));
      expect(answer).toContain('INTERNAL_SERVER_ERROR');
    }
    const { database } = world.house.deps;
    await database.transaction((tx) => tx.change("UPDATE agent SET passwordHash = 'no hash'", []));
    expect(await wires.post(signingIn('zoya', password))).toContain('INTERNAL_SERVER_ERROR');
    await changeAgentPassword(world.house.deps, 'zoya', canaries.password('changed'));
    expect(lines.filter((line) => line.includes('internal error')).length).toBeGreaterThan(3);
    await nowhere();
  });
});
