import type { Transaction } from '../database/index.js';
import { ActorKind } from '../kernel/actor.js';
import { type Acted, act, type TicketDeps } from './act-on-ticket.js';
import { takesIn } from './attach-repeat.js';
import { AuthorizationState, Channel, Visibility } from './enums.js';
import { LIFECYCLE } from './lifecycle.js';
import { type LightTicket, lockTicket } from './ticket-rows.js';

/** What a letter adds to a ticket that exists. */
export type LetterMessage = {
  readonly ticketId: string;
  /** Whose the ticket has to be. */
  readonly subscriberId: number;
  readonly body: string;
  /** Whether the right password came along (3.7). */
  readonly authorized: boolean;
  /** Set where it repeats the request of a ticket that waits (G.4): then the ticket has to wait still. */
  readonly repeat?: { readonly emergency: boolean };
};

/** Whether the subscriber's password, and nothing beyond it, is what the ticket lacks (3.7). */
export const lacksPassword = ({
  authorization,
  furtherAuthorization,
}: Pick<LightTicket, 'authorization' | 'furtherAuthorization'>): boolean =>
  authorization === AuthorizationState.REQUIRED && !furtherAuthorization;

/**
 * Adds a letter to a ticket, in the transaction that makes its receipt: as a reply from the panel does (3.2, G.4), so it
 * opens what was resolved or refused again. A password that came with it is what the ticket may have lacked.
 * @param agentId who found out whose it is, where it was not plain from the letter
 * @returns undefined where the ticket is closed, gone, another's, or no longer one to add to; then nothing was written.
 */
export const addLetter = async (
  tx: Transaction,
  deps: TicketDeps,
  { ticketId, subscriberId, body, authorized, repeat }: LetterMessage,
  agentId?: number,
): Promise<Acted | undefined> => {
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket || Number(ticket.subscriberId) !== Number(subscriberId)) return undefined;
  if (repeat && !takesIn(ticket, repeat)) return undefined;
  const by = agentId === undefined ? { by: ActorKind.SUBSCRIBER } : { by: ActorKind.AGENT, agentId };
  const proves = authorized && lacksPassword(ticket);
  const atOnce = proves && LIFECYCLE.authorize[ticket.status] !== undefined;
  const added = await act(tx, deps, ticket, {
    doing: { action: atOnce ? 'authorize' : 'reply' },
    ...by,
    says: { author: ActorKind.SUBSCRIBER, channel: Channel.EMAIL, visibility: Visibility.PUBLIC, body },
  });
  if (!added || !proves || atOnce) return added;
  // Resolved or refused, it had to be opened again before its password counted.
  const proven = await act(tx, deps, added.ticket, { doing: { action: 'authorize' }, ...by });
  return proven ? { ...added, ticket: proven.ticket } : added;
};
