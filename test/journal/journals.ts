import pino from 'pino';
import { type Database, migrate, openDatabase } from '../../src/database/index.js';
import { ENTITIES } from '../../src/entities.js';
import {
  Journal,
  type JournalEvent,
  type JournalOptions,
  type NewEvent,
  Visibility,
} from '../../src/journal/index.js';
import { ActorKind } from '../../src/kernel/actor.js';
import { createTestDatabase } from '../kit/temporary-database.js';

/** Quick enough for tests that wait for another instance's poll. */
const POLL_MS = 10;

export const quiet = pino({ level: 'silent' });

export type JournalWorld = {
  /** As DATABASE_URL. */
  readonly url: string;
  readonly database: Database;
  /** The same database as another process would have it open. */
  connect(): Promise<Database>;
  /** A further instance; on connections of its own where several processes may write. */
  instance(options?: Partial<JournalOptions>): Promise<Journal>;
  end(): Promise<void>;
};

/** A blank database with the journal's tables, and any number of instances on it. */
export const journalWorld = async (): Promise<JournalWorld> => {
  const { url, drop } = await createTestDatabase();
  const databases: Database[] = [];
  const journals: Journal[] = [];
  const connect = async (): Promise<Database> => {
    const database = await openDatabase({ url, entities: ENTITIES });
    databases.push(database);
    return database;
  };
  const database = await connect();
  await migrate(database);
  return {
    url,
    database,
    connect,
    instance: async (options = {}) => {
      const journal = await Journal.start({
        database: options.database ?? (database.dialect.singleWriter ? database : await connect()),
        log: quiet,
        pollMs: POLL_MS,
        ...options,
      });
      journals.push(journal);
      return journal;
    },
    end: async () => {
      await Promise.all(journals.map((journal) => journal.stop()));
      await Promise.all(databases.map((each) => each.close()));
      await drop();
    },
  };
};

/** An event with what a test leaves out filled in. */
export const anEvent = (event: Partial<NewEvent> & Pick<NewEvent, 'ticketId' | 'version'>): NewEvent => ({
  subscriberId: 1,
  type: 'MESSAGE_ADDED',
  actor: ActorKind.SUBSCRIBER,
  visibility: Visibility.PUBLIC,
  at: 1_760_000_000_000,
  state: { status: 'WAITING' },
  messageId: null,
  ...event,
});

/** Commits each event in a transaction of its own. */
export const happen = async (
  database: Database,
  journal: Journal,
  events: readonly NewEvent[],
): Promise<void> => {
  for (const event of events) await database.transaction((tx) => journal.append(tx, [event]));
};

/** `count` events of one ticket, from a version on. */
export const history = (ticketId: string, count: number, event: Partial<NewEvent> = {}): NewEvent[] =>
  Array.from({ length: count }, (_, i) => anEvent({ ...event, ticketId, version: (event.version ?? 1) + i }));

/** The next `count` events of a stream, without ending it. */
export const take = async (stream: AsyncIterator<JournalEvent>, count: number): Promise<JournalEvent[]> => {
  const events: JournalEvent[] = [];
  while (events.length < count) {
    const { done, value } = await stream.next();
    if (done) throw new Error(`The stream ended after ${events.length} of ${count} events`);
    events.push(value);
  }
  return events;
};

/** How events are named in expectations: `A-1` is version 1 of ticket A. */
export const names = (events: readonly JournalEvent[]): string[] =>
  events.map(({ ticketId, version }) => `${ticketId}-${version}`);

/** The whole journal as the database has it. */
export const stored = async (database: Database): Promise<string[]> => {
  const rows = await database.select<{ ticketId: string; version: number }>(
    'SELECT ticketId, version FROM journal_event WHERE position IS NOT NULL ORDER BY position',
  );
  return rows.map(({ ticketId, version }) => `${ticketId}-${version}`);
};
