import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../kit/temporary.js';
import { World } from '../../kit/world.js';
import { blocks, ROOT } from '../markdown.js';
import { CALLS } from './recipe-calls.js';
import type { Exported } from './recipe-stage.js';

const recipes = blocks('ts').filter(({ document }) => document === 'sdk/README.md');

/** Where a recipe is run: its addresses and packages are the real ones, every other letter is the README's. */
const atHome = (code: string, world: World, sessions: string): string =>
  code
    .replaceAll('https://support.example/graphql', world.url)
    .replaceAll('http://127.0.0.1:4000/graphql', world.url)
    .replaceAll("'/graphql'", `'${world.url}'`)
    .replaceAll('`/support/session$', `\`${sessions}$`)
    .replaceAll("'secret'", `'${world.serviceToken}'`)
    .replaceAll('process.env.SERVICE_TOKEN', `'${world.serviceToken}'`)
    .replace(/'@zayavka\/sdk(\/\w+)?'/g, (_, path = '') => `'${join(ROOT, 'sdk/src', path, 'index.ts')}'`)
    .replaceAll("from 'ws'", `from '${join(ROOT, 'node_modules/ws/wrapper.mjs')}'`);

describe('the recipes in the SDK’s README, against the real server', () => {
  const folder = temporaryFolder('recipes');
  const exported: [name: string, value: unknown][] = [];
  let world: World;
  let panel: Server;
  let login = '';

  beforeAll(async () => {
    world = await World.open();
    ({ login } = await world.subscriber());
    panel = createServer(async (_, response) => {
      response.end(JSON.stringify(await world.session(login)));
    });
    await new Promise<void>((resolve) => panel.listen(0, '127.0.0.1', resolve));
    const sessions = `http://127.0.0.1:${(panel.address() as AddressInfo).port}/support/session`;
    for (const [index, { code }] of recipes.entries()) {
      const file = join(folder, `recipe-${index + 1}.ts`);
      writeFileSync(file, atHome(code, world, sessions));
      exported.push(...Object.entries((await import(file)) as Exported));
    }
  });
  afterAll(async () => {
    panel.closeAllConnections();
    await new Promise((resolve) => panel.close(resolve));
    await world.close();
  });

  it('give out nothing that is not called here, and everything that is', () => {
    const names = new Set(exported.map(([name]) => name));
    expect([...names].sort()).toEqual(Object.keys(CALLS).sort());
  });

  it.each(Object.entries(CALLS))('%s does what is said of it', async (name, call) => {
    const found = exported.filter(([given]) => given === name);
    expect(found).not.toEqual([]);
    for (const [, value] of found) await call({ recipe: { [name]: value } as unknown as Exported, world });
  });
});
