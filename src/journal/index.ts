import { JournalEventRow } from './journal-event.entity.js';
import { JournalHeadRow } from './journal-head.entity.js';
import { JournalReaderRow } from './journal-reader.entity.js';

export { Coalesced } from './coalesced.js';
export { DurableReader, type DurableReaderOptions } from './durable-reader.js';
export { type EventFilter, type JournalEvent, type NewEvent, Visibility } from './event.js';
export { Journal, type JournalOptions } from './journal.js';
export { Outage } from './outage.js';
export type { EventPage, PageOptions } from './page.js';
export { RedisWakeUps } from './redis-wake-ups.js';
export { JOURNAL_LOADERS, type JournalLoaders } from './state-at.js';
export { EventStream, type StreamOptions } from './stream.js';

export const JOURNAL_ENTITIES = [JournalEventRow, JournalHeadRow, JournalReaderRow];
