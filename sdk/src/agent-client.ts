/** The client of an agent: all that a panel's client has, and the work of the support service. */
import { bindAgentOperations } from './_generated/agent-operations.js';
import { bindOperations } from './_generated/operations.js';
import { createLive } from './live/live.js';
import { createCall } from './transport/caller.js';
import type { ClientOptions } from './transport/options.js';
import { tokensOf } from './transport/token.js';

export type AgentClient = ReturnType<typeof createAgentClient>;

/**
 * Opens nothing yet. Apart from `createClient`, so that a panel's page does not carry what only agents may do: its
 * bundler leaves this file out.
 */
export function createAgentClient(options: ClientOptions) {
  const tokens = tokensOf(options.token);
  const call = createCall(options, tokens);
  const operations = bindOperations(call);
  return { ...operations, ...bindAgentOperations(call), live: createLive(options, tokens, operations) };
}
