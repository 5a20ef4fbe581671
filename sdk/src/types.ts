/** The API's types under the names that a reader of the schema expects. */
import type { RegulationsQuery, TicketsQuery, ViewerQuery } from './_generated/types.js';

export type {
  AuthorizeTicketResult,
  CloseTicketResult,
  OpenPanelSessionResult,
  OpenTicketResult,
  ReplyToTicketResult,
  SyncSubscribersResult,
} from './_generated/operations.js';
export type {
  ActorKind,
  AttachmentFieldsFragment as Attachment,
  AuthorizationState,
  AuthorizeTicketInput,
  Channel,
  CloseTicketInput,
  DeadlineState,
  DeliveryState,
  FieldErrorCode,
  InstructionFieldsFragment as Instruction,
  Lane,
  Locale,
  MessageFieldsFragment as Message,
  OpenTicketInput,
  RefusalFieldsFragment as Refusal,
  RefusalReason,
  ReplyToTicketInput,
  RequestType,
  ServiceFieldsFragment as Service,
  ServiceInput,
  ServiceKind,
  SubscriberFieldsFragment as Subscriber,
  SubscriberInput,
  TicketEventFieldsFragment as TicketEvent,
  TicketEventType,
  TicketFieldsFragment as Ticket,
  TicketFilter,
  TicketStateFieldsFragment as TicketState,
  TicketStatus,
  ViewerKind,
  Visibility,
} from './_generated/types.js';
export type { TicketDetails, TicketUpdate } from './live/follow.js';

export type Viewer = ViewerQuery['viewer'];
export type Regulations = RegulationsQuery['regulations'];
export type Topic = Regulations['topics'][number];
export type TicketPage = TicketsQuery['tickets'];
