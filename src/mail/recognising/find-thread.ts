import { type Database, placeholders } from '../../database/index.js';
import { mentionedTicketIds } from '../../regulations/index.js';
import type { Envelope, ReadLetter } from '../letter.js';
import type { LetterMarks } from '../thread/letter-marks.js';
import { SenderCheck } from '../words.js';
import { type Sender, subscribersAt } from './recognise-sender.js';

/** What agents should know of how a letter got into its thread. */
export type ThreadNote =
  /** It carries our mark and comes from an address that is not the subscriber's. */
  'SENDER_UNKNOWN';

/** The ticket that a letter belongs to (3.2), and what told so. */
export type Thread = {
  readonly ticketId: string;
  readonly subscriberId: number;
  /** `EARLIER_LETTER`: it answers a letter of the same sender, to which no answer of ours has come yet. */
  readonly by: 'MESSAGE_ID' | 'REPLY_ADDRESS' | 'SUBJECT' | 'EARLIER_LETTER';
  readonly notes: readonly ThreadNote[];
} | null;

type Found = { readonly id: string; readonly subscriberId: number };

/** The newest of a long thread; what is older is not looked at. */
const MOST_REFERENCES = 50;
/** As wide as the column that keeps them. */
const KEPT_CHARACTERS = 255;

/** What the letter answers, the nearest first. */
const answered = ({ inReplyTo, references }: ReadLetter): string[] =>
  [...new Set([...inReplyTo, ...references.toReversed()])].slice(0, MOST_REFERENCES);

const recipientsOf = ({ recipients }: Envelope, { to, cc }: ReadLetter): string[] => [
  ...recipients,
  ...[...to, ...cc].map(({ address }) => address),
];

/** Whether it answers a letter of ours, by a mark that nobody else can make; of which ticket, and if there is one, is not asked. */
export const carriesMark = (marks: LetterMarks, letter: ReadLetter, envelope: Envelope): boolean =>
  answered(letter).some((id) => marks.ticketOfMessageId(id) !== undefined) ||
  recipientsOf(envelope, letter).some((address) => marks.ticketOfAddress(address) !== undefined);

/** The first of these tickets that there is. */
const firstOf = async (database: Database, ids: readonly string[]): Promise<Found | undefined> => {
  if (ids.length === 0) return undefined;
  const rows = await database.select<Found>(
    `SELECT id, subscriberId FROM ticket WHERE id IN (${placeholders(ids.length)})`,
    ids,
  );
  return ids.map((id) => rows.find((row) => row.id === id)).find((row) => row !== undefined);
};

const defined = (ids: ReadonlyArray<string | undefined>): string[] => [
  ...new Set(ids.filter((id) => id !== undefined)),
];

/** A ticket that the sender's own earlier letter became part of. */
const ofEarlierLetter = async (
  database: Database,
  letter: ReadLetter,
  check: SenderCheck,
): Promise<Found | undefined> => {
  const ids = answered(letter).map((id) => id.slice(0, KEPT_CHARACTERS));
  if (ids.length === 0 || letter.from === null || check === SenderCheck.FAILED) return undefined;
  const rows = await database.select<{ messageIdHeader: string; ticketId: string }>(
    `SELECT messageIdHeader, ticketId FROM letter
     WHERE messageIdHeader IN (${placeholders(ids.length)}) AND fromAddress = ? AND ticketId IS NOT NULL
     ORDER BY id DESC`,
    [...ids, letter.from.address],
  );
  return firstOf(
    database,
    defined(ids.map((id) => rows.find((row) => row.messageIdHeader === id)?.ticketId)),
  );
};

type Named = {
  readonly database: Database;
  readonly letter: ReadLetter;
  readonly sender: Sender;
  readonly check: SenderCheck;
};

/** A ticket that the subject names, of the subscriber whose address the letter comes from: a word in a letter is no proof. */
const ofSubject = async ({ database, letter, sender, check }: Named): Promise<Found | undefined> => {
  const ids = mentionedTicketIds({ subject: letter.subject, description: '' });
  if (ids.length === 0) return undefined;
  // An address of several subscribers is decided upon by the ticketID.
  const atAddress = await subscribersAt(database, letter, check);
  const owners = sender.subscriber
    ? atAddress.filter(({ id }) => Number(id) === Number(sender.subscriber.id))
    : sender.reason === 'AMBIGUOUS'
      ? atAddress
      : [];
  for (const id of ids) {
    const ticket = await firstOf(database, [id]);
    if (ticket && owners.some((owner) => Number(owner.id) === Number(ticket.subscriberId))) return ticket;
  }
  return undefined;
};

/**
 * The ticket that a letter belongs to (3.2): by our signed Message-ID in what it answers, the nearest first; by our
 * signed reply address; by a letter of the same sender that it answers; by a ticketID in the subject, from an address of
 * that ticket's subscriber. A mark of ours opens the thread to whoever holds it; a ticketID alone to nobody.
 * @returns null where it belongs to none that exists.
 */
export const findThread = async (
  { database, marks }: { readonly database: Database; readonly marks: LetterMarks },
  letter: ReadLetter,
  envelope: Envelope,
  sender: Sender,
  check: SenderCheck,
): Promise<Thread> => {
  const tell = (by: NonNullable<Thread>['by'], { id, subscriberId }: Found): Thread => {
    const known =
      sender.subscriber !== null &&
      sender.by === 'ADDRESS' &&
      Number(sender.subscriber.id) === Number(subscriberId);
    return {
      ticketId: id,
      subscriberId: Number(subscriberId),
      by,
      notes: known || by === 'SUBJECT' ? [] : ['SENDER_UNKNOWN'],
    };
  };
  const byMessageId = await firstOf(
    database,
    defined(answered(letter).map((id) => marks.ticketOfMessageId(id))),
  );
  if (byMessageId) return tell('MESSAGE_ID', byMessageId);

  const byAddress = await firstOf(
    database,
    defined(recipientsOf(envelope, letter).map((address) => marks.ticketOfAddress(address))),
  );
  if (byAddress) return tell('REPLY_ADDRESS', byAddress);

  const byLetter = await ofEarlierLetter(database, letter, check);
  if (byLetter) return tell('EARLIER_LETTER', byLetter);

  const bySubject = await ofSubject({ database, letter, sender, check });
  return bySubject ? tell('SUBJECT', bySubject) : null;
};
