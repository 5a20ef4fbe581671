import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { freePort } from './free-port.js';
import { startProcess } from './process.js';
import { temporaryFolder } from './temporary.js';
import { until } from './wait.js';

const node = process.execPath;
/** Says `ready`, and lives until it is ended. */
const sleeper = "console.log('ready'); setInterval(() => {}, 1000)";

/** A zombie has ended too: whether anyone collects an orphan is up to the machine's first process. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('startProcess', () => {
  it('returns when the line is printed, and tells how the process ended', async () => {
    const sleeping = await startProcess(node, ['-e', sleeper], { ready: /^ready$/ });
    expect(isAlive(sleeping.pid)).toBe(true);
    expect(await sleeping.kill('SIGTERM')).toEqual({ code: null, signal: 'SIGTERM' });
    expect(isAlive(sleeping.pid)).toBe(false);
    expect(await sleeping.kill()).toEqual({ code: null, signal: 'SIGTERM' });
  });

  it('returns when the address answers', async () => {
    const port = await freePort();
    const program = `require('node:http').createServer((_, response) => response.end('yes')).listen(${port})`;
    const address = `http://127.0.0.1:${port}/`;
    const serving = await startProcess(node, ['-e', program], { ready: address });
    expect(await (await fetch(address)).text()).toBe('yes');
    await serving.kill();
  });

  it('fails with what was printed when the process ends before it is ready', async () => {
    const program = "console.error('no key, no start'); process.exit(3)";
    const start = startProcess(node, ['-e', program], { ready: /^ready$/ });
    await expect(start).rejects.toThrow(/did not become ready[\s\S]*no key, no start/);
  });

  it('fails when there is no such command', async () => {
    await expect(startProcess('/nowhere/at/all', [])).rejects.toThrow('ENOENT');
  });

  it('keeps the two streams apart and together', async () => {
    const program = "console.log('out'); console.error('err'); console.log(process.env.COLOUR)";
    const done = await startProcess(node, ['-e', program], { env: { COLOUR: 'green' } });
    expect(await done.exited).toEqual({ code: 0, signal: null });
    expect(done.output('stdout')).toBe('out\ngreen\n');
    expect(done.output('stderr')).toBe('err\n');
    expect(done.output()).toHaveLength('out\ngreen\nerr\n'.length);
  });

  it('finds lines that were printed before and lines still to come', async () => {
    const program = `console.log('place 1'); process.on('SIGUSR2', () => console.log('place 2'));${sleeper}`;
    const counting = await startProcess(node, ['-e', program], { ready: /^ready$/ });
    expect((await counting.line(/^place (1)$/))[1]).toBe('1');
    const second = counting.line(/^place (2)$/);
    counting.signal('SIGUSR2');
    expect((await second)[1]).toBe('2');
    await counting.kill();
    await expect(counting.line(/^place 3$/)).rejects.toThrow('without a line like /^place 3$/');
  });

  it('freezes and thaws', async () => {
    const program = `process.on('SIGUSR2', () => console.log('awake'));${sleeper}`;
    const frozen = await startProcess(node, ['-e', program], { ready: /^ready$/ });
    frozen.pause();
    frozen.signal('SIGUSR2');
    await expect(frozen.line(/^awake$/, 200)).rejects.toThrow('still waiting');
    frozen.resume();
    await frozen.line(/^awake$/);
    await frozen.kill();
  });

  it('ends what the process started too', async () => {
    const program = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(sleeper)}]);
      console.log('child', child.pid); setInterval(() => {}, 1000)`;
    const parent = await startProcess(node, ['-e', program]);
    const [, child] = await parent.line(/^child (\d+)$/);
    await parent.kill('SIGTERM');
    await until(() => !isAlive(Number(child)), { what: 'the child to end' });
  });

  it('fails and kills when the process ignores the signal', async () => {
    const program = `process.on('SIGTERM', () => {}); ${sleeper}`;
    const stubborn = await startProcess(node, ['-e', program], { ready: /^ready$/ });
    await expect(stubborn.kill('SIGTERM', 100)).rejects.toThrow('to end on SIGTERM');
    expect(isAlive(stubborn.pid)).toBe(false);
  });
});

describe('temporaryFolder', () => {
  it('is new and empty each time', () => {
    const folder = temporaryFolder();
    expect(readdirSync(folder)).toEqual([]);
    expect(temporaryFolder()).not.toBe(folder);
  });
});

describe('the keeper', () => {
  it('kills the processes and removes the folders of a test process that was itself killed', async () => {
    const folder = temporaryFolder();
    const kit = await bundledKit(folder);
    const program = `
      const { startProcess, temporaryFolder } = await import(${JSON.stringify(kit)});
      const folder = temporaryFolder();
      const ended = await startProcess(process.execPath, ['-e', '']);
      await ended.exited;
      const sleeping = await startProcess(process.execPath, ['-e', ${JSON.stringify(sleeper)}], { ready: /^ready$/ });
      console.log('left', sleeping.pid, folder);
      setInterval(() => {}, 1000);`;
    const testing = await startProcess(node, ['--input-type=module', '-e', program]);
    const [, pid, left = ''] = await testing.line(/^left (\d+) (.+)$/);
    expect(isAlive(Number(pid))).toBe(true);
    expect(existsSync(left)).toBe(true);

    testing.signal('SIGKILL');

    await until(() => !isAlive(Number(pid)) && !existsSync(left), { what: 'the keeper to clean up' });
  });
});

/** The kit as one JavaScript file, for a test process of its own. */
async function bundledKit(folder: string): Promise<string> {
  const outfile = join(folder, 'kit.mjs');
  const entry = join(folder, 'entry.ts');
  const kit = import.meta.dirname;
  writeFileSync(entry, `export * from '${kit}/process.ts'; export * from '${kit}/temporary.ts';`);
  const bundling = await startProcess(join(kit, '../../node_modules/.bin/esbuild'), [
    entry,
    `--outfile=${outfile}`,
    '--bundle',
    '--platform=node',
    '--format=esm',
  ]);
  expect(await bundling.exited).toMatchObject({ code: 0 });
  return outfile;
}
