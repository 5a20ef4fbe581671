/** The client of an agent: all that a panel's client has, and the work of the support service. */
import { bindAgentOperations } from './_generated/agent-operations.js';
import { bindOperations } from './_generated/operations.js';
import { bindPanelOperations } from './_generated/panel-operations.js';
import type { Client } from './client.js';
import { latest } from './live/latest.js';
import { createLive, type Live } from './live/live.js';
import { liveStream } from './live/live-stream.js';
import { type Presence, presenceSource } from './live/presence.js';
import { createSocket } from './live/socket.js';
import type { LiveOptions, LiveStream } from './live/state.js';
import { createCall } from './transport/caller.js';
import type { ClientOptions } from './transport/options.js';
import { tokensOf } from './transport/token.js';
import { wire } from './transport/wire.js';

/** The live streams of an agent's client. */
export interface AgentLive extends Live {
  /**
   * Who has the ticket open, now and when that has changed; who reads slowly gets the newest. The own pages are among
   * them, by the own agent. The server learns of a page by `attendTicket`.
   */
  presence(ticketId: string, given?: LiveOptions): LiveStream<readonly Presence[]>;
}

/** All that a client has, and the operations of agents. */
export interface AgentClient extends Client, ReturnType<typeof bindAgentOperations> {
  readonly live: AgentLive;

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
  const agents = bindAgentOperations(call);
  const socket = createSocket(options, tokens);
  const common = { settings: options.live, renewable: tokens.renewable };
  const live: AgentLive = {
    ...createLive(options, tokens, operations, socket),
    presence: (ticketId, given = {}) =>
      liveStream(given, (signal, setState) =>
        latest(presenceSource(agents, socket, ticketId), { ...common, signal, setState }),
      ),
  };
  // The one operation that a panel's back end and agents have in common.
  const { subscriber } = bindPanelOperations(call);
  return {
    ...operations,
    ...agents,
    subscriber,
    live,
    [wire]: () => ({ options, tokens }),
  };
}
