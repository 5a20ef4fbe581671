/** The sessions of customers whose pages are open, each kept until shortly before its end. */
import type { OpenPanelSessionResult } from '../_generated/panel-operations.js';
import type { CallOptions } from '../transport/operation.js';

/** A customer by what names one of them; a bare string is a login. */
export type CustomerName = string | { readonly login: string } | { readonly contractNumber: string };

/** What a page needs to act for its customer: answer it as JSON, never to be cached. */
export interface PanelSession {
  readonly token: string;
  readonly expiresAt: string;
}

/** What `session` takes besides the customer. */
export interface SessionOptions extends Pick<CallOptions, 'signal' | 'timeoutMs'> {
  /**
   * The server has refused this customer's session before its end. Another one is opened in its place: of whoever names
   * the refused token itself, once; of a page, which can only say so (`true`), for one customer at most every 5 seconds, and
   * in between it gets the same one.
   */
  readonly refused?: boolean | string | undefined;
}

type Open = (
  variables: { readonly login?: string; readonly contractNumber?: string },
  options?: CallOptions,
) => Promise<OpenPanelSessionResult>;

/** A session is replaced this long before its end, in milliseconds: what a page gets must last for some time. */
const EARLY_MS = 60_000;
/** A session that came in place of a refused one is not replaced for so long: a broken page must not hammer the server. */
const RENEWED_MS = 5_000;

interface Kept {
  readonly asked: Promise<PanelSession>;
  /** When it was asked for, where that was in place of a refused one. */
  readonly renewedAt: number | undefined;
  /** Undefined while it is being opened. */
  session?: PanelSession;
}

export const named = (customer: CustomerName) =>
  typeof customer === 'string' ? { login: customer } : customer;

export function sessions(open: Open) {
  const kept = new Map<string, Kept>();

  const isRefused = (
    { session, renewedAt = Number.NEGATIVE_INFINITY }: Kept,
    refused: SessionOptions['refused'],
  ): boolean =>
    refused === true
      ? performance.now() - renewedAt > RENEWED_MS
      : session !== undefined && refused === session.token;

  const usable = (entry: Kept, refused?: SessionOptions['refused']): boolean =>
    entry.session === undefined ||
    (Date.now() < Date.parse(entry.session.expiresAt) - EARLY_MS && !isRefused(entry, refused));

  /** All sessions last equally long, so those that ended first stand first. */
  const forgetOld = (): void => {
    for (const [key, one] of kept) {
      if (usable(one)) return;
      kept.delete(key);
    }
  };

  return async (customer: CustomerName, { refused, signal, ...options }: SessionOptions = {}) => {
    signal?.throwIfAborted();
    const who = named(customer);
    const key = JSON.stringify(who);
    let entry = kept.get(key);
    if (!entry || !usable(entry, refused)) {
      const renewedAt = entry && isRefused(entry, refused) ? performance.now() : undefined;
      kept.delete(key);
      forgetOld();
      entry = begin(key, who, { renewedAt, ...options });
    }
    return signal ? orAborted(entry.asked, signal) : entry.asked;
  };

  function begin(
    key: string,
    who: ReturnType<typeof named>,
    { renewedAt, ...options }: CallOptions & Pick<Kept, 'renewedAt'>,
  ): Kept {
    const asked = open(who, options).then((result): PanelSession => {
      const { token, expiresAt } = result.orThrow();
      entry.session = { token, expiresAt };
      return entry.session;
    });
    const entry: Kept = { asked, renewedAt };
    kept.set(key, entry);
    asked.catch(() => {
      if (kept.get(key) === entry) kept.delete(key);
    });
    return entry;
  }
}

/** Others may wait for the same session: an abort ends this one's wait alone. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
