import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from '../../sdk/src/index.js';
import { type RunningProcess, startProcess } from '../kit/process.js';
import { temporaryFolder } from '../kit/temporary.js';
import { Visitor } from '../panel/browser.js';
import { MAIN } from './zayavka.js';

describe('The demo', () => {
  let demo: RunningProcess;
  let origin: string;
  let login: string;
  let password: string;
  const cwd = temporaryFolder('demo');

  const start = async (): Promise<void> => {
    const env = { PORT: '0', NODE_OPTIONS: undefined, DATABASE_URL: undefined };
    demo = await startProcess(process.execPath, [MAIN, 'demo'], { cwd, env });
    const [, address = ''] = await demo.line(/^ {2}The example panel +(\S+)$/, 60_000);
    const [, name = '', secret = ''] = await demo.line(/^ +sign in as (\S+) \(.*\), password (\w+);$/);
    [origin, login, password] = [new URL(address).origin, name, secret];
    expect(address).toBe(`${origin}/demo/panel/`);
  };
  beforeAll(start, 90_000);
  afterAll(() => demo.kill('SIGTERM'));

  const signedIn = async (): Promise<Visitor> => {
    const visitor = new Visitor(origin);
    const answer = await visitor.post('/demo/panel/sign-in', { login, password });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/demo/panel/services']);
    return visitor;
  };

  it('says where its panel is and whom to sign in as, and that is right', async () => {
    const visitor = await signedIn();
    expect(visitor.set.get('panel_session')).toContain('; Path=/demo/panel/; HttpOnly;');
    const page = await (await visitor.get('/demo/panel/services')).text();
    expect(page).toContain('Морозова Анна Викторовна');
    const links = [...page.matchAll(/(?:href|src|action)="(\/[^"]+)"/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !link.startsWith('/demo/panel/'))).toEqual([]);
  });

  it('has panel, elements and API on one origin, so that the policy names no other', async () => {
    const visitor = await signedIn();
    const page = await visitor.get('/demo/panel/support');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'; connect-src 'self';");
    const html = await page.text();
    expect(html).toContain('<script type="module" src="/elements.js"></script>');
    expect(html).toContain('session-url="/demo/panel/support/session"');
    const elements = await visitor.get('/elements.js');
    expect([elements.status, await elements.text()]).toEqual([
      200,
      expect.stringContaining('zayavka-ticket'),
    ]);
  });

  it('gives its panel sessions that the API takes, also where ticket pages are asked for by their address', async () => {
    const visitor = await signedIn();
    const answer = await visitor.get('/demo/panel/support/session');
    const { token } = (await answer.json()) as { token: string };
    const asked = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { subscriber { login } } }' }),
    });
    expect(await asked.json()).toEqual({ data: { viewer: { subscriber: { login } } } });
    const bare = await visitor.get('/demo/panel');
    expect([bare.status, bare.headers.get('location')]).toEqual([308, '/demo/panel/']);
  });

  /** Where topics and articles lead whoever reads that language. */
  const pagesIn = async (locale: 'RU' | 'EN') => {
    const answer = await (await signedIn()).get('/demo/panel/support/session');
    const { token } = (await answer.json()) as { token: string };
    const client = createClient({ url: `${origin}/graphql`, token, locale: locale.toLowerCase() });
    const { topics } = await client.regulations();
    const search =
      locale === 'RU' ? 'почта сайт домен база пароль сервер' : 'mail site domain database password server';
    const found = await client.instructions({ search, first: 20 });
    const pages = [...topics.flatMap(({ selfService }) => selfService ?? []), ...found];
    expect(pages.filter((page) => page.locale !== locale)).toEqual([]);
    return { topics: pages.length - found.length, found: found.length, pages };
  };
  const answersWithItsTitle = async ({ url, title }: { url: string; title: string }, locale: string) => {
    const page = await fetch(url);
    const html = await page.text();
    expect([url, page.status, /<html lang="(\w+)">/.exec(html)?.[1]]).toEqual([
      url,
      200,
      locale.toLowerCase(),
    ]);
    expect([url, /<h1>([^<]+)<\/h1>/.exec(html)?.[1]]).toEqual([url, title]);
  };

  it.each(['RU', 'EN'] as const)(
    'leads by each topic and article to a page that there is, in %s',
    async (locale) => {
      const { topics, found, pages } = await pagesIn(locale);
      expect([topics > 15, found > 15]).toEqual([true, true]);
      expect(pages.filter(({ url }) => !url.startsWith(`${origin}/demo/panel/help/`))).toEqual([]);
      for (const page of pages.slice(topics)) await answersWithItsTitle(page, locale);
      for (const { url } of pages.slice(0, topics))
        expect([url, (await fetch(url)).status]).toEqual([url, 200]);
    },
  );

  it('stops in peace, and knows the same password when it is run again, and where its pages are now', async () => {
    const before = password;
    const { found } = await pagesIn('EN');
    expect(await demo.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    await start();
    expect(password).toBe(before);
    const moved = await pagesIn('EN');
    expect(moved.found).toBe(found);
    expect(moved.pages.filter(({ url }) => !url.startsWith(`${origin}/demo/panel/help/`))).toEqual([]);
    expect(demo.output('stderr')).toBe('');
  }, 120_000);
});
