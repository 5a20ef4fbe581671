import DataLoader from 'dataloader';
import { type Database, placeholders } from '../database/index.js';
import { type ComparedTicket, likelyDuplicates } from '../regulations/index.js';
import { SETTLED } from './lifecycle.js';
import { LIGHT_COLUMNS, type LightTicket } from './ticket-rows.js';

/** Tickets of one subscriber that one is compared with, newest first: what a comparison costs is bounded. */
const COMPARED = 20;
/** Characters of a text that are enough to recognise it by. */
const READ = 4_000;
/** What was settled longer ago is another story. */
const SETTLED_WITHIN_MS = 30 * 86_400_000;

export type DuplicatesKey = {
  readonly ticketId: string;
  readonly subscriberId: number;
  /** Epoch milliseconds. */
  readonly now: number;
};

type Row = LightTicket & Pick<ComparedTicket, 'description' | 'errorText'>;

/** A merged one is not looked at: the ticket that it was merged into is. One step back along an index for each. */
const NEWEST = `SELECT id FROM (SELECT id FROM ticket WHERE subscriberId = ? AND duplicateOfId IS NULL
  AND (status NOT IN (${placeholders(SETTLED.length)}) OR COALESCE(closedAt, resolvedAt, refusedAt, 0) >= ?)
  ORDER BY receivedAt DESC, seq DESC LIMIT ${COMPARED}) AS newest`;

const newestOf = (subscribers: number, tickets: number): string => `SELECT ${LIGHT_COLUMNS},
    SUBSTR(ticket.description, 1, ${READ}) AS description, SUBSTR(ticket.errorText, 1, ${READ}) AS errorText
  FROM ticket JOIN (${Array.from({ length: subscribers }, () => NEWEST).join(' UNION ')}
    UNION SELECT id FROM ticket WHERE id IN (${placeholders(tickets)})) AS chosen ON chosen.id = ticket.id`;

const compared = (row: Row): ComparedTicket & { readonly row: Row } => ({
  id: row.id,
  lane: row.lane,
  topicId: row.topicId,
  serviceId: row.serviceId === null ? null : String(row.serviceId),
  subject: row.subject,
  description: row.description,
  errorText: row.errorText,
  receivedAt: row.receivedAt,
  row,
});

/** For each ticket the others of its subscriber that may be about the same matter (G.4), best first, in one statement. */
export const readLikelyDuplicates = async (
  database: Database,
  keys: readonly DuplicatesKey[],
): Promise<LightTicket[][]> => {
  const subscribers = [...new Set(keys.map(({ subscriberId }) => Number(subscriberId)))];
  const tickets = [...new Set(keys.map(({ ticketId }) => ticketId))];
  const since = Math.min(...keys.map(({ now }) => now)) - SETTLED_WITHIN_MS;
  const rows = await database.select<Row>(newestOf(subscribers.length, tickets.length), [
    ...subscribers.flatMap((id) => [id, ...SETTLED, since]),
    ...tickets,
  ]);
  const all = rows.map(compared);
  return keys.map(({ ticketId, subscriberId }) => {
    const theirs = all.filter(({ row }) => Number(row.subscriberId) === Number(subscriberId));
    const ticket = theirs.find(({ id }) => id === ticketId);
    const others = theirs.filter(({ row }) => row.duplicateOfId === null);
    return ticket ? likelyDuplicates(ticket, others).map(({ row }) => row) : [];
  });
};

export const likelyDuplicatesLoader = (
  database: Database,
): DataLoader<DuplicatesKey, LightTicket[], string> =>
  new DataLoader((keys) => readLikelyDuplicates(database, keys), {
    cacheKeyFn: ({ ticketId }) => ticketId,
    maxBatchSize: 100,
  });
