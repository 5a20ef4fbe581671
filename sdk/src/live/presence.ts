/** Who has a ticket open, for agents. */
import { type bindAgentOperations, onTicketPresence } from '../_generated/agent-operations.js';
import type { PresenceFieldsFragment } from '../_generated/types.js';
import type { LatestSource } from './latest.js';
import type { Socket } from './socket.js';

export type Presence = PresenceFieldsFragment;

export const presenceSource = (
  operations: Pick<ReturnType<typeof bindAgentOperations>, 'ticketPresence'>,
  socket: Socket,
  ticketId: string,
): LatestSource<readonly Presence[]> => ({
  reach: socket.reach,
  ask: async (signal) => ({ value: await operations.ticketPresence({ ticketId }, { signal }) }),
  subscribe: (subscriber) => socket.subscribe(onTicketPresence, { ticketId }, subscriber),
});
