import type { Transaction } from '../database/index.js';
import type { Journal } from '../journal/index.js';
import { ActorKind } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { Visibility } from './enums.js';
import { record } from './record.js';
import { lockTicket, saveState, stateOf } from './ticket-rows.js';

/** A letter about a ticket, and the message that it carries, if it carries one. */
export type DeliveryNews = {
  readonly ticketId: string;
  readonly deliveryId: number;
  readonly messageId: number | null;
};

/**
 * Tells in the journal, within the transaction that changes it, that a letter was written or how it fares (3.11). The
 * ticket gets a version by it and nothing else.
 * @returns false where the ticket is gone: then there is nobody to tell.
 */
export const recordDelivery = async (
  tx: Transaction,
  { journal, clock }: { readonly journal: Journal; readonly clock: Clock },
  { ticketId, deliveryId, messageId }: DeliveryNews,
): Promise<boolean> => {
  const row = await lockTicket(tx, ticketId);
  if (!row) return false;
  const state = stateOf(row);
  await record(tx, journal, {
    ticket: await saveState(tx, row, state),
    type: 'DELIVERY_CHANGED',
    actor: ActorKind.SYSTEM,
    at: clock.now(),
    state,
    message: messageId === null ? undefined : { id: messageId, visibility: Visibility.PUBLIC },
    deliveryId,
  });
  return true;
};
