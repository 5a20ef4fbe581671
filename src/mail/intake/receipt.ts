import { type Database, insertInto, type Transaction } from '../../database/index.js';
import type { LetterRow } from '../letter.entity.js';
import type { Envelope, ReadLetter } from '../letter.js';
import type { LetterOutcome } from '../words.js';

/** What became of a letter. */
export type LetterReceipt = {
  readonly id: number;
  readonly outcome: LetterOutcome;
  /** As a code: docs/letters.md lists them. */
  readonly reason: string | null;
  readonly ticketId: string | null;
};

export const RECEIPT_COLUMNS = 'id, outcome, reason, ticketId';

export const receiptOf = ({ id, outcome, reason, ticketId }: LetterReceipt): LetterReceipt => ({
  id: Number(id),
  outcome,
  reason,
  ticketId,
});

const COLUMNS = [
  'fingerprint',
  'arrivals',
  'source',
  'receivedAt',
  'envelopeFrom',
  'recipient',
  'messageIdHeader',
  'fromAddress',
  'fromName',
  'subject',
  'sentAt',
  'locale',
  'outcome',
  'reason',
  'notes',
  'ticketId',
  'messageId',
  'subscriberId',
  'senderCheck',
  'topicRule',
  'folded',
  'originalId',
  'handledAt',
  'agentId',
  'proven',
] as const;

const INSERT = insertInto('letter', COLUMNS);

export type NewLetter = Omit<LetterRow, 'id' | 'remark'>;

/**
 * @returns the new receipt's id.
 * @throws the database's unique violation when the letter has a receipt already.
 */
export const insertReceipt = (tx: Transaction, row: NewLetter): Promise<number> =>
  tx.insert(
    INSERT,
    COLUMNS.map((column) => row[column]),
  );

/** Code points that a column takes; never half a letter. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : Array.from(text).slice(0, most).join('');

const ADDRESS = 320;

/** What a receipt says of the letter itself, whatever became of it. */
export const lettersOwn = (
  letter: ReadLetter,
  envelope: Envelope,
): Pick<
  NewLetter,
  | 'envelopeFrom'
  | 'recipient'
  | 'messageIdHeader'
  | 'fromAddress'
  | 'fromName'
  | 'subject'
  | 'sentAt'
  | 'locale'
  | 'folded'
> => {
  const from = senderAddress(letter, envelope);
  const [recipient] = envelope.recipients;
  return {
    envelopeFrom: envelope.from === null ? null : cut(envelope.from, ADDRESS),
    recipient: recipient === undefined ? null : cut(recipient, ADDRESS),
    messageIdHeader: letter.messageId === null ? null : letter.messageId.slice(0, 255),
    fromAddress: from,
    fromName: letter.from?.name ? cut(letter.from.name, 200) : null,
    subject: cut(letter.subject, 998),
    sentAt: letter.sentAt,
    locale: letter.locale,
    folded: letter.folded || null,
  };
};

/** Whom the letter is from, in lower case: as it says, else as the mail server says; null where neither does. */
export const senderAddress = (letter: ReadLetter, envelope: Envelope): string | null => {
  const address = letter.from?.address ?? envelope.from?.toLowerCase();
  return address ? cut(address, ADDRESS) : null;
};

const KNOWN = `SELECT ${RECEIPT_COLUMNS} FROM letter WHERE fingerprint = ?`;

/** The receipt of a letter that has come before, which notes that it has come again; undefined for a new one. */
export const countAgain = async (
  database: Database,
  fingerprint: string,
): Promise<LetterReceipt | undefined> => {
  const [known] = await database.select<LetterReceipt>(KNOWN, [fingerprint]);
  if (!known) return undefined;
  await database.transaction((tx) =>
    tx.change('UPDATE letter SET arrivals = arrivals + 1 WHERE id = ?', [known.id]),
  );
  return receiptOf(known);
};
