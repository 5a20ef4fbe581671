import {
  MessageConnectionResolver,
  TicketConnectionResolver,
  TicketEventResolver,
} from './fields.resolvers.js';
import { MessageRow } from './message.entity.js';
import { TicketRow } from './ticket.entity.js';
import { TicketMutations } from './ticket.mutations.js';
import { TicketResolver } from './ticket.resolver.js';

export { type TicketLoaders, ticketLoaders } from './loaders.js';
export { readTicket, requireTicket } from './read-ticket.js';
export { TicketEvent, ticketEventType } from './ticket-event.type.js';

export const TICKET_ENTITIES = [TicketRow, MessageRow];
export const TICKET_RESOLVERS = [
  TicketResolver,
  TicketMutations,
  TicketConnectionResolver,
  MessageConnectionResolver,
  TicketEventResolver,
] as const;
