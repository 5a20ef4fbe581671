/** A ticket's place in the queue. */
import { onQueuePlace } from '../_generated/operations.js';
import type { QueuePlaceFieldsFragment } from '../_generated/types.js';
import type { LatestSource } from './latest.js';
import type { Socket } from './socket.js';
import { missing, type Operations } from './source.js';

export type QueuePlace = QueuePlaceFieldsFragment;

/** Of tickets on which nothing is owed any more: the server ends its stream then. */
const SETTLED: ReadonlySet<string> = new Set(['RESOLVED', 'REFUSED', 'CLOSED']);

export const placeSource = (
  operations: Operations,
  socket: Socket,
  ticketId: string,
): LatestSource<QueuePlace | null> => ({
  reach: socket.reach,
  async ask(signal) {
    const ticket = await operations.ticketQueuePlace({ id: ticketId }, { signal });
    if (!ticket) throw missing(ticketId);
    const { queue, status } = ticket;
    return { value: queue, isLast: !queue && SETTLED.has(status) };
  },
  subscribe: (subscriber) => socket.subscribe(onQueuePlace, { ticketId }, subscriber),
  // After null the server ends it for good: nothing is owed on the ticket any more.
  isOver: (last) => last === null,
});
