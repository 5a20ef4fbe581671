import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createPanel } from '../../sdk/src/panel/index.js';
import type { World } from '../kit/world.js';

const root = join(import.meta.dirname, '../..');

export type Recipe = { readonly folder: string; readonly entry: string; readonly script: string };

/** Runs the command that the recipe's entry names in its first line; gives what it writes. */
async function bundled({ folder, entry, script }: Recipe): Promise<string> {
  const path = `sdk/examples/${folder}`;
  const [, command = ''] = /`npx esbuild (.*?)`/.exec(await readFile(join(root, path, entry), 'utf8')) ?? [];
  // Written to where the page looks for it, or here to the standard output: the recipe's folder stays as it is.
  const args = command.split(' ').filter((word) => word !== `--outfile=${path}/${script}`);
  if (args.length === command.split(' ').length)
    throw new Error(`${entry} does not say how to make ${script}`);
  const esbuild = join(root, 'node_modules/.bin/esbuild');
  const { stdout } = await promisify(execFile)(esbuild, args, { cwd: root, maxBuffer: 20_000_000 });
  return stdout;
}

/**
 * A panel with one subscriber, who is always signed in: the recipe's page under a strict policy, and the address that
 * gives a session.
 */
export class RecipePanel {
  private readonly server: Server;
  private files = new Map<string, readonly [type: string, content: string]>();
  private sessions: () => Promise<string> = () => Promise.reject(new Error('No desk yet'));
  private policy = "default-src 'none'";

  constructor() {
    this.server = createServer(async ({ url = '' }, response) => {
      if (/^\/support-session(\?|$)/.test(url))
        return void response.setHeader('content-type', 'application/json').end(await this.sessions());
      const [type, content] = this.files.get(url) ?? [];
      if (!type) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': type, 'content-security-policy': this.policy }).end(content);
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  /** The page's origin, which the desk must allow. */
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Serves the recipe for a subscriber of this desk. */
  async serve(recipe: Recipe, world: World, login: string): Promise<void> {
    const html = await readFile(join(root, 'sdk/examples', recipe.folder, 'index.html'), 'utf8');
    this.files = new Map([
      ['/', ['text/html; charset=utf-8', html.replace('data-url="/graphql"', `data-url="${world.url}"`)]],
      [`/${recipe.script}`, ['text/javascript; charset=utf-8', await bundled(recipe)]],
    ]);
    const { origin } = new URL(world.url);
    this.policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${origin} ${origin.replace('http', 'ws')}`;
    const { session } = createPanel({ url: world.url, serviceToken: world.serviceToken });
    this.sessions = async () => JSON.stringify(await session({ login }));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
