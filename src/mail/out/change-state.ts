import type { Transaction } from '../../database/index.js';
import type { Journal } from '../../journal/index.js';
import type { Clock } from '../../kernel/clock.js';
import { type DeliveryState, lockTicket, recordDelivery } from '../../tickets/index.js';

export type DeliveryFacts = {
  readonly id: number;
  readonly ticketId: string | null;
  readonly messageId: number | null;
  readonly state: DeliveryState;
  readonly answer: string | null;
  readonly attempts: number;
  readonly createdAt: number;
  readonly dueAt: number | null;
};

const FACTS = 'id, ticketId, messageId, state, answer, attempts, createdAt, dueAt';

/** The letter as it is now, with its ticket locked before it: everybody locks in this order. */
export const lockDelivery = async (
  tx: Transaction,
  { id, ticketId }: { readonly id: number; readonly ticketId: string | null },
): Promise<DeliveryFacts | undefined> => {
  if (ticketId !== null) await lockTicket(tx, ticketId);
  const [row] = await tx.select<DeliveryFacts>(
    `SELECT ${FACTS} FROM delivery WHERE id = ? ${tx.dialect.forUpdate}`,
    [id],
  );
  return row;
};

export type NewState = {
  readonly state: DeliveryState;
  readonly answer: string | null;
  /** When it is to be tried next; null for never again. */
  readonly dueAt: number | null;
};

const POSTPONE = 'UPDATE delivery SET dueAt = ? WHERE id = ?';
const CHANGE = 'UPDATE delivery SET state = ?, answer = ?, changedAt = ?, dueAt = ? WHERE id = ?';

/**
 * Writes how a locked letter fares now, and tells it in the journal where that is news (3.11). Being put off once more is
 * none: then only the time of the next attempt changes, and nothing that a snapshot shows.
 */
export const changeState = async (
  tx: Transaction,
  deps: { readonly journal: Journal; readonly clock: Clock },
  delivery: DeliveryFacts,
  { state, answer, dueAt }: NewState,
): Promise<void> => {
  const { id, ticketId, messageId } = delivery;
  const same = delivery.state === state && (state === 'DEFERRED' || delivery.answer === answer);
  if (same) {
    await tx.change(POSTPONE, [dueAt, id]);
    return;
  }
  await tx.change(CHANGE, [state, answer, deps.clock.now(), dueAt, id]);
  if (ticketId !== null) await recordDelivery(tx, deps, { ticketId, deliveryId: id, messageId });
};
