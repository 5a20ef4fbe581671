import { mayReadEverybodysTickets, requirePermission, requireSignedIn } from '../access/index.js';
import type { EventPage, Journal } from '../journal/index.js';
import type { Actor } from '../kernel/actor.js';
import { pageSize } from '../kernel/page.js';

type Deps = { readonly journal: Journal };

/**
 * A page of the stream: a subscriber's own tickets, or all of them for a service that may read them.
 * @param after a position of the journal; null reads from the oldest event kept.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT for a page size outside 1 to 100, CURSOR_EXPIRED.
 */
export const readTicketEvents = async (
  deps: Deps,
  actor: Actor,
  after: number | null,
  first: number,
): Promise<EventPage> => {
  const bearer = requireSignedIn(actor);
  const range = { after, first: pageSize(first) };
  if (bearer.kind === 'SUBSCRIBER') return deps.journal.page({ subscriberId: bearer.subscriberId, ...range });
  requirePermission(actor, mayReadEverybodysTickets(actor), 'tickets:read');
  return deps.journal.page({ all: true, ...range });
};
