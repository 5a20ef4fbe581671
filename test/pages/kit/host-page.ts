/** A panel with elements on its pages: on an origin of its own, and under the strict policy. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Language = 'ru' | 'en';

/** What the page's session address answers: to whom it has signed in, or that it has not. */
export type Sessions = () => Promise<{ readonly token: string; readonly expiresAt: string } | undefined>;

export type ElementName = 'zayavka-open-ticket' | 'zayavka-tickets' | 'zayavka-ticket';

export type Shown = {
  readonly element: ElementName;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly language?: Language;
  readonly sessions: Sessions;
  /** Where the browser reaches the support desk. */
  readonly desk: string;
};

const MEANINGS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const quoted = (text: string): string => text.replace(/[&<"]/g, (sign) => MEANINGS[sign] ?? sign);

const STYLE = `:root { color-scheme: light dark; font: 100%/1.5 sans-serif; }
body { margin: 0 auto; padding: 16px; max-inline-size: 60rem; background: light-dark(#fff, #171c23); }
h1 { margin: 0 0 16px; font-size: 1.5rem; }`;

type Page = { readonly language: Language; readonly desk: string; readonly body: string };

function html({ language, desk, body }: Page): string {
  const title = language === 'ru' ? 'Поддержка' : 'Support';
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="stylesheet" href="/page.css"><link rel="icon" href="data:,">
<script type="module" src="${desk}/elements.js"></script></head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>`;
}

const policy = (desk: string): string =>
  [
    "default-src 'none'",
    `script-src ${desk}`,
    "style-src 'self'",
    `connect-src 'self' ${desk} ${desk.replace('http', 'ws')}`,
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export class HostPage {
  private readonly pages = new Map<string, Page>();
  private readonly sessions = new Map<string, Sessions>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<HostPage> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = new HostPage(server);
    server.on('request', ({ url = '' }, response) => void host.answer(url, response));
    return host;
  }

  /** The origin that the desk must allow. */
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** @returns the address of a page with this element. */
  show({ element, attributes = {}, language = 'ru', sessions, desk }: Shown): string {
    const given = { ...attributes, 'session-url': this.open(sessions) };
    const written = Object.entries(given).map(([name, value]) => ` ${name}="${quoted(value)}"`);
    return this.page({ language, desk, body: `<${element}${written.join('')}></${element}>` });
  }

  /** @returns the address of a page with no element yet. */
  blank(language: Language, desk: string): string {
    return this.page({ language, desk, body: '' });
  }

  /** @returns a session address, for an element's `session-url`. */
  open(sessions: Sessions): string {
    const path = `/session/${this.sessions.size + 1}`;
    this.sessions.set(path, sessions);
    return path;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private page(page: Page): string {
    const path = `/page/${this.pages.size + 1}`;
    this.pages.set(path, page);
    return `${this.origin}${path}`;
  }

  private async answer(url: string, response: ServerResponse): Promise<void> {
    const [path = ''] = url.split('?');
    response.setHeader('cache-control', 'no-store');
    const page = this.pages.get(path);
    const sessions = this.sessions.get(path);
    if (path === '/page.css') {
      response.setHeader('content-type', 'text/css').end(STYLE);
    } else if (page) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', policy(page.desk)).end(html(page));
    } else if (sessions) {
      const session = await sessions();
      response.writeHead(session ? 200 : 401, { 'content-type': 'application/json' });
      response.end(JSON.stringify(session ?? { error: { code: 'SESSION_ENDED' } }));
    } else {
      response.writeHead(404).end();
    }
  }
}
