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
  AssignLetterResult,
  ChangeInstructionResult,
  ChangeLaneResult,
  ChangeTopicResult,
  CreateInstructionResult,
  DismissLetterResult,
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
  OpenTicketResult,
  ReplyToTicketResult,
} from './_generated/operations.js';
export type { OpenPanelSessionResult, SyncSubscribersResult } from './_generated/panel-operations.js';
export type {
  AcceptAuthorizationInput,
  ActorKind,
  AddNoteInput,
  AgentFieldsFragment as Agent,
  AgentRole,
  AnswerTicketInput,
  AssignLetterInput,
  AttachmentFieldsFragment as Attachment,
  AuthorizationInput,
  AuthorizationState,
  AuthorizeTicketInput,
  ChangeInstructionInput,
  ChangeLaneInput,
  ChangeTopicInput,
  Channel,
  CloseTicketInput,
  CreateInstructionInput,
  DeadlineState,
  DeliveryFieldsFragment as Delivery,
  DeliveryState,
  DismissLetterInput,
  FieldErrorCode,
  InstructionArticleFieldsFragment as InstructionArticle,
  InstructionFieldsFragment as Instruction,
  Lane,
  LetterFieldsFragment as Letter,
  LetterKind,
  LetterNote,
  LetterOutcome,
  LetterSource,
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
  SenderCheck,
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
  TopicChooser,
  UnofficialChannel,
  ViewerKind,
  Visibility,
} from './_generated/types.js';
export type { TicketDetails, TicketUpdate } from './live/follow.js';

/** Who the bearer of the token is. */
export type Viewer = ViewerQuery['viewer'];
/** The provider's support regulations, in the viewer's language. */
export type Regulations = RegulationsQuery['regulations'];
/** What a ticket can be about, and what is asked of it then. */
export type Topic = Regulations['topics'][number];
/** A page of tickets, newest first. */
export type TicketPage = TicketsQuery['tickets'];
/** A page of the queue, in working order. */
export type QueuePage = QueueQuery['queue'];
/** A page of instruction articles, as their authors see them. */
export type InstructionArticlePage = InstructionArticlesQuery['instructionArticles'];
/** What a desk shows beside a ticket: contract, what has to be proved, and the grounds of refusal that the facts support. */
export type TicketCircumstances = NonNullable<TicketCircumstancesQuery['ticket']>;
/** How the promise to reply in time was kept, week by week. */
export type ServiceReport = ServiceReportQuery['serviceReport'];
/** A page of what was taken out of turn or moved to the other lane. */
export type QueueExceptionPage = QueueExceptionsQuery['queueExceptions'];
