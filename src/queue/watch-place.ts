import { requireSignedIn } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/problem.js';
import { parseTicketId } from '../kernel/ticket-id.js';
import { requireTicket } from '../tickets/index.js';
import type { QueueBoard } from './board.js';
import type { PlaceStream } from './place-stream.js';

type Deps = { readonly database: Database; readonly queue: QueueBoard };

/**
 * A ticket's place, live, for whoever may read the ticket (3.5, G.4).
 * @param typed the ticketID in any spelling
 * @throws Problem UNAUTHENTICATED, NOT_FOUND (also for another's ticket).
 */
export const watchPlace = async (deps: Deps, actor: Actor, typed: string): Promise<PlaceStream> => {
  requireSignedIn(actor);
  const id = parseTicketId(typed);
  if (!id) throw notFound();
  // Watched before it is read, so that nothing which becomes of it meanwhile is missed.
  const stream = deps.queue.watch(id);
  try {
    deps.queue.tell(await requireTicket(deps, actor, id));
    await deps.queue.current();
    return stream;
  } catch (error) {
    stream.end();
    throw error;
  }
};
