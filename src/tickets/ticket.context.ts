import type { AgentLoaders } from '../access/index.js';
import type { AttachmentLoaders } from '../attachments/index.js';
import type { JournalLoaders } from '../journal/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Locale } from '../kernel/locale.js';
import type { RegulationsData } from '../regulations/index.js';
import type { SubscriberLoaders } from '../subscribers/index.js';
import type { TicketDeps } from './act-on-ticket.js';
import type { TicketLoaders } from './loaders.js';

/** What the ticket's resolvers need of a request. */
export type TicketContext = {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly regulations: RegulationsData;
  readonly deps: TicketDeps;
  readonly loaders: TicketLoaders & SubscriberLoaders & AgentLoaders & AttachmentLoaders & JournalLoaders;
};
