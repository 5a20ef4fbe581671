/**
 * Whether a browser's page may use this server: one of the panels, or a page of this server itself. What sends no
 * `Origin` is no browser, and nothing keeps it from sending whichever it likes: tokens are what is checked there.
 */
export class Origins {
  private readonly allowed: ReadonlySet<string>;

  constructor(
    readonly list: readonly string[],
    publicUrl: string,
  ) {
    this.allowed = new Set([...list, new URL(publicUrl).origin]);
  }

  /** @param host the `Host` header: behind a proxy the scheme is not known, so it is not compared. */
  allows(origin: string | undefined, host: string | undefined): boolean {
    if (origin === undefined || this.allowed.has(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
}
