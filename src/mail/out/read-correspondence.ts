import type { Transaction } from '../../database/index.js';
import type { Locale } from '../../kernel/locale.js';
import type { LetterFrom } from './recipient.js';

type Row = {
  readonly id: number;
  readonly fromAddress: string | null;
  readonly senderCheck: LetterFrom['check'];
  readonly notes: string;
  readonly messageIdHeader: string | null;
  readonly messageId: number | null;
  readonly locale: Locale;
};

/** A letter of a ticket that came in. */
export type InLetter = Omit<Row, 'fromAddress' | 'senderCheck' | 'notes'> & {
  readonly from: LetterFrom | null;
};

const COLUMNS = 'id, fromAddress, senderCheck, notes, messageIdHeader, messageId, locale';
const NEWEST = `SELECT ${COLUMNS} FROM letter WHERE ticketId = ? ORDER BY id DESC LIMIT 1`;
const OPENING = `SELECT ${COLUMNS} FROM letter WHERE ticketId = ? AND messageId IS NULL ORDER BY id LIMIT 1`;
const OF_MESSAGE = `SELECT ${COLUMNS} FROM letter WHERE messageId = ? ORDER BY id LIMIT 1`;

/** Nobody is written to where a program wrote from, whatever an agent made of its letter (RFC 3834). */
const answerable = (notes: string): boolean => !(JSON.parse(notes) as string[]).includes('AUTOMATIC');

const letterOf = ({ fromAddress, senderCheck, notes, ...row }: Row): InLetter => ({
  ...row,
  from: fromAddress && answerable(notes) ? { address: fromAddress, check: senderCheck } : null,
});

const one = async (tx: Transaction, sql: string, id: string | number): Promise<InLetter | null> => {
  const [row] = await tx.select<Row>(sql, [id]);
  return row ? letterOf(row) : null;
};

export const newestLetter = (tx: Transaction, ticketId: string) => one(tx, NEWEST, ticketId);
export const openingLetter = (tx: Transaction, ticketId: string) => one(tx, OPENING, ticketId);
export const letterOfMessage = (tx: Transaction, messageId: number) => one(tx, OF_MESSAGE, messageId);

/** Mail programs need no more to see what belongs together. */
const REFERENCES = 20;

const OURS = `SELECT messageIdHeader, createdAt AS at FROM delivery WHERE ticketId = ? AND messageIdHeader LIKE '%.%.%@%'
  ORDER BY id DESC LIMIT ${REFERENCES}`;
const THEIRS = `SELECT messageIdHeader, receivedAt AS at FROM letter WHERE ticketId = ? AND messageIdHeader IS NOT NULL
  ORDER BY id DESC LIMIT ${REFERENCES}`;

type Id = { readonly messageIdHeader: string; readonly at: number };

/** The Message-IDs of what was written on a ticket in both directions, the oldest of the newest first. */
export const threadIds = async (tx: Transaction, ticketId: string): Promise<string[]> => {
  const ids = [...(await tx.select<Id>(OURS, [ticketId])), ...(await tx.select<Id>(THEIRS, [ticketId]))];
  return ids
    .sort((a, b) => Number(a.at) - Number(b.at))
    .map(({ messageIdHeader }) => messageIdHeader)
    .slice(-REFERENCES);
};

const PROVEN = 'SELECT id FROM letter WHERE ticketId = ? AND fromAddress = ? AND proven = 1 LIMIT 1';

/** Whether the subscriber's password has come with a letter of this ticket from this address (3.7). */
export const isProven = async (tx: Transaction, ticketId: string, address: string): Promise<boolean> =>
  (await tx.select(PROVEN, [ticketId, address])).length > 0;

const EMAILS = 'SELECT email FROM subscriber_email WHERE subscriberId = ? ORDER BY place';

/** The subscriber's addresses, the first one first. */
export const knownAddresses = async (tx: Transaction, subscriberId: number): Promise<string[]> =>
  (await tx.select<{ email: string }>(EMAILS, [subscriberId])).map(({ email }) => email);
