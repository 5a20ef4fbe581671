/** The client of a panel's back end. */
import { bindPanelOperations } from '../_generated/panel-operations.js';
import { createCall } from '../transport/caller.js';
import type { CallOptions } from '../transport/operation.js';
import type { ClientOptions } from '../transport/options.js';
import { tokensOf } from '../transport/token.js';
import { type CustomerName, named, sessions } from './sessions.js';
import { syncAll } from './sync.js';

/** What `createPanel` takes. */
export interface PanelOptions
  extends Pick<ClientOptions, 'url' | 'locale' | 'timeoutMs' | 'retry' | 'onRetry' | 'fetch'> {
  /**
   * Of `zayavka token issue`, with the scopes `subscribers:write` and `sessions:open`, and `subscribers:read` for
   * `subscriber`. It may act for every customer: it stays on the panel's server. A function, as in `createClient`,
   * where it is changed from time to time.
   */
  readonly serviceToken: NonNullable<ClientOptions['token']>;
}

/** What a panel's back end does at the support desk. */
export type Panel = ReturnType<typeof createPanel>;

/** Asks nothing yet. One for the whole server: it keeps the sessions. */
export function createPanel({ serviceToken, ...options }: PanelOptions) {
  const operations = bindPanelOperations(createCall(options, tokensOf(serviceToken)));
  return {
    ...operations,

    /**
     * Tells the support desk of any number of customers, in calls of 250. Who is known by the login is brought up to
     * date; each is taken whole or not at all, and a wrong one hinders no other. Safe to repeat, wherever it stopped.
     * @throws ZayavkaError when a call fails for good: what came before it is done.
     */
    sync: syncAll(operations.syncSubscribers),

    /**
     * A session for a page of this customer, whom the panel has signed in. The same one until a minute before its end,
     * then the next; asked for once, however many pages want it at that moment.
     * @throws FieldErrorsError for a customer whom the support desk does not know; ZayavkaError as any call.
     */
    session: sessions(operations.openPanelSession),

    /** What the support desk knows of a customer; null for one it does not know. */
    subscriber: (customer: CustomerName, given?: CallOptions) =>
      operations.subscriber(named(customer), given),
  };
}
