/** The client of an agent: all that a panel's client has, and the work of the support service. */
import { bindAgentOperations } from './_generated/agent-operations.js';
import { bindOperations } from './_generated/operations.js';
import { bindPanelOperations } from './_generated/panel-operations.js';
import type { Client } from './client.js';
import { createLive } from './live/live.js';
import { createCall } from './transport/caller.js';
import type { ClientOptions } from './transport/options.js';
import { tokensOf } from './transport/token.js';
import { wire } from './transport/wire.js';

/** All that a client has, and the operations of agents. */
export interface AgentClient extends Client, ReturnType<typeof bindAgentOperations> {
  /** Looks a subscriber up. */
  readonly subscriber: ReturnType<typeof bindPanelOperations>['subscriber'];
}

/**
 * Opens nothing yet. Apart from `createClient`, so that a panel's page does not carry what only agents may do: its
 * bundler leaves this file out.
 */
export function createAgentClient(options: ClientOptions): AgentClient {
  const tokens = tokensOf(options.token);
  const call = createCall(options, tokens);
  const operations = bindOperations(call);
  const live = createLive(options, tokens, operations);
  // The one operation that a panel's back end and agents have in common.
  const { subscriber } = bindPanelOperations(call);
  return {
    ...operations,
    ...bindAgentOperations(call),
    subscriber,
    live,
    [wire]: () => ({ options, tokens }),
  };
}
