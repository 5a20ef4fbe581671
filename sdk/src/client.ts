/** The client of panels' pages and subscribers: their operations as typed functions, and the live streams. */
import { bindOperations } from './_generated/operations.js';
import { createLive, type Live } from './live/live.js';
import { createCall } from './transport/caller.js';
import type { ClientOptions } from './transport/options.js';
import { tokensOf } from './transport/token.js';
import { type Wired, wire } from './transport/wire.js';

/** The operations of subscribers, and the live streams. */
export interface Client extends ReturnType<typeof bindOperations>, Wired {
  readonly live: Live;
}

/** Opens nothing yet: requests and connections are made when asked for. */
export function createClient(options: ClientOptions): Client {
  const tokens = tokensOf(options.token);
  const operations = bindOperations(createCall(options, tokens));
  const live = createLive(options, tokens, operations);
  return {
    ...operations,
    live,
    [wire]: () => ({ options, tokens }),
  };
}
