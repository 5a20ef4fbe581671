/** A server of one's own for an example: a blank embedded database in a temporary folder, on a free port. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './steps.mjs';

const START_LIMIT_MS = 30_000;

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

export async function isReady(url) {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}

async function untilReady(url, child) {
  const limit = Date.now() + START_LIMIT_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`The server ended with exit code ${child.exitCode}.`);
    if (Date.now() > limit) throw new Error(`The server was not ready within ${START_LIMIT_MS / 1000} s.`);
    await pause(50);
  }
}

const main = join(root, 'dist', 'main.js');

/** As an operator does it; the password goes by standard input, where no other user of the machine sees it. */
function addAgent(env) {
  const agent = { login: 'agent', password: randomBytes(12).toString('hex') };
  const args = ['agent', 'add', '--login', agent.login, '--name', 'Вера Соколова', '--password-stdin'];
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], { env, input: agent.password });
  if (status !== 0) throw new Error(`No agent could be added: ${stderr}`);
  return agent;
}

/** With an agent of its support service, who can sign in. */
export async function startPrivateServer() {
  const folder = mkdtempSync(join(tmpdir(), 'zayavka-example-'));
  const port = await freePort();
  const serviceToken = randomBytes(32).toString('hex');
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: `sqlite:${join(folder, 'zayavka.db')}`,
    TOKEN_KEY_FILE: join(folder, 'token.key'),
    SERVICE_TOKEN: serviceToken,
    LOG_LEVEL: 'error',
  };
  const start = async () => {
    const child = spawn(process.execPath, [main, 'serve'], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    await untilReady(url, child);
    return child;
  };

  const agent = addAgent(env);
  let child = await start();
  const end = async (signal) => {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    url,
    serviceToken,
    agent,
    async killAndRestart() {
      await end('SIGKILL');
      child = await start();
    },
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
