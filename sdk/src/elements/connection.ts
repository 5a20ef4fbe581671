/** How the elements of a page reach the API: one client for all that name the same addresses. */
import { type Client, createClient } from '../client.js';
import { AuthError, NetworkError } from '../errors.js';
import { SESSION_ENDED } from './failure.js';

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
const sessions = new Map<string, TokenFunction>();

/**
 * The page's client for these addresses. Elements of one language share it, and with it one live connection: what comes
 * over it is in the language that was asked for. The session is shared by those of all languages.
 */
export function clientAt({ url = defaults.url, sessionUrl, locale }: Address): Client {
  const key = JSON.stringify([url, sessionUrl, locale]);
  const known = clients.get(key);
  if (known) return known;
  const token = sessionUrl === undefined ? undefined : sessionsAt(sessionUrl);
  const client = createClient({ url, locale, token });
  clients.set(key, client);
  return client;
}

function sessionsAt(address: string): TokenFunction {
  const known = sessions.get(address) ?? sessionsFrom(address);
  sessions.set(address, known);
  return known;
}

/** A new token is asked for this long before the old one ends, in milliseconds: clocks differ. */
const EARLY_MS = 30_000;

interface Session {
  readonly token: string;
  readonly until: number;
}

/** @param refused the token that the API did not take, where it has refused one. */
type TokenFunction = (refused?: string) => Promise<string>;

/**
 * A token function over the panel's own address, which answers `{ "token": …, "expiresAt": … }` to whoever the panel
 * has signed in. The token is kept in memory alone. Somebody else's is refused: the page was filled in by the first one.
 *
 * A panel keeps sessions as well: when the API has refused one, it is told so by `?refused=1`, and must answer another.
 */
export function sessionsFrom(address: string): TokenFunction {
  const asked = new Map<string, Promise<Session>>();
  let session: Session | undefined;
  const ask = (url: string): Promise<Session> => {
    const running = asked.get(url) ?? fetchSession(url).finally(() => asked.delete(url));
    asked.set(url, running);
    return running;
  };
  return async (refused) => {
    const spent = session !== undefined && session.token === refused;
    if (!session || spent || Date.now() > session.until - EARLY_MS) {
      const next = await ask(spent ? `${address}${address.includes('?') ? '&' : '?'}refused=1` : address);
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

interface SessionAnswer {
  readonly token?: unknown;
  readonly expiresAt?: unknown;
  readonly error?: { readonly code?: unknown };
}

async function fetchSession(address: string): Promise<Session> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    credentials: 'same-origin',
    cache: 'no-store',
  });
  const { status } = response;
  const answer: unknown = await response.json().catch(() => undefined);
  const { token, expiresAt, error } = (answer ?? {}) as SessionAnswer;
  // Waiting does not mend a refusal. That nobody is signed in there, the panel alone can say, and says so by its code.
  if (status === 401 || status === 403) {
    const code = status === 401 && error?.code === SESSION_ENDED ? SESSION_ENDED : 'UNAUTHENTICATED';
    throw new AuthError(`${address} answered ${status}`, { code, status });
  }
  if (!response.ok || typeof token !== 'string' || !token) {
    throw new NetworkError(`${address} answered ${status} and no session`, {
      code: 'TOKEN_FAILED',
      status,
      unsent: true,
    });
  }
  const until = typeof expiresAt === 'string' ? Date.parse(expiresAt) : Number.NaN;
  return { token, until: Number.isFinite(until) ? until : Number.POSITIVE_INFINITY };
}
