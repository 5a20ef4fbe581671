import { ActorKind } from '../kernel/actor.js';
import { takeLapse } from '../regulations/index.js';
import { act, lockTicket, type TicketDeps } from '../tickets/index.js';
import { oneByOne } from './one-by-one.js';

/** Takes looked at in one go; the next look takes the rest. */
const AT_ONCE = 100;

const GONE = '(agent.retiredAt IS NOT NULL OR agent.seenAt IS NULL OR agent.seenAt < ?)';
const LAPSED = `SELECT ticket.id, ticket.assigneeId FROM ticket JOIN agent ON agent.id = ticket.assigneeId
  WHERE ticket.status = 'TAKEN' AND ${GONE} ORDER BY ticket.waitingSince LIMIT ${AT_ONCE}`;
const STILL_GONE = `SELECT agent.id FROM agent WHERE agent.id = ? AND ${GONE}`;

/**
 * Puts back what agents had taken of whom nothing is heard any more, each to the very place that it had: a subscriber
 * does not wait for somebody who has gone (3.5). Once for each take, whichever instances look.
 * @returns how many were put back.
 */
export const lapseTakes = async (deps: TicketDeps): Promise<number> => {
  const before = deps.clock.now() - takeLapse(deps.regulations);
  const lapsed = await deps.database.select<{ id: string; assigneeId: number }>(LAPSED, [before]);
  return oneByOne(lapsed, ({ id, assigneeId }) =>
    deps.database.transaction(async (tx) => {
      const ticket = await lockTicket(tx, id);
      if (ticket?.status !== 'TAKEN' || Number(ticket.assigneeId) !== Number(assigneeId)) return false;
      // Under the ticket's lock once more: whoever has come back meanwhile keeps it.
      const [gone] = await tx.select(STILL_GONE, [assigneeId, before]);
      if (!gone) return false;
      const acted = await act(tx, deps, ticket, { doing: { action: 'release' }, by: ActorKind.SYSTEM });
      return acted !== undefined;
    }),
  );
};
