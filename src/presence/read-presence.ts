import { mayWorkQueue, requirePermission } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/problem.js';
import { parseTicketId } from '../kernel/ticket-id.js';
import { requireTicket } from '../tickets/index.js';
import type { PresenceBoard } from './presence-board.js';
import type { PresenceStream } from './presence-stream.js';
import type { PresentAgent } from './who-is-there.js';

type Deps = { readonly database: Database; readonly presence: PresenceBoard };

/** @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents. */
const requireOnlooker = (actor: Actor): void => requirePermission(actor, mayWorkQueue(actor), 'tickets:work');

/**
 * Who has a ticket open now, whichever instance they report to.
 * @param typed the ticketID in any spelling
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const readPresence = async (
  deps: Deps,
  actor: Actor,
  typed: string,
): Promise<readonly PresentAgent[]> => {
  requireOnlooker(actor);
  const { id } = await requireTicket(deps, actor, typed);
  await deps.presence.current();
  return deps.presence.at(id);
};

/**
 * The same, live.
 * @throws Problem as {@link readPresence}.
 */
export const watchPresence = async (deps: Deps, actor: Actor, typed: string): Promise<PresenceStream> => {
  requireOnlooker(actor);
  const id = parseTicketId(typed);
  if (!id) throw notFound();
  await requireTicket(deps, actor, id);
  const stream = deps.presence.watch(id);
  try {
    await deps.presence.current();
    return stream;
  } catch (error) {
    stream.end();
    throw error;
  }
};
