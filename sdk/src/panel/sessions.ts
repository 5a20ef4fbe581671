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
  /** A token of this customer that the server has refused before its end: another session is opened in its place. */
  readonly refused?: string | undefined;
}

type Open = (
  variables: { readonly login?: string; readonly contractNumber?: string },
  options?: CallOptions,
) => Promise<OpenPanelSessionResult>;

/** A session is replaced this long before its end, in milliseconds: what a page gets must last for some time. */
const EARLY_MS = 60_000;

interface Kept {
  readonly asked: Promise<PanelSession>;
  /** Undefined while it is being opened. */
  session?: PanelSession;
}

export const named = (customer: CustomerName) =>
  typeof customer === 'string' ? { login: customer } : customer;

export function sessions(open: Open) {
  const kept = new Map<string, Kept>();

  const usable = ({ session }: Kept, refused: string | undefined): boolean =>
    session === undefined ||
    (session.token !== refused && Date.now() < Date.parse(session.expiresAt) - EARLY_MS);

  /** All sessions last equally long, so those that ended first stand first. */
  const forgetOld = (): void => {
    for (const [key, one] of kept) {
      if (usable(one, undefined)) return;
      kept.delete(key);
    }
  };

  return async (customer: CustomerName, { refused, signal, ...options }: SessionOptions = {}) => {
    signal?.throwIfAborted();
    const who = named(customer);
    const key = JSON.stringify(who);
    let entry = kept.get(key);
    if (!entry || !usable(entry, refused)) {
      kept.delete(key);
      forgetOld();
      entry = begin(key, who, options);
    }
    return signal ? orAborted(entry.asked, signal) : entry.asked;
  };

  function begin(key: string, who: ReturnType<typeof named>, options: CallOptions): Kept {
    const asked = open(who, options).then((result): PanelSession => {
      const { token, expiresAt } = result.orThrow();
      entry.session = { token, expiresAt };
      return entry.session;
    });
    const entry: Kept = { asked };
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
