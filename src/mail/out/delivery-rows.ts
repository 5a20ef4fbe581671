import { insertInto, type Transaction } from '../../database/index.js';
import type { DeliveryRow } from '../delivery.entity.js';

const COLUMNS = [
  'sourceKey',
  'kind',
  'ticketId',
  'messageId',
  'letterId',
  'toAddress',
  'locale',
  'messageIdHeader',
  'inReplyTo',
  'referenceIds',
  'replyTo',
  'subject',
  'body',
  'state',
  'answer',
  'createdAt',
  'changedAt',
  'attempts',
  'dueAt',
] as const;

const INSERT = insertInto('delivery', COLUMNS);

/** A letter as it is written, before anything has become of it. */
export type NewDelivery = Omit<
  DeliveryRow,
  'id' | 'state' | 'answer' | 'createdAt' | 'changedAt' | 'attempts' | 'dueAt'
>;

/**
 * Puts a letter in the queue of those to be sent, at once.
 * @returns its id.
 * @throws the database's unique violation when the same was written already.
 */
export const insertDelivery = (tx: Transaction, letter: NewDelivery, now: number): Promise<number> => {
  const row: Omit<DeliveryRow, 'id'> = {
    ...letter,
    state: 'QUEUED',
    answer: null,
    createdAt: now,
    changedAt: now,
    attempts: 0,
    dueAt: now,
  };
  return tx.insert(
    INSERT,
    COLUMNS.map((column) => row[column]),
  );
};

/** Whether this was written already. */
export const isWritten = async (tx: Transaction, sourceKey: string): Promise<boolean> =>
  (await tx.select('SELECT id FROM delivery WHERE sourceKey = ?', [sourceKey])).length > 0;
