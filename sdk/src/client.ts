/** The client of panels and subscribers: their operations as typed functions, and the live streams. */
import { bindOperations } from './_generated/operations.js';
import { createLive } from './live/live.js';
import { createCall } from './transport/caller.js';
import type { ClientOptions } from './transport/options.js';
import { tokensOf } from './transport/token.js';

export type Client = ReturnType<typeof createClient>;

/** Opens nothing yet: requests and connections are made when asked for. */
export function createClient(options: ClientOptions) {
  const tokens = tokensOf(options.token);
  const operations = bindOperations(createCall(options, tokens));
  return { ...operations, live: createLive(options, tokens, operations) };
}
