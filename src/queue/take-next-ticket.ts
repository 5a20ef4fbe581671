import { requireAgent } from '../access/index.js';
import type { Actor } from '../kernel/actor.js';
import { type LightTicket, lockTicket, type TicketDeps } from '../tickets/index.js';
import { firstInQueue, lockQueue, take } from './take.js';

/**
 * Takes the ticket whose turn it is: the earliest of the emergency lane, then of the regular one (3.5). Two agents at
 * once never get the same one, and none is passed over.
 * @returns null when nobody waits.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents.
 */
export const takeNextTicket = async (deps: TicketDeps, actor: Actor): Promise<LightTicket | null> => {
  const agent = requireAgent(actor);
  return deps.database.transaction(async (tx) => {
    await lockQueue(tx);
    for (;;) {
      const id = await firstInQueue(tx);
      if (id === undefined) return null;
      const ticket = await lockTicket(tx, id);
      // While its row was waited for, it may have left its place or another one come before it: then that one is next.
      if (!ticket || (await firstInQueue(tx)) !== id) continue;
      const acted = await take(tx, deps, agent, ticket, { outOfTurn: false, reason: null });
      if (acted) return acted.ticket;
    }
  });
};
