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
import { agentsIntroduced, seedAgents } from './demo-agents.js';
import { demoCustomers } from './demo-customers.js';
import { helpPages, seedInstructions, writeRegulations } from './demo-help.js';
import { DemoPanel, PANEL_PATH } from './demo-panel.js';
import { seedAnswerTemplates } from './demo-templates.js';
import { freePort } from './free-port.js';
import { untilStopped } from './until-stopped.js';

/** Where the example looks for the demo. */
const USUAL_PORT = 4000;
const FOLDER = './var/demo';
const TOKEN = 'service.token';
const PASSWORD = 'subscriber.password';
const REGULATIONS = `${FOLDER}/regulations.json`;

/** The demo is a place of its own: whatever the environment says, it touches no other database and no other key. */
const FIXED = {
  DATABASE_URL: `sqlite:${FOLDER}/zayavka.db`,
  TOKEN_KEY_FILE: `${FOLDER}/token.key`,
  ATTACHMENTS_DIR: `${FOLDER}/attachments`,
  NODE_ENV: 'development',
};
/** The port and the like may be chosen by the environment. */
const DEFAULTS = { LOG_LEVEL: 'warn' };

/** A secret of the demo's own: made once and kept, so that a second run knows the same one. */
const keptSecret = (name: string, bytes: number): string => {
  const file = `${FOLDER}/${name}`;
  if (!existsSync(file)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, `${randomBytes(bytes).toString('hex')}\n`, { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
};

const agentPassword = (login: string): string => keptSecret(`${login}.password`, 6);

const customers = (): SubscriberInput[] =>
  demoCustomers().map(({ consultationAgreementUntil: until, ...customer }) => ({
    ...customer,
    consultationAgreementUntil: until ? new Date(until) : null,
  }));

/** The one whom the demo introduces. */
const introduced = (all: readonly SubscriberInput[]): SubscriberInput =>
  all.find(({ blocked }) => !blocked) as SubscriberInput;

/** Once: what a second run finds is left as it was left. */
const seed = async (house: House): Promise<number> => {
  const [row] = await house.deps.database.select<{ count: number }>(
    'SELECT COUNT(*) AS count FROM subscriber',
  );
  if (Number(row?.count) > 0) return Number(row?.count);
  const panel: Actor = { kind: 'SERVICE', tokenId: 'demo', scopes: SERVICE_SCOPES, expiresAt: null };
  const all = customers();
  introduced(all).password = keptSecret(PASSWORD, 6);
  const { created, faults } = await syncSubscribers(house.deps, panel, all);
  if (faults.length) throw new Error(`The demo's customers are wrong: ${JSON.stringify(faults[0])}`);
  return created;
};

/** Its own address stands in its links, so the port must be known before anything is written. */
const settled = async (fixed: Readonly<Record<string, string>>): Promise<Config> => {
  const config = processConfig(DEFAULTS, fixed);
  if (config.port !== 0) return config;
  return processConfig(DEFAULTS, { ...fixed, PORT: String(await freePort(config.host)) });
};

const introduce = (url: string, count: number, config: Config): string => {
  const { login, name } = introduced(customers());
  return `
Zayavka is running at ${url} with a demo provider of ${count} subscribers.

  The example panel   ${url}${PANEL_PATH}/
                      sign in as ${login} (${name}), password ${keptSecret(PASSWORD, 6)};
                      any other login of demo/subscribers.json has the same, such as miller-james, in English
  GraphiQL            ${url}/graphql
  Panel's back end    Authorization: Bearer ${config.serviceToken}
                      (also in ${FOLDER}/${TOKEN})
  A subscriber        ${login}, ${name}; as the panel's back end, open a session:
                      mutation { openPanelSession(login: "${login}") { token expiresAt } }
                      and use its token as Bearer to open tickets and to follow them;
                      for significant changes (3.7) the panel's password
  The desk            ${url}/desk/
  The support service ${agentsIntroduced(agentPassword)}
                      mutation { signIn(login: "agent", password: "…") { token errors { message } } }
  Health              ${url}/health/ready

In another terminal: ${config.port === USUAL_PORT ? '' : `PORT=${config.port} `}npm run example
Ctrl-C stops it. The data stays in ${FOLDER}; npm run quickstart -- --fresh starts over.
`;
};

export const demoCommand = new Command('demo')
  .description('run a server with a demo provider on the embedded database')
  .option('--fresh', 'forget the data of earlier runs')
  .action(async ({ fresh }: { fresh?: boolean }) => {
    if (fresh) rmSync(FOLDER, { recursive: true, force: true });
    const serviceToken = keptSecret(TOKEN, 24);
    const config = await settled({ ...FIXED, SERVICE_TOKEN: serviceToken });
    const log = createLog({ level: config.logLevel });
    const help = `${config.publicUrl}${PANEL_PATH}/help/`;
    writeRegulations(REGULATIONS, help);
    const house = await House.open({
      ...config,
      regulationsFile: config.regulationsFile ?? REGULATIONS,
      log,
    });
    const count = await seed(house);
    await seedInstructions(house.deps, help);
    await seedAnswerTemplates(house);
    await seedAgents(house, agentPassword);
    const panel = new DemoPanel({ password: keptSecret(PASSWORD, 6), help: helpPages(), serviceToken });
    const server = await serve(house, { ...config, log, mounts: [panel.mount] });
    await panel.open(server.url);
    process.stdout.write(introduce(server.url, count, config));
    await untilStopped(house, server, log);
  });
