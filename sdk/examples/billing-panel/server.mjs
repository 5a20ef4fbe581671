/**
 * The panel on its own: `SERVICE_TOKEN=… node sdk/examples/billing-panel/server.mjs`, beside a running Zayavka whose
 * `ALLOWED_ORIGINS` names this panel, `http://127.0.0.1:4100`.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createBillingPanel } from './panel.mjs';

const { env } = process;
const port = Number(env.PANEL_PORT ?? 4100);
const support = env.SUPPORT_ORIGIN ?? 'http://127.0.0.1:4000';
const serviceToken = env.SERVICE_TOKEN;
const password = env.PANEL_PASSWORD ?? randomBytes(6).toString('hex');
const customers = env.CUSTOMERS_FILE ?? new URL('../../../demo/subscribers.json', import.meta.url);

if (!serviceToken) {
  console.error('SERVICE_TOKEN is missing: zayavka token issue --name "billing panel" makes one.');
  process.exit(1);
}

const panel = createBillingPanel({
  customers: JSON.parse(await readFile(customers, 'utf8')),
  password,
  support: { url: `${support}/graphql`, origin: support, serviceToken },
  secureCookies: env.PANEL_HTTPS === 'yes',
});
const count = await panel.start();

const server = createServer(panel.listener);
server.listen(port, '127.0.0.1', () => {
  console.log(`The panel of ${count} customers is at http://127.0.0.1:${server.address().port}/`);
  if (!env.PANEL_PASSWORD) console.log(`Their password: ${password}`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
