import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { freePort } from '../kit/free-port.js';
import { type RunningProcess, startProcess } from '../kit/process.js';
import { temporaryFolder } from '../kit/temporary.js';
import { SIGNIFICANT, World } from '../kit/world.js';
import { Visitor } from './browser.js';

const ROOT = join(import.meta.dirname, '../..');
const CUSTOMERS = join(ROOT, 'demo/subscribers.json');

/** What every panel in PHP has of its own: whatever it does to know its customer, it ends like this. */
const SIGN_IN = `<?php
session_start();
$_SESSION['login'] = $_POST['login'] ?? null;
`;

const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });

describe('A panel in PHP', () => {
  let world: World;
  let php: RunningProcess;
  let browser: Browser | undefined;
  let origin: string;
  let env: Record<string, string>;
  const folder = temporaryFolder('php');

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    world = await World.open({ allowedOrigins: [origin] });
    cpSync(join(ROOT, 'sdk/examples/php'), folder, { recursive: true });
    writeFileSync(join(folder, 'sign-in.php'), SIGN_IN);
    env = { SERVICE_TOKEN: world.serviceToken, SUPPORT_ORIGIN: world.server.url };
    php = await startProcess('php', ['-S', `127.0.0.1:${port}`, '-t', folder], {
      env,
      ready: `${origin}/support-page.php`,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await php.kill('SIGTERM');
    await world.close();
  });

  const sync = async (file: string) => {
    const running = await startProcess('php', [join(folder, 'sync.php'), file], { env });
    const { code } = await running.exited;
    return { code, stdout: running.output('stdout'), stderr: running.output('stderr') };
  };
  const session = async (visitor: Visitor) => {
    const answer = await visitor.get('/session.php');
    const body = (await answer.json()) as { token?: string; expiresAt?: string; error?: object };
    return { status: answer.status, headers: answer.headers, ...body };
  };
  const signedIn = async (login: string): Promise<Visitor> => {
    const visitor = new Visitor(origin);
    await visitor.post('/sign-in.php', { login });
    return visitor;
  };

  it('brings its customers to the support desk, and names those who are wrong', async () => {
    expect(await sync(CUSTOMERS)).toEqual({
      code: 0,
      stdout: '50 customers are known to the support desk.\n',
      stderr: '',
    });
    const wrong = join(folder, 'wrong.json');
    const customer = { contractNumber: 'Д-2026/1', name: 'Пётр', emails: ['petr'], services: [] };
    writeFileSync(wrong, JSON.stringify([{ ...customer, login: 'petr' }]));
    expect(await sync(wrong)).toEqual({
      code: 1,
      stdout: '0 customers are known to the support desk.\n',
      stderr: expect.stringMatching(/^petr: \S.*[а-яё]/),
    });
  });

  it('gives sessions that work to whom it has signed in, and to nobody else', async () => {
    await sync(CUSTOMERS);
    const ended = { code: 'SESSION_ENDED', message: expect.any(String) };
    expect(await session(new Visitor(origin))).toMatchObject({ status: 401, error: ended });
    const { status, headers, token = '', expiresAt = '' } = await session(await signedIn('miller-james'));
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
    expect((await world.client(token).viewer()).subscriber?.login).toBe('miller-james');
  });

  it('says that it cannot, and nothing of why, for a customer whom the support desk does not know', async () => {
    const answer = await session(await signedIn('nobody-knows'));
    expect(answer).toMatchObject({ status: 503, error: { message: 'Try again in a moment.' } });
    expect(await php.line(/nobody|login|абонент/i)).toBeTruthy();
  });

  it('shows pages of two lines each, under a strict policy, without its service token', async () => {
    const visitor = await signedIn('miller-james');
    for (const [path, tag] of [
      ['/support-page.php', '<zayavka-tickets session-url="session.php"'],
      ['/support-page.php', 'ticket-href="?ticket={id}" open-href="?new">'],
      ['/support-page.php?new', '<zayavka-open-ticket session-url="session.php"'],
      ['/support-page.php?ticket=ABCD-2345', 'session-url="session.php" ticket-id="ABCD-2345"'],
      ['/support-page.php?ticket=%22%3E%3Cscript%3E', 'ticket-id="&quot;&gt;&lt;script&gt;"'],
    ] as const) {
      const page = await visitor.get(path);
      const html = await page.text();
      expect(html).toMatch(/^<!doctype html>/);
      expect(html).toContain(`<script type="module" src="${world.server.url}/elements.js"></script>`);
      expect(html).toContain(tag);
      expect(html).not.toContain(world.serviceToken);
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`script-src 'self' ${world.server.url};`);
      expect(policy).toContain(world.server.url.replace('http', 'ws'));
    }
  });

  it('hands a password on, which then proves a significant change (3.7), and lets a sign-in be when it cannot', async () => {
    const [customer] = JSON.parse(readFileSync(CUSTOMERS, 'utf8'));
    const proved = async (password: string, settings = env): Promise<{ code: number; said: string }> => {
      const call = `require 'support.php'; support_password_proved(json_decode($argv[1], true), $argv[2]); echo 'signed in';`;
      const args = ['-r', call, JSON.stringify(customer), password];
      const running = await startProcess('php', args, { env: settings, cwd: folder });
      const { code } = await running.exited;
      return { code: code ?? -1, said: running.output('stdout') };
    };
    expect(await proved('Kn4-zhuravl')).toEqual({ code: 0, said: 'signed in' });
    const page = world.client((await session(await signedIn(customer.login))).token ?? '');
    const asked = {
      topic: SIGNIFICANT,
      serviceId: (await page.viewer()).subscriber?.services[0]?.id,
      subject: 'Доступ к базе данных для подрядчика',
      description: 'Откройте, пожалуйста, доступ к базе данных с адреса подрядчика 192.0.2.14 на неделю.',
      selfServiceDidNotHelp: true,
    };
    const wrong = await page.openTicket({ ...asked, authorization: { password: 'ne-tot-parol' } });
    expect(wrong).toMatchObject({ ok: false, errors: [{ code: 'AUTHORIZATION_FAILED' }] });
    const right = await page.openTicket({ ...asked, authorization: { password: 'Kn4-zhuravl' } });
    expect(right).toMatchObject({ ok: true, ticket: { status: 'WAITING' } });
    const away = { ...env, SUPPORT_ORIGIN: `http://127.0.0.1:${await freePort()}` };
    expect(await proved('Kn4-zhuravl', away)).toEqual({ code: 0, said: 'signed in' });
  });

  it('sends a customer whose session has ended to sign in, and back to the page', async () => {
    browser ??= await openBrowser();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/support-page.php?new`);
    await page.waitForURL(`${origin}/sign-in.php?next=%2Fsupport-page.php%3Fnew`);
    await context.close();
  });

  it('shows a ticket in a browser, and the answer the moment that it is given', async () => {
    const { page: api, request } = await world.subscriber({ login: 'php-customer' });
    const { ticket } = (await api.openTicket(request())).orThrow();
    browser ??= await openBrowser();
    const context = await browser.newContext();
    const complaints: string[] = [];
    context.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await context.request.post(`${origin}/sign-in.php`, { form: { login: 'php-customer' } });
    const page = await context.newPage();

    await page.goto(`${origin}/support-page.php?new`);
    await page.getByRole('combobox').first().waitFor();
    await page.goto(`${origin}/support-page.php`);
    await page.getByRole('link', { name: ticket.subject, exact: true }).click();
    await page.getByRole('heading', { name: ticket.subject, exact: true }).waitFor();
    expect(page.url()).toBe(`${origin}/support-page.php?ticket=${ticket.id}`);

    const { desk } = await world.agent();
    const taken = (await desk.takeTicket({ ticketId: ticket.id, reason: 'Его видно в браузере' })).orThrow()
      .ticket;
    const answer = {
      ticketId: ticket.id,
      body: 'Переключили сайт на PHP 8.3.',
      outcome: 'RESOLVED',
    } as const;
    (await desk.answerTicket({ ...answer, expectedVersion: taken?.version ?? 0 })).orThrow();
    await page.getByText(answer.body).filter({ visible: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});
