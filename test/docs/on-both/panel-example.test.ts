import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProcess } from '../../kit/process.js';
import { type SubscriberSketch, World } from '../../kit/world.js';
import { blocks, ROOT, read } from '../markdown.js';

/** Inside the project, so that `@zayavka/sdk` and `ws` are found as they are for a reader who follows the README. */
const FOLDER = join(ROOT, '.tmp', `readme-${process.pid}-${process.env.TEST_DATABASE}`);
const DOCUMENTED_URL = 'http://127.0.0.1:4000';

const [example, ...others] = blocks('js').filter(({ document }) => document === 'README.md');

describe('the panel in the README', () => {
  let world: World;
  const file = join(FOLDER, 'panel.mjs');
  beforeAll(async () => {
    world = await World.open();
    const [customer] = JSON.parse(read('demo/subscribers.json')) as [SubscriberSketch];
    await world.subscriber(customer);
    mkdirSync(FOLDER, { recursive: true });
  });
  afterAll(async () => {
    rmSync(FOLDER, { recursive: true, force: true });
    await world.close();
  });

  const run = (code: string) => {
    writeFileSync(file, code.replaceAll(DOCUMENTED_URL, world.server.url));
    const env = { SERVICE_TOKEN: world.serviceToken, NODE_OPTIONS: undefined };
    return startProcess(process.execPath, [file], { env, cwd: FOLDER });
  };

  it('is one example, of about as many lines as it says', () => {
    expect(others).toEqual([]);
    const lines =
      example?.code.split('\n').filter((line) => line.trim() && !line.trim().startsWith('//')) ?? [];
    expect(lines.length).toBeLessThanOrEqual(25);
    expect(example?.code.match(new RegExp(DOCUMENTED_URL, 'g'))).toHaveLength(2);
  });

  it('opens a ticket and prints its first event', async () => {
    const running = await run(example?.code ?? '');
    const [, respondBy = ''] = await running.line(/^OPENED WAITING (\S+)$/);
    expect(Date.parse(respondBy)).toBeGreaterThan(Date.now());
    await running.kill('SIGTERM');
    expect(running.output('stderr')).toBe('');
  });

  it('prints what is wrong, each with its place and clause, where the ticket is refused', async () => {
    const running = await run(
      (example?.code ?? '').replace(/subject: '[^']*'/, "subject: '', emergency: true"),
    );
    expect((await running.exited).code).toBe(0);
    const lines = running.output('stdout').trim().split('\n').sort();
    expect(lines).toEqual([
      expect.stringMatching(/^input\.emergency .+ 3\.5$/),
      expect.stringMatching(/^input\.subject .+ (?:null|undefined)$/),
    ]);
  });
});
