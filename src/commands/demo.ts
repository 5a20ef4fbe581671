import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { SERVICE_SCOPES } from '../access/index.js';
import { House } from '../compose.js';
import { type Config, processConfig } from '../config.js';
import type { Actor } from '../kernel/actor.js';
import { serve } from '../serve.js';
import { createLog } from '../server/index.js';
import { type SubscriberInput, syncSubscribers } from '../subscribers/index.js';
import { untilStopped } from './until-stopped.js';

const FOLDER = './var/demo';
const TOKEN_FILE = `${FOLDER}/service.token`;
const CUSTOMERS = new URL('../../demo/subscribers.json', import.meta.url);

/** The demo's own settings; the port and the like may still be chosen by the environment. */
const SETTINGS = {
  DATABASE_URL: `sqlite:${FOLDER}/zayavka.db`,
  TOKEN_KEY_FILE: `${FOLDER}/token.key`,
  NODE_ENV: 'development',
  LOG_LEVEL: 'warn',
};

/** The token of the demo's panel: kept, so that a second run answers to the same one. */
const demoToken = (): string => {
  if (!existsSync(TOKEN_FILE)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(TOKEN_FILE, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  }
  return readFileSync(TOKEN_FILE, 'utf8').trim();
};

type Stored = Omit<SubscriberInput, 'consultationAgreementUntil'> & {
  consultationAgreementUntil?: string | null;
};

const customers = (): SubscriberInput[] =>
  (JSON.parse(readFileSync(CUSTOMERS, 'utf8')) as Stored[]).map((stored) => ({
    ...stored,
    consultationAgreementUntil: stored.consultationAgreementUntil
      ? new Date(stored.consultationAgreementUntil)
      : null,
  }));

/** Once: what a second run finds is left as it was left. */
const seed = async (house: House): Promise<number> => {
  const [row] = await house.deps.database.select<{ count: number }>(
    'SELECT COUNT(*) AS count FROM subscriber',
  );
  if (Number(row?.count) > 0) return Number(row?.count);
  const panel: Actor = { kind: 'SERVICE', tokenId: 'demo', scopes: SERVICE_SCOPES, expiresAt: null };
  const { created, faults } = await syncSubscribers(house.deps, panel, customers());
  if (faults.length) throw new Error(`The demo's customers are wrong: ${JSON.stringify(faults[0])}`);
  return created;
};

const introduce = (url: string, count: number, config: Config): string => {
  const { login, name } = customers().find(({ blocked }) => !blocked) as SubscriberInput;
  return `
Zayavka is running at ${url} with a demo provider of ${count} subscribers.

  GraphiQL            ${url}/graphql
  Panel's back end    Authorization: Bearer ${config.serviceToken}
                      (also in ${TOKEN_FILE})
  A subscriber        ${login}, ${name}; as the panel's back end, open a session:
                      mutation { openPanelSession(login: "${login}") { token expiresAt } }
                      and use its token as Bearer to open tickets and to follow them
  Health              ${url}/health/ready

In another terminal: npm run example
Ctrl-C stops it. The data stays in ${FOLDER}; npm run quickstart -- --fresh starts over.
`;
};

export const demoCommand = new Command('demo')
  .description('run a server with a demo provider on the embedded database')
  .option('--fresh', 'forget the data of earlier runs')
  .action(async ({ fresh }: { fresh?: boolean }) => {
    if (fresh) rmSync(FOLDER, { recursive: true, force: true });
    const config = processConfig(SETTINGS, { SERVICE_TOKEN: demoToken() });
    const log = createLog({ level: config.logLevel });
    const house = await House.open({ ...config, log });
    const count = await seed(house);
    const server = await serve(house, { ...config, log });
    process.stdout.write(introduce(server.url, count, config));
    await untilStopped(house, server, log);
  });
