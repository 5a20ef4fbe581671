/** What a browser does for a panel's pages, without the browser: cookies, forms, and redirects one by one. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  /** `Set-Cookie` as it came last, by the cookie's name. */
  readonly set = new Map<string, string>();

  constructor(
    readonly origin: string,
    private readonly language = 'ru',
  ) {}

  async get(path: string): Promise<Response> {
    return this.ask(path, {});
  }

  /** @param headers such as another `origin`; a browser names the page's own */
  async post(
    path: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams(fields);
    return this.ask(path, { method: 'POST', body, headers: { origin: this.origin, ...headers } });
  }

  private async ask(path: string, init: RequestInit & { headers?: Record<string, string> }) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.origin), {
      ...init,
      redirect: 'manual',
      headers: { 'accept-language': this.language, ...(cookie && { cookie }), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.set.set(name, line);
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return response;
  }
}
