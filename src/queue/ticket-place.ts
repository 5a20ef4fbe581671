import type { TicketStatus } from '../tickets/index.js';
import type { QueueBoard } from './board.js';
import type { QueueKey } from './order.js';
import type { QueuePlace } from './queue-place.type.js';

type Row = Omit<QueueKey, 'waitingSince'> & {
  readonly status: TicketStatus;
  readonly waitingSince: number | null;
};

/**
 * Where a ticket stands that was just read, or written: all that is committed by now is counted.
 * @returns null unless it waits.
 */
export const ticketPlace = async (
  { queue }: { readonly queue: QueueBoard },
  { status, lane, waitingSince, seq }: Row,
): Promise<QueuePlace | null> => {
  if (status !== 'WAITING' || waitingSince === null) return null;
  await queue.current();
  return queue.place({ lane, waitingSince, seq });
};
