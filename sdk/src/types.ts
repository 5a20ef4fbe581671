/** The API's types under the names that a reader of the schema expects. */
import type {
  InstructionArticlesQuery,
  QueueExceptionsQuery,
  QueueQuery,
  RegulationsQuery,
  ServiceReportQuery,
  TicketCircumstancesQuery,
  TicketsQuery,
  ViewerQuery,
} from './_generated/types.js';

export type {
  AcceptAuthorizationResult,
  AddNoteResult,
  AnswerTicketResult,
  ChangeInstructionResult,
  ChangeLaneResult,
  CreateInstructionResult,
  MergeDuplicateResult,
  RecordContactResult,
  RefuseTicketResult,
  RegisterLetterResult,
  ReleaseTicketResult,
  RequestAuthorizationResult,
  RetireInstructionResult,
  SignInResult,
  SignOutResult,
  TakeNextTicketResult,
  TakeTicketResult,
} from './_generated/agent-operations.js';
export type {
  AuthorizeTicketResult,
  CloseTicketResult,
  OpenPanelSessionResult,
  OpenTicketResult,
  ReplyToTicketResult,
  SyncSubscribersResult,
} from './_generated/operations.js';
export type {
  AcceptAuthorizationInput,
  ActorKind,
  AddNoteInput,
  AgentFieldsFragment as Agent,
  AgentRole,
  AnswerTicketInput,
  AttachmentFieldsFragment as Attachment,
  AuthorizationState,
  AuthorizeTicketInput,
  ChangeInstructionInput,
  ChangeLaneInput,
  Channel,
  CloseTicketInput,
  CreateInstructionInput,
  DeadlineState,
  DeliveryState,
  FieldErrorCode,
  InstructionArticleFieldsFragment as InstructionArticle,
  InstructionFieldsFragment as Instruction,
  Lane,
  Locale,
  MergeDuplicateInput,
  MessageFieldsFragment as Message,
  OpenTicketInput,
  Outcome,
  QueueExceptionKind,
  QueuePlaceFieldsFragment as QueuePlace,
  RecordContactInput,
  RefusalFieldsFragment as Refusal,
  RefusalReason,
  RefuseTicketInput,
  RegisterLetterInput,
  ReplyToTicketInput,
  RequestAuthorizationInput,
  RequestType,
  RetireInstructionInput,
  ServiceFieldsFragment as Service,
  ServiceInput,
  ServiceKind,
  SubscriberFieldsFragment as Subscriber,
  SubscriberInput,
  TakeTicketInput,
  TicketEventFieldsFragment as TicketEvent,
  TicketEventType,
  TicketFieldsFragment as Ticket,
  TicketFilter,
  TicketStateFieldsFragment as TicketState,
  TicketStatus,
  UnofficialChannel,
  ViewerKind,
  Visibility,
} from './_generated/types.js';
export type { TicketDetails, TicketUpdate } from './live/follow.js';

export type Viewer = ViewerQuery['viewer'];
export type Regulations = RegulationsQuery['regulations'];
export type Topic = Regulations['topics'][number];
export type TicketPage = TicketsQuery['tickets'];
/** A page of the queue, in working order. */
export type QueuePage = QueueQuery['queue'];
export type InstructionArticlePage = InstructionArticlesQuery['instructionArticles'];
export type TicketCircumstances = NonNullable<TicketCircumstancesQuery['ticket']>;
export type ServiceReport = ServiceReportQuery['serviceReport'];
export type QueueExceptionPage = QueueExceptionsQuery['queueExceptions'];
