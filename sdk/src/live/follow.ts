/** Keeps a whole ticket current: a snapshot, then the reducer over the stream, and a new snapshot where that ends. */
import type { TicketQuery } from '../_generated/types.js';
import { CursorExpiredError } from '../errors.js';
import { pages } from '../pages.js';
import { applyEvent, GapError, type TicketEvent } from '../reducer.js';
import { type EventsOptions, events } from './events.js';
import { Patience } from './patience.js';
import { missing, type Operations } from './source.js';

/** The whole ticket, as the operation `ticket` gives it. */
export type TicketDetails = NonNullable<TicketQuery['ticket']>;

/** A step of `followTicket`. */
export interface TicketUpdate {
  readonly ticket: TicketDetails;
  /** What brought the change; null for a snapshot: the first, and after the journal has forgotten the cursor. */
  readonly event: TicketEvent | null;
}

export async function* follow(
  operations: Operations,
  id: string,
  options: Omit<EventsOptions, 'from'>,
): AsyncGenerator<TicketUpdate, undefined, undefined> {
  const { signal, setState, settings = {} } = options;
  const patience = new Patience(settings, setState);
  for (;;) {
    let ticket = await patience.until(() => wholeTicket(operations, id, signal), signal);
    yield { ticket, event: null };
    try {
      for await (const event of events({ ...options, from: { cursor: ticket.cursor, at: ticket } })) {
        const next = applyEvent(ticket, event);
        if (next === ticket) continue;
        ticket = next;
        patience.reset();
        yield { ticket, event };
      }
      return undefined;
    } catch (error) {
      if (!(error instanceof CursorExpiredError || error instanceof GapError)) throw error;
      await patience.pause(error, signal);
    }
  }
}

/** Messages loaded for one ticket: so many pages of 100. Beyond it new messages are counted and not shown. */
const MAX_PAGES = 10;

/** The reducer appends to the last page only, so a long talk is loaded to its end. */
async function wholeTicket(operations: Operations, id: string, signal: AbortSignal): Promise<TicketDetails> {
  const ticket = await operations.ticket({ id }, { signal });
  if (!ticket) throw missing(id);
  let { messages } = ticket;
  if (!messages.pageInfo.hasNextPage) return ticket;
  const fetchPage = async (after: string | undefined) => {
    const found = await operations.ticketMessages({ id, after, first: 100 }, { signal });
    if (!found) throw missing(id);
    return found.messages;
  };
  const nodes = [];
  for await (const page of pages(fetchPage, { maxPages: MAX_PAGES })) {
    nodes.push(...page.nodes);
    const { hasNextPage } = page.pageInfo;
    messages = { nodes, totalCount: page.totalCount, pageInfo: { hasNextPage } };
  }
  return { ...ticket, messages };
}
