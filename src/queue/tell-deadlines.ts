import { lockTicket, type TicketDeps, tellDue } from '../tickets/index.js';
import { oneByOne } from './one-by-one.js';

/** Tickets looked at in one go; the next look takes the rest. */
const AT_ONCE = 100;

const DUE = `SELECT id FROM ticket WHERE watchAt <= ? ORDER BY watchAt LIMIT ${AT_ONCE}`;

/**
 * Tells of every ticket whose reply has become at risk or late (3.5), each exactly once, whichever instances look and
 * however often they start again: the row remembers what was told, in the transaction that told it.
 * @returns how many tickets were told of.
 */
export const tellDeadlines = async (deps: TicketDeps): Promise<number> => {
  const now = deps.clock.now();
  const due = await deps.database.select<{ id: string }>(DUE, [now]);
  return oneByOne(due, ({ id }) =>
    deps.database.transaction(async (tx) => {
      const ticket = await lockTicket(tx, id);
      if (!ticket) return false;
      const after = await tellDue(tx, deps, ticket, now);
      return after.version > ticket.version;
    }),
  );
};
