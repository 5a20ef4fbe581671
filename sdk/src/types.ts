/** The API's types under the names that a reader of the schema expects. */
import type {
  AgentAccountFieldsFragment,
  AnswerTemplatesQuery,
  DeskTicketsQuery,
  InstructionArticlesQuery,
  QueueExceptionsQuery,
  QueueFiguresQuery,
  QueueQuery,
  RegulationsClausesQuery,
  RegulationsQuery,
  ServiceReportQuery,
  SubscriberCardQuery,
  TicketCircumstancesQuery,
  TicketsQuery,
  ViewerQuery,
} from './_generated/types.js';

export type {
  AcceptAuthorizationResult,
  AddAgentResult,
  AddNoteResult,
  AnswerTicketResult,
  AssignLetterResult,
  ChangeAgentPasswordResult,
  ChangeAgentResult,
  ChangeAnswerTemplateResult,
  ChangeInstructionResult,
  ChangeLaneResult,
  ChangeMyPasswordResult,
  ChangeTopicResult,
  CreateAnswerTemplateResult,
  CreateInstructionResult,
  DismissLetterResult,
  EndAgentSessionsResult,
  MergeDuplicateResult,
  RecordContactResult,
  RefuseTicketResult,
  RegisterLetterResult,
  ReleaseTicketResult,
  ReportPresenceResult,
  RequestAuthorizationResult,
  RetireAgentResult,
  RetireAnswerTemplateResult,
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
  AddAgentInput,
  AddNoteInput,
  AgentAccountFieldsFragment as AgentAccount,
  AgentAction,
  AgentFieldsFragment as Agent,
  AgentRole,
  AnswerTemplateFieldsFragment as AnswerTemplate,
  AnswerTicketInput,
  AssignLetterInput,
  AttachmentFieldsFragment as Attachment,
  AuthorizationInput,
  AuthorizationState,
  AuthorizeTicketInput,
  ChangeAgentInput,
  ChangeAgentPasswordInput,
  ChangeAnswerTemplateInput,
  ChangeInstructionInput,
  ChangeLaneInput,
  ChangeMyPasswordInput,
  ChangeTopicInput,
  Channel,
  ChronicleEventFieldsFragment as ChronicleEvent,
  CloseTicketInput,
  CreateAnswerTemplateInput,
  CreateInstructionInput,
  DeadlineState,
  DeliveryFieldsFragment as Delivery,
  DeliveryState,
  DismissLetterInput,
  EndAgentSessionsInput,
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
  PresenceActivity,
  PresenceFieldsFragment as Presence,
  QueueExceptionKind,
  QueuePlaceFieldsFragment as QueuePlace,
  RecordContactInput,
  RefusalFieldsFragment as Refusal,
  RefusalReason,
  RefuseTicketInput,
  RegisterLetterInput,
  ReplyToTicketInput,
  ReportPresenceInput,
  RequestAuthorizationInput,
  RequestType,
  RetireAgentInput,
  RetireAnswerTemplateInput,
  RetireInstructionInput,
  SenderCheck,
  ServiceFieldsFragment as Service,
  ServiceInput,
  ServiceKind,
  SubscriberFieldsFragment as Subscriber,
  SubscriberInput,
  TakeTicketInput,
  TemplatePlaceholder,
  TicketEventFieldsFragment as TicketEvent,
  TicketEventType,
  TicketFieldsFragment as Ticket,
  TicketFilter,
  TicketOrder,
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
/** A page of tickets with whose they are, as the support service lists them. */
export type DeskTicketPage = DeskTicketsQuery['tickets'];
/** The numbers beside a desk's lists. */
export type QueueFigures = QueueFiguresQuery['queueFigures'];
/** A page of the queue, in working order. */
export type QueuePage = QueueQuery['queue'];
/** A page of instruction articles, as their authors see them. */
export type InstructionArticlePage = InstructionArticlesQuery['instructionArticles'];
/** What a desk shows beside a ticket: contract, what has to be proved, and the grounds of refusal that the facts support. */
export type TicketCircumstances = NonNullable<TicketCircumstancesQuery['ticket']>;
/** How the promise to reply in time was kept, week by week. */
export type ServiceReport = ServiceReportQuery['serviceReport'];
/** A clause of the regulations in force, and how it is carried out. */
export type RegulationClause = RegulationsClausesQuery['regulations']['clauses'][number];
/** A subscriber as the support service knows them. */
export type SubscriberCard = NonNullable<SubscriberCardQuery['subscriber']>;
/** A page of what was taken out of turn or moved to the other lane. */
export type QueueExceptionPage = QueueExceptionsQuery['queueExceptions'];
/** A page of answer templates. */
export type AnswerTemplatePage = AnswerTemplatesQuery['answerTemplates'];
/** A sign-in of an agent that is in force. */
export type AgentSession = AgentAccountFieldsFragment['sessions'][number];
