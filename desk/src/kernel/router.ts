/** Where the desk is: the address below `/desk`, told by the browser's own history. */

/** Without a slash at its end. */
export const BASE = '/desk';

/** A pattern such as `/tickets/:id`. */
export type Parameters = Readonly<Record<string, string>>;

/** The parameters of a path that fits the pattern. Parts are decoded; a part that cannot be fits nothing. */
export function matchPath(pattern: string, path: string): Parameters | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/\/+$/, '').split('/');
  if (wanted.length !== given.length && !(pattern === '/' && path === '/')) return undefined;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return undefined;
      continue;
    }
    try {
      found[part.slice(1)] = decodeURIComponent(value);
    } catch {
      return undefined;
    }
    if (!value) return undefined;
  }
  return found;
}

/** Tells of `change` when the address has changed. */
export class Router extends EventTarget {
  constructor() {
    super();
    addEventListener('popstate', () => this.#tell());
    document.addEventListener('click', (event) => this.#followLink(event));
  }

  /** The path below the base: `/tickets/Z-1`. */
  get path(): string {
    return location.pathname.slice(BASE.length) || '/';
  }

  get query(): URLSearchParams {
    return new URLSearchParams(location.search);
  }

  /** Goes there, as a link would: `go('/tickets/Z-1')`. */
  go(path: string): void {
    if (`${BASE}${path}` === location.pathname + location.search) return;
    history.pushState(null, '', `${BASE}${path}`);
    this.#tell();
  }

  /** Goes there in place of where it is: "back" does not come here again. */
  replace(path: string): void {
    history.replaceState(null, '', `${BASE}${path}`);
    this.#tell();
  }

  /** Writes the filters into the address, so that reload and "back" find them; no step of its own in the history. */
  replaceQuery(query: URLSearchParams): void {
    const text = query.toString();
    history.replaceState(null, '', `${location.pathname}${text ? `?${text}` : ''}`);
    this.dispatchEvent(new Event('query'));
  }

  /** Links within the desk do not load the page anew; the browser's own ways of opening another tab stay. */
  #followLink(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link?.href || link.target || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || !`${url.pathname}/`.startsWith(`${BASE}/`)) return;
    if (url.pathname === location.pathname && url.hash) return;
    event.preventDefault();
    this.go(url.pathname.slice(BASE.length) + url.search || '/');
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}
