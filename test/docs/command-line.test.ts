import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_SCOPES } from '../../src/access/scopes.js';
import { House } from '../../src/compose.js';
import { createLog } from '../../src/server/index.js';
import { temporaryFolder } from '../kit/temporary.js';
import { createTestDatabase, type TestDatabase } from '../kit/temporary-database.js';
import { type Ran, zayavka } from './zayavka.js';

const SECRET = 'kanareika-4711';
const FAILED = { code: 1, stdout: '' };

/** What an administrator can read: the reason, and neither a stack nor a secret. */
const isReadable = ({ stderr }: Ran): void => {
  expect(stderr).not.toMatch(/^\s+at |node:internal|\[object|undefined/m);
  expect(stderr).not.toContain(SECRET);
  expect(stderr).toMatch(/\S\n$/);
};

describe('the command line', () => {
  let place: TestDatabase;
  let env: Record<string, string>;
  const folder = temporaryFolder('files');
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  beforeAll(async () => {
    place = await createTestDatabase('sqlite');
    env = { DATABASE_URL: place.url };
  });
  afterAll(() => place.drop());

  const kindOf = async (token: string): Promise<string> => {
    const options = {
      databaseUrl: place.url,
      tokenKeyFile: join(folder, 'token.key'),
      attachmentsDir: join(folder, 'attachments'),
      publicUrl: 'http://127.0.0.1',
    };
    const house = await House.open({ ...options, log: createLog({ level: 'silent' }) });
    try {
      return await house.identify(`Bearer ${token}`).then(
        (actor) => actor.kind,
        () => 'nobody',
      );
    } finally {
      await house.close();
    }
  };

  it('migrate names what it has run, and nothing the second time', async () => {
    const blank = await createTestDatabase('sqlite');
    const json = () => zayavka(['migrate', '--json'], { DATABASE_URL: blank.url });
    expect(await json()).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\{"migrated":\["\w+"(,"\w+")*\]\}\n$/),
      stderr: '',
    });
    expect(await json()).toEqual({ code: 0, stdout: '{"migrated":[]}\n', stderr: '' });
    const words = await zayavka(['migrate'], { DATABASE_URL: blank.url });
    expect(words).toEqual({ code: 0, stdout: 'Nothing to migrate.\n', stderr: '' });
    await blank.drop();
  });

  it.each([
    ['production unless it is told otherwise', {}, 'production'],
    ['what NODE_ENV says', { NODE_ENV: 'development' }, 'development'],
  ])('has its libraries run as in %s', async (_, settings, expected) => {
    const told = `process.on('exit', () => process.stdout.write(process.env.NODE_ENV))`;
    const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(told)}`;
    expect((await zayavka(['regulations', 'check'], { ...settings, NODE_OPTIONS })).stdout).toMatch(
      new RegExp(`found\\.\n${expected}$`),
    );
  });

  it('token issue makes a token with all scopes that works until token revoke ends it', async () => {
    const issued = await zayavka(['token', 'issue', '--name', 'billing panel', '--json'], env);
    expect([issued.code, issued.stderr]).toEqual([0, '']);
    const { id, token, scopes, expiresAt } = JSON.parse(issued.stdout);
    expect({ scopes, expiresAt }).toEqual({ scopes: [...SERVICE_SCOPES], expiresAt: null });
    expect(token.split('_')[1]).toBe(id);
    expect(await kindOf(token)).toBe('SERVICE');

    expect(await zayavka(['token', 'revoke', id], env)).toEqual({
      code: 0,
      stdout: `Revoked ${id}.\n`,
      stderr: '',
    });
    expect(await kindOf(token)).toBe('nobody');
    const again = await zayavka(['token', 'revoke', id], env);
    expect(again).toEqual({ ...FAILED, stderr: `There is no token "${id}" in force.\n` });
  });

  it('token issue keeps to the scopes and days it is given, and shows a token for people too', async () => {
    const args = ['token', 'issue', '--name', 'x', '--scopes', 'tickets:read,sessions:open', '--days', '2'];
    const { scopes, expiresAt } = JSON.parse((await zayavka([...args, '--json'], env)).stdout);
    expect(scopes).toEqual(['tickets:read', 'sessions:open']);
    expect(Math.round((expiresAt - Date.now()) / 86_400_000)).toBe(2);
    const { stdout } = await zayavka(args, env);
    const [, id, token = ''] = /^Token (\w+), shown this once:\n(zsvc_\w+)\n$/.exec(stdout) ?? [];
    expect(token).toContain(`_${id}_`);
    expect(await kindOf(token)).toBe('SERVICE');
  });

  it('refuses what it does not understand with the reason', async () => {
    const refused: ReadonlyArray<readonly [string[], RegExp]> = [
      [['token', 'issue'], /--name/],
      [['token', 'issue', '--name', ''], /1 to 100 characters on one line/],
      [['token', 'issue', '--name', 'x', '--scopes', 'all'], /"all" is none of: .*tickets:read/],
      [['token', 'issue', '--name', 'x', '--days', '-1'], /a whole number of days/],
      [['token', 'revoke'], /missing required argument 'id'/],
      [['regulations', 'check', '/nowhere/at/all.yaml'], /\/nowhere\/at\/all\.yaml[\s\S]*no such file/],
      [['no-such-command'], /unknown command 'no-such-command'/],
      [['migrate', '--no-such-option'], /unknown option '--no-such-option'/],
    ];
    const ran = await Promise.all(refused.map(([args]) => zayavka(args, env)));
    expect(ran).toEqual(refused.map(([, reason]) => ({ ...FAILED, stderr: expect.stringMatching(reason) })));
    for (const one of ran) isReadable(one);
  });

  it('serve names the port that somebody else has, and the setting for another one', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const ran = await zayavka(['serve'], { ...env, PORT: String(port) });
    other.close();
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.stderr).toBe(`127.0.0.1:${port} is in use by another program: end that one, or set PORT.\n`);
  });

  it('regulations print gives a file that regulations check finds no fault in', async () => {
    const { stdout } = await zayavka(['regulations', 'print']);
    const copied = file('copied.yaml', stdout);
    const builtIn = await zayavka(['regulations', 'check', '--json']);
    expect(builtIn).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\{"version":".+","topics":\d+\}\n$/),
      stderr: '',
    });
    expect(await zayavka(['regulations', 'check', copied, '--json'])).toEqual(builtIn);
    expect((await zayavka(['regulations', 'check', copied])).stdout).toContain('no fault found');
  });

  it('regulations check names every fault of a file with its line', async () => {
    const faulty = file('faulty.yaml', 'version: "1"\nresponseHours: soon\ntopics: 5\nanswer: 42\n');
    const ran = await zayavka(['regulations', 'check', faulty]);
    expect(ran).toMatchObject(FAILED);
    for (const place of ['responseHours (line 2)', 'topics (line 3)', 'answer (line 4)', 'refusalReasons'])
      expect(ran.stderr).toContain(place);
    isReadable(ran);
    const serving = await zayavka(['serve'], { ...env, PORT: '0', REGULATIONS_FILE: faulty });
    expect(serving).toEqual(ran);
  });

  it.each(['serve', 'migrate', 'demo'])(
    '%s names all wrong settings in one message, and no secret',
    async (command) => {
      const wrong = {
        PORT: `${SECRET}`,
        HOST: `${SECRET} `,
        PUBLIC_URL: SECRET,
        DATABASE_URL: `mysql://desk:${SECRET}@`,
        REDIS_URL: `http://:${SECRET}@127.0.0.1`,
        SERVICE_TOKEN: SECRET,
        ALLOWED_ORIGINS: `https://${SECRET}.example/path`,
        LOG_LEVEL: SECRET,
        NODE_ENV: SECRET,
      };
      // The demo is a place of its own: what is said of other databases and tokens is not even looked at.
      const own = command === 'demo' ? ['SERVICE_TOKEN', 'DATABASE_URL', 'NODE_ENV'] : [];
      const named = Object.keys(wrong).filter((name) => !own.includes(name));
      const ran = await zayavka([command], { ...wrong, HOST: 'not a host' });
      expect(ran).toMatchObject(FAILED);
      const [head, ...faults] = ran.stderr.trimEnd().split('\n');
      expect(head).toBe('The configuration is wrong:');
      expect(faults.map((line) => /^ {2}([A-Z_]+) must /.exec(line)?.[1]).sort()).toEqual(named.sort());
      isReadable(ran);
    },
  );

  it.each([
    [
      'a database that is away',
      { DATABASE_URL: `mysql://desk:${SECRET}@127.0.0.1:1/desk` },
      /DATABASE_URL.*ECONNREFUSED 127\.0\.0\.1:1/,
    ],
    [
      'a folder for a database',
      { DATABASE_URL: `sqlite:${folder}` },
      /DATABASE_URL.*unable to open database file/,
    ],
    ['a folder for a key', { TOKEN_KEY_FILE: folder }, new RegExp(`TOKEN_KEY_FILE.*${folder}`)],
    [
      'something else for a key',
      { TOKEN_KEY_FILE: import.meta.filename },
      /command-line\.test\.ts is not a signing key/,
    ],
  ])('serve tells of %s in one line', async (_, settings, reason) => {
    const ran = await zayavka(['serve'], { ...env, PORT: '0', ...settings });
    expect(ran).toEqual({ ...FAILED, stderr: expect.stringMatching(reason) });
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    isReadable(ran);
  });

  it('shows its commands when it is asked for help, and fails when it is asked for nothing', async () => {
    const help = await zayavka(['--help']);
    expect(help).toEqual({ code: 0, stdout: expect.stringContaining('Commands:'), stderr: '' });
    expect(await zayavka([])).toEqual({ code: 1, stdout: '', stderr: help.stdout });
  });

  it('is run by its own name', () => {
    const { bin } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(bin).toEqual({ zayavka: 'dist/main.js' });
    expect(readFileSync(new URL('../../dist/main.js', import.meta.url), 'utf8')).toMatch(
      /^#!\/usr\/bin\/env node\n/,
    );
  });
});
