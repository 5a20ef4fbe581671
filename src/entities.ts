import { ServiceTokenRow } from './access/index.js';
import { IdempotencyKeyRow } from './idempotency/index.js';
import { JOURNAL_ENTITIES } from './journal/index.js';
import { SUBSCRIBER_ENTITIES } from './subscribers/index.js';
import { TICKET_ENTITIES } from './tickets/index.js';

/** The rows of every domain: what the migrations must add up to. */
export const ENTITIES = [
  ServiceTokenRow,
  IdempotencyKeyRow,
  ...JOURNAL_ENTITIES,
  ...SUBSCRIBER_ENTITIES,
  ...TICKET_ENTITIES,
];
