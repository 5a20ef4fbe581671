import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { read } from '../docs/markdown.js';
import { SIGNIFICANT } from '../kit/world.js';
import { Visitor } from './browser.js';
import { PASSWORD, type PanelBesideWorld, startPanel } from './panel-process.js';

const LOGIN = 'morozova-av';
const SUPPORT = new URL('../../sdk/examples/billing-panel/support.mjs', import.meta.url);
const PAGES = ['/services', '/contract', '/support', '/support/new', '/support/tickets/ABCD-2345'];

describe('The example panel', () => {
  let panel: PanelBesideWorld;
  beforeAll(async () => {
    panel = await startPanel();
  });
  afterAll(() => panel.stop());

  const visitor = (language?: string): Visitor => new Visitor(panel.origin, language);
  const signedIn = async (login = LOGIN, language?: string): Promise<Visitor> => {
    const one = visitor(language);
    const answer = await one.post('/sign-in', { login, password: PASSWORD });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/services']);
    return one;
  };
  const sessionOf = async (one: Visitor) => {
    const answer = await one.get('/support/session');
    const body = (await answer.json()) as { token: string; expiresAt: string; error?: object };
    return { status: answer.status, headers: answer.headers, body };
  };

  it('brings its customers to the support desk when it starts', async () => {
    const known = await panel.world.panel.subscriber({ login: 'miller-james' });
    expect(known).toMatchObject({ name: 'Miller James', locale: 'EN' });
    expect(known?.services).toHaveLength(1);
  });

  it('tells the support desk of a customer of today when the first session is asked for', async () => {
    const { url, serviceToken } = panel.world;
    const { connectSupport } = await import(SUPPORT.href);
    const support = connectSupport({ url, serviceToken });
    const customer = {
      login: 'of-today',
      contractNumber: 'Д-2026/9001',
      name: 'Новиков',
      emails: [],
      services: [],
    };
    const { token } = await support.session(customer);
    const { subscriber } = await panel.world.client(token).viewer();
    expect(subscriber).toMatchObject({ login: 'of-today', name: 'Новиков' });
  });

  it.each(PAGES)('shows %s to whom it has signed in, and sends others to sign in and back', async (path) => {
    const stranger = visitor();
    const sent = await stranger.get(path);
    const next = `/sign-in?next=${encodeURIComponent(path)}`;
    expect([sent.status, sent.headers.get('location')]).toEqual([303, next]);
    expect(await (await stranger.get(next)).text()).toContain(`name="next" value="${path}"`);
    const back = await stranger.post('/sign-in', { login: LOGIN, password: PASSWORD, next: path });
    expect(back.headers.get('location')).toBe(path);
    const page = await stranger.get(path);
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining('Морозова Анна Викторовна'),
    ]);
  });

  it('remembers where a sign-in was to lead when another language is chosen, as text and no more', async () => {
    const stranger = visitor();
    const next = '/support/tickets/ABCD-2345?a=1&b=2';
    const other = async (path: string): Promise<string> => {
      const html = await (await stranger.get(path)).text();
      const [, href = ''] = /<footer><a href="([^"]+)"/.exec(html) ?? [];
      const chosen = new URL(href.replaceAll('&amp;', '&'), new URL(path, panel.origin));
      expect(chosen.origin).toBe(panel.origin);
      const answer = await stranger.get(chosen.pathname + chosen.search);
      expect(answer.status).toBe(303);
      return answer.headers.get('location') ?? '';
    };
    const english = await other(`/sign-in?next=${encodeURIComponent(next)}`);
    const page = await (await stranger.get(english)).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain(`name="next" value="${next.replaceAll('&', '&amp;')}"`);
    expect(await other(english)).toBe(english);
    const back = await stranger.post('/sign-in', { login: LOGIN, password: PASSWORD, next });
    expect(back.headers.get('location')).toBe(next);

    const refused = await visitor().post('/sign-in', { login: LOGIN, password: 'wrong', next });
    expect(await refused.text()).toContain(`<a href="?${new URLSearchParams({ next })}&amp;lang=en"`);
    for (const foreign of ['//other.example/', '"><script>alert(1)</script>']) {
      const kept = await other(`/sign-in?next=${encodeURIComponent(foreign)}`);
      expect(new URL(kept, panel.origin).searchParams.get('next')).toBe(foreign);
      expect(await (await stranger.get(kept)).text()).not.toContain('<script>alert');
      const answer = await stranger.post('/sign-in', { login: LOGIN, password: PASSWORD, next: foreign });
      expect(answer.headers.get('location')).toBe('/services');
    }
  });

  it.each([
    'https://other.example/',
    '//other.example/',
    '/.//other.example/x',
    '/a/..//other.example/',
    '/\\other.example',
    'javascript:alert(1)',
    'x:y',
  ])('never goes on to %s after a sign-in', async (next) => {
    const answer = await visitor().post('/sign-in', { login: LOGIN, password: PASSWORD, next });
    expect(answer.headers.get('location')).toMatch(/^\/services$|^\/[\w-]/);
    const goal = new URL(answer.headers.get('location') ?? '', panel.origin);
    expect(goal.origin).toBe(panel.origin);
  });

  it.each(['/.//other.example/?lang=en', '//other.example/?lang=en', '/a/..//other.example/?lang=en', '//'])(
    'leads nobody who asks for %s to another site',
    async (target) => {
      const { hostname, port } = new URL(panel.origin);
      const answer = await new Promise<IncomingMessage>((resolve, reject) =>
        request({ hostname, port, path: target }, resolve).on('error', reject).end(),
      );
      answer.resume();
      const { location } = answer.headers;
      if (location !== undefined) expect(new URL(location, panel.origin).origin).toBe(panel.origin);
      expect(answer.statusCode).toBeLessThan(500);
    },
  );

  it('says that login or password is wrong without saying which, and stops comparing after five tries', async () => {
    const said = async (login: string, password: string) => {
      const answer = await visitor().post('/sign-in', { login, password });
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([422, []]);
      return /role="alert">([^<]+)</.exec(await answer.text())?.[1];
    };
    const wrong = await said('stroydom', 'not this one');
    expect(wrong).toContain('не подходит');
    expect(await said('nobody-at-all', PASSWORD)).toBe(wrong);
    for (let tries = 1; tries < 5; tries++) expect(await said('stroydom', 'nor this one')).toBe(wrong);
    expect(await said('stroydom', PASSWORD)).toContain('через 15 минут');
  });

  it('keeps its session in a cookie that no script can read and no other site can send along with a form', async () => {
    const one = await signedIn();
    const cookie = one.set.get('panel_session') ?? '';
    expect(cookie).toMatch(/^panel_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=28800$/);
    await one.post('/sign-in', { login: LOGIN, password: PASSWORD });
    expect(one.set.get('panel_session')).not.toBe(cookie);
  });

  it.each([
    ['another origin', 'https://other.example'],
    ['no page at all', 'null'],
    ['another port', 'http://127.0.0.1:1'],
  ])('carries no form out that comes from %s', async (_, origin) => {
    const one = await signedIn();
    for (const path of ['/sign-in', '/sign-out']) {
      const refused = await one.post(path, { login: LOGIN, password: PASSWORD }, { origin });
      expect([refused.status, refused.headers.getSetCookie()]).toEqual([403, []]);
    }
    expect((await sessionOf(one)).status).toBe(200);
  });

  it('gives a session of the support desk to whom it has signed in, and to nobody else', async () => {
    const ended = { error: { code: 'SESSION_ENDED', message: expect.any(String) } };
    expect(await sessionOf(visitor())).toMatchObject({ status: 401, body: ended });
    const one = await signedIn();
    const { status, headers, body } = await sessionOf(one);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(Date.parse(body.expiresAt)).toBeGreaterThan(Date.now());
    const { subscriber } = await panel.world.client(body.token).viewer();
    expect(subscriber?.login).toBe(LOGIN);
    await one.post('/sign-out');
    expect((await sessionOf(one)).status).toBe(401);
  });

  it('hands the password on, so that who has signed in can prove a significant change (3.7)', async () => {
    const one = await signedIn('kuznetsov-ip');
    const page = panel.world.client((await sessionOf(one)).body.token);
    const { subscriber } = await page.viewer();
    const opened = await page.openTicket({
      topic: SIGNIFICANT,
      serviceId: subscriber?.services[0]?.id,
      subject: 'Доступ к базе данных для подрядчика',
      description:
        'Откройте, пожалуйста, доступ к базе данных сайта с адреса подрядчика 192.0.2.14 на неделю.',
      selfServiceDidNotHelp: true,
      authorization: { password: PASSWORD },
    });
    expect(opened).toMatchObject({ ok: true, ticket: { status: 'WAITING' } });
  });

  it('shows the service token on no page, and writes nothing into a page that is not text', async () => {
    const one = await signedIn();
    const hostile = '"><script>alert(1)</script>';
    const pages = [...PAGES, '/sign-in', '/nothing', '/assets/panel.js', '/assets/panel.css'];
    const texts = await Promise.all(pages.map(async (path) => (await one.get(path)).text()));
    const refused = await one.post('/sign-in', { login: hostile, password: 'x', next: hostile });
    texts.push(
      await refused.text(),
      await (await one.get(`/sign-in?next=${encodeURIComponent(hostile)}`)).text(),
    );
    for (const text of texts) {
      expect(text).not.toContain(panel.world.serviceToken);
      expect(text).not.toContain('<script>alert');
    }
  });

  it('needs no more than the strict policy of the document: its own files, the elements, and what they talk to', async () => {
    const one = await signedIn();
    const rules = (policy: string) => policy.split(/;\s*/).map((rule) => rule.trim());
    const [documented = []] = [
      ...read('docs/panel-integration.md').matchAll(/^Content-Security-Policy: ([\s\S]*?)\n```/gm),
    ].map(([, policy = '']) =>
      rules(
        policy
          .replaceAll('https://support.example', panel.world.server.url)
          .replaceAll('wss://support.example', panel.world.server.url.replace('http', 'ws')),
      ),
    );
    for (const path of [...PAGES, '/nothing']) {
      const page = await one.get(path);
      expect(rules(page.headers.get('content-security-policy') ?? '')).toEqual(documented);
      const html = await page.text();
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
    }
  });

  it('embeds each element with its script and its tag', async () => {
    const one = await signedIn();
    const script = `<script type="module" src="${panel.world.server.url}/elements.js"></script>`;
    for (const [path, tag] of [
      ['/support', '<zayavka-tickets session-url="/support/session"'],
      ['/support', 'ticket-href="/support/tickets/{id}" open-href="/support/new">'],
      ['/support/new', '<zayavka-open-ticket session-url="/support/session"'],
      ['/support/tickets/ABCD-2345', '<zayavka-ticket session-url="/support/session" ticket-id="ABCD-2345"'],
    ] as const) {
      const html = await (await one.get(path)).text();
      expect(html).toContain(script);
      expect(html).toContain(tag);
    }
    expect(await (await one.get('/contract')).text()).not.toContain('elements.js');
  });

  it('speaks Russian and English: as the browser prefers, then as the customer does, then as they choose', async () => {
    const english = visitor('en-GB,en;q=0.9');
    expect(await (await english.get('/sign-in')).text()).toContain('<html lang="en">');
    const one = await signedIn('miller-james');
    expect(await (await one.get('/services')).text()).toContain('<h1>Services</h1>');
    const chosen = await one.get('/services?lang=ru');
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/services']);
    expect(await (await one.get('/services')).text()).toContain('<h1>Услуги</h1>');
  });

  it('says so where there is nothing, and takes no other method', async () => {
    const one = await signedIn();
    expect((await one.get('/assets/../panel.mjs')).status).toBe(404);
    expect((await one.get('/assets/__proto__')).status).toBe(404);
    expect((await one.get('/support/tickets/a%2Fb')).status).toBe(404);
    expect((await fetch(`${panel.origin}/services`, { method: 'DELETE' })).status).toBe(405);
    expect(panel.process.output('stderr')).toBe('');
  });
});
