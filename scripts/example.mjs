/**
 * Plays a billing panel against a running demo (`npm run quickstart`), or against a server of its own where none runs.
 * With --kill the server is killed in mid-stream and started again: always a server of its own.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { isReady, startPrivateServer } from './private-server.mjs';
import { installDependencies, root } from './steps.mjs';

const DEMO_URL = `http://127.0.0.1:${process.env.PORT ?? 4000}`;
const DEMO = join(root, 'var', 'demo');
const DEMO_TOKEN_FILE = join(DEMO, 'service.token');
const DEMO_AGENT_FILE = join(DEMO, 'agent.password');

let steps = 0;
const say = (line) => console.log(`   ${line}`);
say.step = (title) => console.log(`\n${++steps}. ${title}`);

async function findServer(kill) {
  const isDemo = [DEMO_TOKEN_FILE, DEMO_AGENT_FILE].every((file) => existsSync(file));
  if (!kill && isDemo && (await isReady(DEMO_URL))) {
    console.log(`Using the demo that runs at ${DEMO_URL}`);
    const serviceToken = readFileSync(DEMO_TOKEN_FILE, 'utf8').trim();
    const agent = { login: 'agent', password: readFileSync(DEMO_AGENT_FILE, 'utf8').trim() };
    return { url: DEMO_URL, serviceToken, agent, stop: async () => {} };
  }
  const server = await startPrivateServer();
  console.log(
    `Using a server of its own at ${server.url}${kill ? '' : ` (no demo runs at ${DEMO_URL}: npm run quickstart; PORT=… for another port)`}`,
  );
  return server;
}

async function play(kill) {
  const { panelBackEnd } = await import('../sdk/examples/first-light/panel-back-end.mjs');
  const { panelPage } = await import('../sdk/examples/first-light/panel-page.mjs');
  const { tellStory } = await import('../sdk/examples/first-light/story.mjs');
  const { tellKilledServer } = await import('../sdk/examples/first-light/killed-server.mjs');

  const customers = JSON.parse(readFileSync(join(root, 'demo', 'subscribers.json'), 'utf8'));
  const errorLog = readFileSync(join(root, 'demo', 'error-log.txt'), 'utf8');
  const server = await findServer(kill);
  try {
    const url = `${server.url}/graphql`;
    const backEnd = panelBackEnd({ url, serviceToken: server.serviceToken });
    const openPage = (login, options = {}) => panelPage({ url, backEnd, login, ...options });
    const tell = kill ? tellKilledServer : tellStory;
    const agent = { url, ...server.agent };
    await tell({ backEnd, openPage, customers, errorLog, agent, server, say });
  } finally {
    await server.stop();
  }
}

if (installDependencies() && build({ ifStale: true })) {
  await play(process.argv.includes('--kill'));
  console.log('\nDone.');
} else {
  process.exitCode = 1;
}
