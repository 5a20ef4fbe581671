import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verdict } from '../access/signing-in.js';
import { MAIN, zayavka } from '../docs/zayavka.js';
import { World } from '../kit/world.js';

const PASSWORD = 'kanareika-4711';
const REFUSED = { code: 1, stdout: '' };

/** A command with something on its standard input. */
const withInput = (args: readonly string[], env: Record<string, string>, input: string): Promise<string> =>
  new Promise((resolve) => {
    const settings = { ...process.env, NODE_OPTIONS: '', ...env };
    const child = execFile(process.execPath, [MAIN, ...args], { env: settings }, (_, stdout, stderr) =>
      resolve(`${stdout}${stderr}`),
    );
    child.stdin?.end(input);
  });

describe('zayavka agent', () => {
  let world: World;
  let env: Record<string, string>;
  beforeAll(async () => {
    world = await World.open();
    env = { DATABASE_URL: world.place.url };
  });
  afterAll(() => world.close());

  const add = (login: string, ...more: string[]) =>
    zayavka(['agent', 'add', '--login', login, '--name', 'Вера Соколова', ...more], env);
  const json = async (...args: string[]) =>
    JSON.parse((await zayavka(['agent', ...args, '--json'], env)).stdout);

  it('add makes an agent whose password is made and shown once where nobody can be asked', async () => {
    const { code, stdout, stderr } = await add('Vera');
    expect([code, stderr]).toEqual([0, '']);
    const [, password = ''] =
      /^Added vera, AGENT\.\nThe password, shown this once: (\S+)\n$/.exec(stdout) ?? [];
    expect(password).toMatch(/^(?:[a-z0-9]{4}-){3}[a-z0-9]{4}$/);
    expect(await verdict(world, 'vera', password)).toBe('in');
  });

  it('add takes a role, a language, and a password from standard input that it does not repeat', async () => {
    const args = [
      'agent',
      'add',
      '--login',
      'oleg',
      '--name',
      'Олег',
      '--role',
      'supervisor',
      '--locale',
      'en',
    ];
    const told = await withInput([...args, '--password-stdin', '--json'], env, `${PASSWORD}\n`);
    expect(JSON.parse(told)).toEqual({ id: expect.any(Number), login: 'oleg', role: 'SUPERVISOR' });
    expect(await verdict(world, 'oleg', PASSWORD)).toBe('in');
    const [oleg] = (await json('list')).filter(({ login }: { login: string }) => login === 'oleg');
    expect(oleg).toMatchObject({
      name: 'Олег',
      role: 'SUPERVISOR',
      locale: 'EN',
      sessions: 1,
      retiredAt: null,
    });
    expect(JSON.stringify(oleg)).not.toMatch(/argon2|Hash/);
  });

  it('add refuses a login that another has, and what is too short, with the reason', async () => {
    await add('twice');
    expect(await add('TWICE')).toEqual({
      ...REFUSED,
      stderr: expect.stringMatching(/^login: .*another agent’s/),
    });
    const short = ['agent', 'add', '--login', 'short', '--name', 'X', '--password-stdin'];
    expect(await withInput(short, env, 'too short')).toBe(
      'password: Too short: at least 10 characters are needed.\n',
    );
    expect(await add(' ')).toEqual({ ...REFUSED, stderr: expect.stringMatching(/^login: /) });
    expect(await add('x', '--role', 'boss')).toEqual({
      ...REFUSED,
      stderr: expect.stringContaining('agent, supervisor, admin'),
    });
    const asArgument = await add('y', '--password', PASSWORD);
    expect(asArgument).toEqual({
      ...REFUSED,
      stderr: expect.stringContaining("unknown option '--password'"),
    });
    expect(asArgument.stderr).not.toContain(PASSWORD);
  });

  it('list shows everybody in a table, with roles and sessions', async () => {
    const { login } = await world.agent({ role: 'ADMIN', name: 'Нина' });
    const { code, stdout } = await zayavka(['agent', 'list'], env);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^LOGIN +NAME +ROLE +SESSIONS +LAST SEEN \(UTC\) +RETIRED \(UTC\)\n/);
    expect(stdout).toMatch(new RegExp(`^${login} +Нина +ADMIN +1 +- +-$`, 'm'));
  });

  it('role gives another role and ends the sessions', async () => {
    const { login, raw } = await world.agent();
    expect(await json('role', login, 'supervisor')).toEqual({ login, ended: 1 });
    expect((await raw('{ viewer { kind } }')).status).toBe(401);
    const { stdout } = await zayavka(['agent', 'role', login, 'SUPERVISOR'], env);
    expect(stdout).toBe(`Now SUPERVISOR: ${login}. Sessions ended: 0.\n`);
  });

  it('password gives another password, made or from standard input, and ends the sessions', async () => {
    const { login, raw } = await world.agent();
    const { ended, password } = await json('password', login);
    expect(ended).toBe(1);
    expect((await raw('{ viewer { kind } }')).status).toBe(401);
    expect(await verdict(world, login, password)).toBe('in');
    expect(await withInput(['agent', 'password', login, '--password-stdin'], env, PASSWORD)).toBe(
      `Changed the password of ${login}. Sessions ended: 1.\n`,
    );
    expect(await verdict(world, login, password)).toBe('AUTHORIZATION_FAILED');
    expect(await verdict(world, login, PASSWORD)).toBe('in');
  });

  it('sign-out ends the sessions and leaves the door open; retire closes it', async () => {
    const { login, raw } = await world.agent();
    expect(await json('sign-out', login)).toEqual({ login, ended: 1 });
    expect((await raw('{ viewer { kind } }')).status).toBe(401);
    expect(await verdict(world, login)).toBe('in');
    expect(await zayavka(['agent', 'retire', login], env)).toEqual({
      code: 0,
      stdout: `Retired ${login}. Sessions ended: 1.\n`,
      stderr: '',
    });
    expect(await verdict(world, login)).toBe('AUTHORIZATION_FAILED');
    expect((await add(login)).stderr).toContain('retired');
  });

  it('fails with the reason where there is no such agent', async () => {
    const tries = [
      ['role', 'nobody', 'admin'],
      ['password', 'nobody'],
      ['retire', 'nobody'],
      ['sign-out', 'nobody'],
    ];
    const ran = await Promise.all(tries.map((args) => zayavka(['agent', ...args], env)));
    const refused = { ...REFUSED, stderr: 'There is no agent "nobody".\n' };
    expect(ran).toEqual(tries.map(() => refused));
  });
});
