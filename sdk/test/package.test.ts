import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Desk } from './kit/desk.js';
import { node, sdk, tsc } from './kit/tools.js';

/** Inside the package, so that the built files find graphql-ws as an installed package does. */
const folder = join(sdk, '.tmp', `package-${process.pid}`);
const dist = join(folder, 'dist');

describe('a package that was not built', () => {
  it('is not packed: it would install, and fail at its first import', async () => {
    const root = join(sdk, '.tmp', `unbuilt-${process.pid}`);
    await mkdir(join(root, 'scripts'), { recursive: true });
    try {
      for (const name of ['sdk-is-built.mjs', 'steps.mjs'])
        await copyFile(join(sdk, '../scripts', name), join(root, 'scripts', name));
      const { code, output } = await node([join(root, 'scripts/sdk-is-built.mjs')]);
      expect([code, output]).toEqual([1, expect.stringContaining('npm ci && npm run build')]);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});

describe('the built package', () => {
  const desk = new Desk();
  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    expect(await tsc('-p', 'tsconfig.json', '--outDir', dist)).toEqual({ code: 0, output: '' });
    await desk.start();
    desk.journal.open('T1');
    desk.journal.reply('T1', 'Здравствуйте');
  });
  afterAll(async () => {
    await desk.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('runs in plain Node, follows a ticket and lets the process end', async () => {
    const script = join(folder, 'panel.mjs');
    await writeFile(
      script,
      `import { WebSocket } from 'ws';
       import { createClient } from './dist/index.js';
       const client = createClient({ url: '${desk.url}', token: 'good', webSocketImpl: WebSocket });
       const ticket = await client.ticket({ id: 'T1' });
       for await (const event of client.live.ticket('T1', { after: 'c1' })) {
         console.log(ticket.id, event.type, event.message.body);
         break;
       }`,
    );
    expect(await node([script])).toEqual({ code: 0, output: 'T1 MESSAGE_ADDED Здравствуйте\n' });
  });

  it('declares its types without those of graphql, graphql-ws or Node', async () => {
    await writeFile(
      join(folder, 'panel.ts'),
      `import { createClient, type Ticket } from './dist/index.js';
       export const ticket: Promise<Ticket | null> = createClient({ url: '/graphql' }).ticket({ id: 'T1' });`,
    );
    const strict = ['--strict', '--noEmit', '--skipLibCheck', 'false', '--lib', 'es2022,dom', '--types', ''];
    const modules = ['--module', 'nodenext', '--traceResolution', 'true', '--ignoreConfig', 'true'];
    const { code, output } = await tsc(...strict, ...modules, join(folder, 'panel.ts'));
    expect(code).toBe(0);
    expect(output).not.toMatch(/Resolving module '(graphql|ws|node:)/);
  });
});
