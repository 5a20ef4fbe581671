import type { Locale } from '../../../src/kernel/locale.js';
import type { LetterKind, LetterOutcome, SenderCheck } from '../../../src/mail/words.js';
import type { World } from '../../kit/world.js';

/** The receipt of a letter, and all that it led to, as the database has it. */
export type Delivered = {
  readonly id: number;
  readonly arrivals: number;
  readonly outcome: LetterOutcome;
  readonly reason: string | null;
  readonly notes: readonly string[];
  readonly ticketId: string | null;
  readonly senderCheck: SenderCheck;
  readonly topicRule: string | null;
  readonly locale: Locale;
  readonly folded: string | null;
  /** What an agent reads: the description of a new ticket, or the text of the message. */
  readonly text: string | null;
  readonly ticket: TicketFacts | undefined;
  /** The files of the new ticket or the message, without the letter itself. */
  readonly files: ReadonlyArray<{
    readonly name: string;
    readonly contentType: string;
    readonly bytes: number;
  }>;
  readonly answers: readonly LetterKind[];
};

type TicketFacts = {
  readonly topicId: string;
  readonly lane: string;
  readonly status: string;
  readonly subscriber: string;
  readonly continuesId: string | null;
  readonly description: string;
};

type Row = Omit<Delivered, 'text' | 'ticket' | 'files' | 'answers' | 'notes'> & {
  readonly notes: string;
  readonly messageId: number | null;
};

const one = async <T>(world: World, sql: string, parameters: readonly unknown[]): Promise<T | undefined> =>
  (await world.house.deps.database.select<T>(sql, parameters))[0];

/** @throws Error when there is no such receipt. */
export const lookUp = async (world: World, letterId: number): Promise<Delivered> => {
  const { database } = world.house.deps;
  const row = await one<Row>(world, 'SELECT * FROM letter WHERE id = ?', [letterId]);
  if (!row) throw new Error(`Letter ${letterId} has no receipt`);
  const ticket =
    row.ticketId === null
      ? undefined
      : await one<TicketFacts>(
          world,
          `SELECT topicId, lane, status, continuesId, description, subscriber.login AS subscriber
           FROM ticket JOIN subscriber ON subscriber.id = ticket.subscriberId WHERE ticket.id = ?`,
          [row.ticketId],
        );
  const message =
    row.messageId === null
      ? undefined
      : await one<{ body: string }>(world, 'SELECT body FROM message WHERE id = ?', [row.messageId]);
  const opened = row.outcome === 'OPENED';
  const files =
    row.messageId === null && !opened
      ? []
      : await database.select<Delivered['files'][number]>(
          opened
            ? 'SELECT name, contentType, bytes FROM attachment WHERE ticketId = ? AND messageId IS NULL AND letterId IS NULL ORDER BY place'
            : 'SELECT name, contentType, bytes FROM attachment WHERE messageId = ? AND letterId IS NULL ORDER BY place',
          [opened ? row.ticketId : row.messageId],
        );
  const answers = await database.select<{ kind: LetterKind }>(
    'SELECT kind FROM delivery WHERE letterId = ?',
    [letterId],
  );
  return {
    ...row,
    arrivals: Number(row.arrivals),
    notes: JSON.parse(row.notes) as string[],
    text: message?.body ?? (opened ? (ticket?.description ?? null) : null),
    ticket,
    files: files.map((file) => ({ ...file, bytes: Number(file.bytes) })),
    answers: answers.map(({ kind }) => kind),
  };
};
