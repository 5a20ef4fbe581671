import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createClient } from '../../sdk/src/index.js';
import { createPanel } from '../../sdk/src/panel/index.js';
import { freePort } from '../kit/free-port.js';
import { type RunningProcess } from '../kit/process.js';
import { type ServerProcess, startServer } from '../kit/server-process.js';
import { temporaryFolder } from '../kit/temporary.js';
import { createTestDatabase, type TestDatabase } from '../kit/temporary-database.js';
import { Visitor } from './browser.js';
import { PASSWORD, runPanel } from './panel-process.js';

/** One for each test: a session that has just been replaced is not replaced again for some seconds. */
const [LOGIN, OTHER] = ['morozova-av', 'miller-james'];
const SESSION = '/support/session';

describe('A support desk that no longer takes the sessions it has given out', () => {
  const serviceToken = randomBytes(24).toString('hex');
  const keyFile = join(temporaryFolder('key'), 'token.key');
  let place: TestDatabase;
  let desk: ServerProcess;
  let panel: RunningProcess;
  let origin: string;
  let browser: Browser;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    place = await createTestDatabase();
    const settings = { ALLOWED_ORIGINS: origin, ATTACHMENTS_DIR: temporaryFolder('attachments') };
    desk = await startServer({ databaseUrl: place.url, keyFile, serviceToken, settings });
    panel = await runPanel({ port, serviceToken, support: desk.origin });
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await panel?.kill('SIGTERM');
    await desk?.kill();
    await place?.drop();
  });

  /** What a restored backup or a lost file comes to: sessions of before are nobody's. */
  const changeKey = async (): Promise<void> => {
    await desk.stop();
    writeFileSync(keyFile, `${randomBytes(32).toString('hex')}\n`);
    await desk.start();
  };
  /** The same customer elsewhere, as on another device. */
  const elsewhere = async () => {
    const url = `${desk.origin}/graphql`;
    const { token } = await createPanel({ url, serviceToken }).session(OTHER);
    return createClient({ url, token });
  };
  const tokenOf = async (visitor: Visitor, path = SESSION): Promise<string> =>
    ((await (await visitor.get(path)).json()) as { token: string }).token;
  const takes = async (token: string): Promise<boolean> => {
    const client = createClient({ url: `${desk.origin}/graphql`, token });
    return client.viewer().then(
      ({ subscriber }) => subscriber?.login === LOGIN,
      ({ code }: { code?: string }) => {
        expect(code).toBe('UNAUTHENTICATED');
        return false;
      },
    );
  };

  it('gets another one from the panel when the page says so, which stays signed in, and not one for each asking', async () => {
    const visitor = new Visitor(origin);
    await visitor.post('/sign-in', { login: LOGIN, password: PASSWORD });
    const before = await tokenOf(visitor);
    await changeKey();
    expect([await tokenOf(visitor), await takes(before)]).toEqual([before, false]);

    const after = await tokenOf(visitor, `${SESSION}?refused=1`);
    expect(await takes(after)).toBe(true);
    const again = await Promise.all([1, 2, 3].map(() => tokenOf(visitor, `${SESSION}?refused=1`)));
    expect(again).toEqual([after, after, after]);
    expect((await visitor.get('/services')).status).toBe(200);
  }, 60_000);

  it('costs a page that is open nothing: it stays where it is, and shows what comes next', async () => {
    const device = await elsewhere();
    const subject = 'A ticket that outlives the key';
    const { ticket } = (
      await device.openTicket({
        topic: 'other-fault',
        subject,
        description: 'The site of the shop answers slowly in the evening, every day of this week.',
        errorText: '504 Gateway Time-out, nginx/1.24.0, every evening from eight to ten',
        stepsToReproduce: 'Open the start page of the shop at eight in the evening.',
        serviceId: (await device.viewer()).subscriber?.services[0]?.id,
        selfServiceDidNotHelp: true,
      })
    ).orThrow();
    const page: Page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(`${origin}/support/tickets/${ticket.id}`);
    await page.getByLabel('Login').fill(OTHER);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: subject, exact: true }).waitFor();
    const signIns: string[] = [];
    page.on('framenavigated', (frame) => signIns.push(frame.url()));

    await changeKey();
    const words = 'It was slow again tonight.';
    (await (await elsewhere()).replyToTicket({ ticketId: ticket.id, body: words })).orThrow();
    await page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 45_000 });

    const reply = 'Here is one from the page that was open all the time.';
    await page.getByRole('textbox', { name: 'Your message' }).fill(reply);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('listitem').getByText(reply).filter({ visible: true }).first().waitFor();
    expect(signIns).toEqual([]);
  }, 120_000);
});
