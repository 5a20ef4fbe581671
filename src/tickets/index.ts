import { AgentMutations } from './agent.mutations.js';
import { AgentTicketResolver } from './agent-ticket.resolver.js';
import { ChronicleResolver } from './chronicle.resolver.js';
import {
  MessageConnectionResolver,
  MessageResolver,
  TicketConnectionResolver,
  TicketEventResolver,
  TicketStateResolver,
} from './fields.resolvers.js';
import { LaneChangeRow } from './lane-change.entity.js';
import { MessageRow } from './message.entity.js';
import { MessageInstructionRow } from './message-instruction.entity.js';
import { PaperLetterRow } from './paper-letter.entity.js';
import { PossibleActionsResolver } from './possible-actions.resolver.js';
import { ResponseRow } from './response.entity.js';
import { SubscriberTotalsResolver } from './subscriber-totals.resolver.js';
import { TicketRow } from './ticket.entity.js';
import { TicketMutations } from './ticket.mutations.js';
import { TicketResolver } from './ticket.resolver.js';

export {
  type Acted,
  act,
  statusForbids,
  type TicketDeps,
  type TicketResult,
  tellDue,
} from './act-on-ticket.js';
export { addLetter, type LetterMessage, lacksPassword } from './add-letter.js';
export { Outcome } from './agent.inputs.js';
export { readWaiting, repeatedBy } from './attach-repeat.js';
export { TicketConnection } from './connections.type.js';
export { DeliveryState, Lane, type TicketEventType, type TicketStatus, Visibility } from './enums.js';
export { OWED, SETTLED, UNSETTLED } from './lifecycle.js';
export type { TicketList } from './list-tickets.js';
export { TICKET_LOADERS, type TicketLoaders } from './loaders.js';
export { lockAnyTicket } from './lock-ticket.js';
export { Message } from './message.type.js';
export { type LetterRequest, openFromLetter } from './open-from-letter.js';
export { openingFacts } from './opening-facts.js';
export { answer, TicketPayload } from './payloads.js';
export { readTicket, requireTicket } from './read-ticket.js';
export type { RecordedState } from './record.js';
export { type DeliveryNews, recordDelivery } from './record-delivery.js';
export { textOf } from './text-of.js';
export type { TicketContext } from './ticket.context.js';
export { KEY, KEY_DESCRIPTION } from './ticket.inputs.js';
export { Ticket, ticketType, ticketTypes } from './ticket.type.js';
export { TicketEvent, ticketEventType } from './ticket-event.type.js';
export { LIGHT_COLUMNS, type LightTicket, lockTicket } from './ticket-rows.js';

export const TICKET_ENTITIES = [
  TicketRow,
  MessageRow,
  MessageInstructionRow,
  PaperLetterRow,
  ResponseRow,
  LaneChangeRow,
];
export const TICKET_RESOLVERS = [
  TicketResolver,
  TicketMutations,
  AgentMutations,
  AgentTicketResolver,
  PossibleActionsResolver,
  TicketStateResolver,
  TicketConnectionResolver,
  MessageConnectionResolver,
  MessageResolver,
  TicketEventResolver,
  ChronicleResolver,
  SubscriberTotalsResolver,
] as const;
