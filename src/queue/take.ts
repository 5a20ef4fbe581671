import type { AgentActor } from '../access/index.js';
import { insertInto, type Transaction } from '../database/index.js';
import { ActorKind } from '../kernel/actor.js';
import { type Acted, act, type LightTicket, type TicketDeps, Visibility } from '../tickets/index.js';

/** Emergencies first, then by arrival (3.5). The lanes' own names sort that way: EMERGENCY before REGULAR. */
export const IN_WORKING_ORDER = 'ticket.lane, ticket.waitingSince, ticket.seq';

/**
 * Lets takers come one after another. Tickets are not skipped for being locked, as `SKIP LOCKED` would: whoever writes
 * to the first one for a moment is waited for, and it stays the first.
 */
export const lockQueue = async (tx: Transaction): Promise<void> => {
  await tx.select(`SELECT id FROM queue_lock WHERE id = 1 ${tx.dialect.forUpdate}`);
};

const FIRST = `SELECT ticket.id FROM ticket WHERE ticket.status = 'WAITING' ORDER BY ${IN_WORKING_ORDER} LIMIT 1`;

/** The ticketID of whoever has waited longest, or undefined when nobody waits. */
export const firstInQueue = async (tx: Transaction): Promise<string | undefined> =>
  (await tx.select<{ id: string }>(FIRST))[0]?.id;

const INSERT = insertInto('taking', [
  'ticketId',
  'version',
  'agentId',
  'lane',
  'waitingSince',
  'at',
  'outOfTurn',
  'reason',
]);

export type Taking = {
  readonly outOfTurn: boolean;
  /** Why, in the agent's words, with takeTicket; null for takeNextTicket. */
  readonly reason: string | null;
};

/** Gives a locked ticket to an agent, and keeps how it was taken. */
export const take = async (
  tx: Transaction,
  deps: TicketDeps,
  { agentId }: AgentActor,
  ticket: LightTicket,
  { outOfTurn, reason }: Taking,
): Promise<Acted | undefined> => {
  const acted = await act(tx, deps, ticket, {
    doing: { action: 'take', agentId },
    by: ActorKind.AGENT,
    ...(reason === null
      ? {}
      : {
          says: { author: ActorKind.AGENT, agentId, visibility: Visibility.INTERNAL, body: reason },
        }),
  });
  if (!acted) return undefined;
  const { id, version } = acted.ticket;
  const { lane, waitingSince } = acted.before;
  await tx.insert(INSERT, [id, version, agentId, lane, waitingSince, deps.clock.now(), outOfTurn, reason]);
  return acted;
};
