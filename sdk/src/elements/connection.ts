/** How the elements of a page reach the API: one client for all that name the same addresses. */
import { type Client, createClient } from '../client.js';
import { AuthError, NetworkError } from '../errors.js';

/** Where the elements of a page find the API, unless they name it themselves. */
export interface Defaults {
  /** The API's address. */
  readonly url: string;
}

const defaults = { url: '/graphql' };

/** Sets what elements without a `url` of their own use. Call it before they are connected. */
export function setDefaults(given: Partial<Defaults>): void {
  Object.assign(defaults, given);
}

/** The API's address as an element has named it, or else the page's. */
export function apiAddress(url: string | undefined): string {
  return url ?? defaults.url;
}

export interface Address {
  readonly url: string | undefined;
  readonly sessionUrl: string | undefined;
  readonly locale: string;
}

const clients = new Map<string, Client>();

/**
 * The page's client for these addresses. Elements share it, and with it one live connection and one session.
 */
export function clientAt({ url = defaults.url, sessionUrl, locale }: Address): Client {
  const key = JSON.stringify([url, sessionUrl, locale]);
  const known = clients.get(key);
  if (known) return known;
  const token = sessionUrl === undefined ? undefined : sessionsFrom(sessionUrl);
  const client = createClient({ url, locale, token });
  clients.set(key, client);
  return client;
}

/** A new token is asked for this long before the old one ends, in milliseconds: clocks differ. */
const EARLY_MS = 30_000;

interface Session {
  readonly token: string;
  readonly until: number;
}

/**
 * A token function over the panel's own address, which answers `{ "token": …, "expiresAt": … }` to whoever the panel
 * has signed in. The token is kept in memory alone. Somebody else's is refused: the page was filled in by the first one.
 */
export function sessionsFrom(address: string): (refused?: string) => Promise<string> {
  let asked: Promise<Session> | undefined;
  let session: Session | undefined;
  const ask = (): Promise<Session> => {
    asked ??= fetchSession(address).finally(() => {
      asked = undefined;
    });
    return asked;
  };
  return async (refused) => {
    if (!session || session.token === refused || Date.now() > session.until - EARLY_MS) {
      const next = await ask();
      if (session && ownerOf(next.token) !== ownerOf(session.token)) {
        throw new AuthError(`${address} answered somebody else's session`, { code: 'UNAUTHENTICATED' });
      }
      session = next;
    }
    return session.token;
  };
}

/** Whose session it is, as the token says (`sub` of RFC 7519); undefined where it says nothing. */
function ownerOf(token: string): unknown {
  try {
    const [, claims = ''] = token.split('.');
    const { sub } = JSON.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/'))) as { sub?: unknown };
    return sub;
  } catch {
    return undefined;
  }
}

async function fetchSession(address: string): Promise<Session> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    credentials: 'same-origin',
    cache: 'no-store',
  });
  const { status } = response;
  // The panel itself says that nobody is signed in: waiting does not mend that.
  if (status === 401 || status === 403) {
    throw new AuthError(`${address} answered ${status}`, { code: 'UNAUTHENTICATED', status });
  }
  const answer: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
  const { token, expiresAt } = (answer ?? {}) as { token?: unknown; expiresAt?: unknown };
  if (typeof token !== 'string' || !token) {
    throw new NetworkError(`${address} answered ${status} and no session`, {
      code: 'TOKEN_FAILED',
      status,
      unsent: true,
    });
  }
  const until = typeof expiresAt === 'string' ? Date.parse(expiresAt) : Number.NaN;
  return { token, until: Number.isFinite(until) ? until : Number.POSITIVE_INFINITY };
}
