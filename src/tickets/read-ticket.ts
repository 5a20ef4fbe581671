import { mayReadTicket, requireSignedIn } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/problem.js';
import { parseTicketId } from '../kernel/ticket-id.js';
import { LIGHT_COLUMNS, type LightTicket, type TicketTexts } from './ticket-rows.js';

type Deps = { readonly database: Database };

export type WholeTicket = LightTicket & TicketTexts;

const BY_ID = `SELECT ${LIGHT_COLUMNS}, description, errorText, stepsToReproduce FROM ticket WHERE id = ?`;

/** @param id in canonical spelling */
export const findTicket = async (database: Database, id: string): Promise<WholeTicket | undefined> =>
  (await database.select<WholeTicket>(BY_ID, [id]))[0];

/**
 * The ticket, if there is one by that ticketID in any spelling and the actor may read it: what is not theirs answers
 * exactly as what does not exist.
 * @throws Problem UNAUTHENTICATED
 */
export const readTicket = async (
  deps: Deps,
  actor: Actor,
  typed: string,
): Promise<WholeTicket | undefined> => {
  requireSignedIn(actor);
  const id = parseTicketId(typed);
  const ticket = id ? await findTicket(deps.database, id) : undefined;
  return ticket && mayReadTicket(actor, ticket) ? ticket : undefined;
};

/** @throws Problem UNAUTHENTICATED, NOT_FOUND where {@link readTicket} finds nothing. */
export const requireTicket = async (deps: Deps, actor: Actor, typed: string): Promise<WholeTicket> => {
  const ticket = await readTicket(deps, actor, typed);
  if (!ticket) throw notFound();
  return ticket;
};
