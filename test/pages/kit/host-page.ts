/** A panel that has one page for each state of an element: on an origin of its own, and under the strict policy. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Language = 'ru' | 'en';

/** What the page's session address answers: to whom it has signed in, or that it has not. */
export type Sessions = () => Promise<{ readonly token: string; readonly expiresAt: string } | undefined>;

export type Shown = {
  readonly element: 'zayavka-open-ticket' | 'zayavka-tickets' | 'zayavka-ticket';
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

function html({ element, attributes = {}, language = 'ru', desk }: Shown, path: string): string {
  const given = { ...attributes, 'session-url': `${path}/session` };
  const written = Object.entries(given).map(([name, value]) => ` ${name}="${quoted(value)}"`);
  const title = language === 'ru' ? 'Поддержка' : 'Support';
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="stylesheet" href="/page.css"><link rel="icon" href="data:,">
<script type="module" src="${desk}/elements.js"></script></head>
<body><main><h1>${title}</h1><${element}${written.join('')}></${element}></main></body>
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
  private readonly shown = new Map<string, Shown>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<HostPage> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = new HostPage(server);
    server.on('request', async ({ url = '' }, response) => {
      response.setHeader('cache-control', 'no-store');
      if (url === '/page.css') return void response.setHeader('content-type', 'text/css').end(STYLE);
      const path = url.replace(/\/session$/, '');
      const shown = host.shown.get(path);
      if (!shown) return void response.writeHead(404).end();
      if (path === url) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.setHeader('content-security-policy', policy(shown.desk));
        return void response.end(html(shown, path));
      }
      const session = await shown.sessions();
      response.setHeader('content-type', 'application/json');
      response
        .writeHead(session ? 200 : 401)
        .end(JSON.stringify(session ?? { error: 'Nobody is signed in.' }));
    });
    return host;
  }

  /** The origin that the desk must allow. */
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** @returns the address of a page with this element. */
  show(shown: Shown): string {
    const path = `/${shown.element}/${this.shown.size + 1}`;
    this.shown.set(path, shown);
    return `${this.origin}${path}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
