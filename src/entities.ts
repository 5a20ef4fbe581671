import { ACCESS_ENTITIES } from './access/index.js';
import { ANSWER_TEMPLATE_ENTITIES } from './answer-templates/index.js';
import { ATTACHMENT_ENTITIES } from './attachments/index.js';
import { IdempotencyKeyRow } from './idempotency/index.js';
import { INSTRUCTION_ENTITIES } from './instructions/index.js';
import { JOURNAL_ENTITIES } from './journal/index.js';
import { MAIL_ENTITIES } from './mail/index.js';
import { PRESENCE_ENTITIES } from './presence/index.js';
import { QUEUE_ENTITIES } from './queue/index.js';
import { SUBSCRIBER_ENTITIES } from './subscribers/index.js';
import { TICKET_ENTITIES } from './tickets/index.js';

/** The rows of every domain: what the migrations must add up to. */
export const ENTITIES = [
  ...ACCESS_ENTITIES,
  IdempotencyKeyRow,
  ...JOURNAL_ENTITIES,
  ...SUBSCRIBER_ENTITIES,
  ...INSTRUCTION_ENTITIES,
  ...TICKET_ENTITIES,
  ...ATTACHMENT_ENTITIES,
  ...QUEUE_ENTITIES,
  ...MAIL_ENTITIES,
  ...PRESENCE_ENTITIES,
  ...ANSWER_TEMPLATE_ENTITIES,
];
