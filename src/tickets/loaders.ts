import DataLoader from 'dataloader';
import { type Database, placeholders } from '../database/index.js';
import { instructionId } from '../instructions/index.js';
import type { Makers } from '../kernel/lazily.js';
import type { Locale } from '../kernel/locale.js';
import { cutPage, decodePlace, encodePlace, type Page } from '../kernel/page.js';
import type { Instruction } from '../regulations/index.js';
import { type DuplicatesKey, likelyDuplicatesLoader } from './likely-duplicates.js';
import type { MessageRow } from './message.entity.js';
import type { MessageInstructionRow } from './message-instruction.entity.js';
import { type SubscriberTotals, subscriberTotalsLoader } from './subscriber-totals.js';
import { LIGHT_COLUMNS, type LightTicket, type TicketTexts } from './ticket-rows.js';

/**
 * Messages of a ticket as it was at a version: those that came after the ticket's own row was read are not shown, or
 * a snapshot would hold more than its version says.
 */
export type MessagesKey = {
  readonly ticketId: string;
  readonly version: number;
  readonly notes: boolean;
};

export type MessagePageKey = MessagesKey & {
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
};

export type TicketLoaders = {
  readonly ticketTexts: DataLoader<string, TicketTexts>;
  readonly message: DataLoader<number, MessageRow>;
  readonly messages: DataLoader<MessagePageKey, Page<MessageRow>, string>;
  readonly messageCount: DataLoader<MessagesKey, number, string>;
  readonly messageInstructions: DataLoader<number, Instruction[]>;
  readonly ticket: DataLoader<string, LightTicket>;
  /** Others of the same subscriber that may be about the same matter, best first. */
  readonly likelyDuplicates: DataLoader<DuplicatesKey, LightTicket[], string>;
  readonly subscriberTotals: DataLoader<number, SubscriberTotals>;
};

const groupKey = ({ first, after, notes }: MessagePageKey): string => JSON.stringify([first, after, notes]);

/** Pages of several tickets' messages of one size, in one statement. */
const messagePages = async (
  database: Database,
  keys: readonly MessagePageKey[],
): Promise<Page<MessageRow>[]> => {
  const { first, after, notes } = keys[0] as MessagePageKey;
  const [afterId = 0] = after === null ? [] : decodePlace(after, 1);
  const rows = await database.select<MessageRow>(
    `SELECT id, ticketId, at, author, agentId, channel, visibility, version, body FROM (
       SELECT message.*, ROW_NUMBER() OVER (PARTITION BY ticketId ORDER BY id) AS place FROM message
       WHERE ticketId IN (${placeholders(keys.length)}) AND id > ? AND visibility IN ('PUBLIC', ?)
     ) AS numbered WHERE place <= ? ORDER BY id`,
    [...keys.map(({ ticketId }) => ticketId), afterId, notes ? 'INTERNAL' : 'PUBLIC', first + 1],
  );
  // Newer ones stand at the end: a page without them is short only where the ticket's messages end.
  return keys.map(({ ticketId, version }) =>
    cutPage(
      rows.filter((row) => row.ticketId === ticketId && row.version <= version),
      first,
    ),
  );
};

const allMessagePages = async (
  database: Database,
  keys: readonly MessagePageKey[],
): Promise<Page<MessageRow>[]> => {
  const groups = new Map<string, MessagePageKey[]>();
  for (const key of keys) groups.set(groupKey(key), [...(groups.get(groupKey(key)) ?? []), key]);
  const found = new Map<MessagePageKey, Page<MessageRow>>();
  for (const group of groups.values()) {
    const pages = await messagePages(database, group);
    for (const [i, key] of group.entries()) found.set(key, pages[i] as Page<MessageRow>);
  }
  return keys.map((key) => found.get(key) as Page<MessageRow>);
};

const COUNT = `SELECT ? AS place, COUNT(*) AS count FROM message
  WHERE ticketId = ? AND version <= ? AND visibility IN ('PUBLIC', ?)`;

/** Counts for several tickets, in one statement. */
const messageCounts = async (database: Database, keys: readonly MessagesKey[]): Promise<number[]> => {
  const rows = await database.select<{ place: number; count: number }>(
    keys.map(() => COUNT).join(' UNION ALL '),
    keys.flatMap(({ ticketId, version, notes }, place) => [
      place,
      ticketId,
      version,
      notes ? 'INTERNAL' : 'PUBLIC',
    ]),
  );
  const counts = new Map(rows.map(({ place, count }) => [Number(place), Number(count)]));
  return keys.map((_, place) => counts.get(place) ?? 0);
};

type SentInstruction = MessageInstructionRow & { readonly locale: Locale };

/** An article as it read when the answer was sent, whatever became of it since; its language is that of today. */
const sentInstruction = (row: SentInstruction): Instruction => ({
  id: instructionId(row.instructionId),
  title: row.title,
  url: row.url,
  summary: row.summary,
  locale: row.locale,
});

/** The place after a page of messages, or null after an empty one. */
export const messagePlace = (nodes: readonly MessageRow[]): string | null => {
  const last = nodes.at(-1);
  return last ? encodePlace([last.id]) : null;
};

/** One set per request, so that nothing is remembered beyond it. */
export const TICKET_LOADERS: Makers<Database, TicketLoaders> = {
  ticketTexts: (database) =>
    new DataLoader(async (ids) => {
      const rows = await database.select<TicketTexts & { id: string }>(
        `SELECT id, description, errorText, stepsToReproduce FROM ticket WHERE id IN (${placeholders(ids.length)})`,
        ids,
      );
      const known = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => known.get(id) ?? new Error(`ticket ${id} is gone`));
    }),
  // A live stream's request goes on for hours: its messages are batched, never kept.
  message: (database) =>
    new DataLoader(
      async (ids) => {
        const rows = await database.select<MessageRow>(
          `SELECT * FROM message WHERE id IN (${placeholders(ids.length)})`,
          ids,
        );
        const known = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => known.get(id) ?? new Error(`message ${id} is gone`));
      },
      { cache: false, maxBatchSize: 100 },
    ),
  messages: (database) =>
    new DataLoader((keys) => allMessagePages(database, keys), {
      cacheKeyFn: (key) => `${key.ticketId} ${key.version} ${groupKey(key)}`,
    }),
  messageCount: (database) =>
    new DataLoader((keys) => messageCounts(database, keys), {
      cacheKeyFn: ({ ticketId, version, notes }) => `${ticketId} ${version} ${notes}`,
      maxBatchSize: 100,
    }),
  messageInstructions: (database) =>
    new DataLoader(
      async (ids) => {
        const rows = await database.select<SentInstruction>(
          `SELECT sent.*, instruction.locale AS locale FROM message_instruction sent
           JOIN instruction ON instruction.id = sent.instructionId
           WHERE sent.messageId IN (${placeholders(ids.length)}) ORDER BY sent.messageId, sent.place`,
          ids,
        );
        return ids.map((id) => rows.filter(({ messageId }) => messageId === id).map(sentInstruction));
      },
      { cache: false, maxBatchSize: 100 },
    ),
  ticket: (database) =>
    new DataLoader(async (ids) => {
      const rows = await database.select<LightTicket>(
        `SELECT ${LIGHT_COLUMNS} FROM ticket WHERE id IN (${placeholders(ids.length)})`,
        ids,
      );
      const known = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => known.get(id) ?? new Error(`ticket ${id} is gone`));
    }),
  likelyDuplicates: likelyDuplicatesLoader,
  subscriberTotals: subscriberTotalsLoader,
};
