import type { Actor } from '../kernel/actor.js';
import type { Locale } from '../kernel/locale.js';

/** What every resolver is given at least. Made anew for each operation, so that what it loads is never stale. */
export type RequestContext = {
  readonly actor: Actor;
  /** The viewer's language: of the request, or else the subscriber's own. */
  readonly locale: Locale;
};

/** Who asks, before anything else is known of the request. */
export type Caller = {
  readonly actor: Actor;
  /** As in RFC 9110, 12.5.4. */
  readonly acceptLanguage: string | undefined;
  readonly channel: 'http' | 'ws';
};

/** What the server needs of the house, besides its schema. */
export type Callers<Context extends RequestContext> = {
  /**
   * Who bears an `Authorization` header.
   * @throws Problem UNAUTHENTICATED for a token that names nobody.
   */
  readonly identify: (authorization: string | undefined) => Promise<Actor>;
  /** A plain object: its own enumerable properties are what resolvers see. */
  readonly contextFor: (caller: Caller) => Context | Promise<Context>;
  /** Whether one who keeps a socket open may keep it: asked at least once a second for each service token. */
  readonly stillValid: (actor: Actor) => Promise<boolean>;
};
