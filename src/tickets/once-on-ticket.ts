import type { SignedInActor } from '../access/index.js';
import type { Transaction } from '../database/index.js';
import { type Earlier, keyedRequest, once, recall } from '../idempotency/index.js';
import type { Fault } from '../kernel/fault.js';
import type { TicketDeps, TicketResult } from './act-on-ticket.js';
import { requireTicket } from './read-ticket.js';

/** Ends a transaction that must leave nothing behind, the claimed key included: the caller may mend and repeat. */
class Refused extends Error {
  constructor(readonly result: TicketResult) {
    super('refused');
  }
}

/**
 * Carries out a keyed mutation of a ticket that exists once, however often it is repeated: a repeat answers with the
 * ticket and changes nothing.
 * @param faults what is wrong with the input already: told, unless it is a repeat of what was carried out
 * @throws Problem NOT_FOUND, also for another's ticket.
 */
export const onceOnTicket = async (
  deps: TicketDeps,
  actor: SignedInActor,
  operation: string,
  input: { readonly idempotencyKey: string; readonly ticketId: string },
  faults: readonly Fault[],
  work: (tx: Transaction, ticketId: string) => Promise<TicketResult>,
): Promise<TicketResult> => {
  const request = keyedRequest(actor, operation, input);
  const repeated = async (earlier: Earlier): Promise<TicketResult> =>
    'fault' in earlier
      ? { faults: [earlier.fault] }
      : { ticket: await requireTicket(deps, actor, earlier.objectId) };

  const earlier = await recall(deps.database, request);
  if (earlier) return repeated(earlier);
  const { id } = await requireTicket(deps, actor, input.ticketId);
  if (faults.length) return { faults };

  try {
    const result = await once(
      deps.database,
      request,
      deps.clock.now(),
      () => id,
      async (tx) => {
        const worked = await work(tx, id);
        if ('faults' in worked) throw new Refused(worked);
        return worked;
      },
    );
    return 'made' in result ? result.made : repeated(result.earlier);
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
};
