// Generated from schema/schema.graphql and sdk/operations by `npm run generate -w sdk`. Not to be edited.
import type { FieldRules } from '../validation/rules.js';

export const AcceptAuthorizationInput = {
  basis: { of: "string", required: true, maxLength: 2000, minLength: 3 },
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const AddAgentInput = {
  locale: { of: "other" },
  login: { of: "string", required: true, format: "line", maxLength: 64, minLength: 1 },
  name: { of: "string", required: true, format: "line", maxLength: 200, minLength: 1 },
  password: { of: "string", required: true, maxLength: 1024, minLength: 10 },
  role: { of: "other", required: true },
} as const satisfies FieldRules;

export const AddNoteInput = {
  body: { of: "string", required: true, maxLength: 50000, minLength: 1 },
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const AnswerTicketInput = {
  attachmentIds: { of: "string", list: true, requiredItems: true, maxItems: 20 },
  body: { of: "string", required: true, maxLength: 50000, minLength: 1 },
  expectedResolutionAt: { of: "string" },
  expectedVersion: { of: "number", required: true },
  idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
  instructionIds: { of: "string", list: true, requiredItems: true, maxItems: 10 },
  outcome: { of: "other", required: true },
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const AssignLetterInput = {
  contractNumber: { of: "string", maxLength: 64 },
  idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
  letterId: { of: "string", required: true },
  login: { of: "string", maxLength: 64 },
  ticketId: { of: "string" },
} as const satisfies FieldRules;

export const AuthorizationInput = {
  password: { of: "string", required: true, maxLength: 1024, minLength: 1 },
} as const satisfies FieldRules;

export const AuthorizeTicketInput = {
  authorization: { of: "AuthorizationInput", required: true },
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const ChangeAgentInput = {
  agentId: { of: "string", required: true },
  name: { of: "string", format: "line", maxLength: 200, minLength: 1 },
  role: { of: "other" },
} as const satisfies FieldRules;

export const ChangeAgentPasswordInput = {
  agentId: { of: "string", required: true },
  password: { of: "string", required: true, maxLength: 1024, minLength: 10 },
} as const satisfies FieldRules;

export const ChangeAnswerTemplateInput = {
  body: { of: "string", required: true, maxLength: 20000, minLength: 3 },
  expectedVersion: { of: "number", required: true },
  id: { of: "string", required: true },
  instructionIds: { of: "string", list: true, requiredItems: true, maxItems: 10 },
  locale: { of: "other", required: true },
  outcome: { of: "other" },
  title: { of: "string", required: true, format: "line", maxLength: 200, minLength: 3 },
  topic: { of: "string" },
} as const satisfies FieldRules;

export const ChangeInstructionInput = {
  expectedVersion: { of: "number", required: true },
  id: { of: "string", required: true },
  locale: { of: "other" },
  summary: { of: "string", maxLength: 1000, minLength: 3 },
  title: { of: "string", format: "line", maxLength: 200, minLength: 3 },
  url: { of: "string", maxLength: 2000, minLength: 1, pattern: "^https?:\\/\\/[\\p{L}\\p{N}][\\p{L}\\p{N}.\\-]*(?::\\d{1,5})?(?:[\\/?#][^\\s\\p{C}<>\"\\\\\\^\\x60\\{\\|\\}]*)?$" },
} as const satisfies FieldRules;

export const ChangeLaneInput = {
  lane: { of: "other", required: true },
  reason: { of: "string", required: true, maxLength: 500, minLength: 3 },
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const ChangeMyPasswordInput = {
  currentPassword: { of: "string", required: true, maxLength: 1024, minLength: 1 },
  newPassword: { of: "string", required: true, maxLength: 1024, minLength: 10 },
} as const satisfies FieldRules;

export const ChangeTopicInput = {
  reason: { of: "string", maxLength: 500, minLength: 3 },
  ticketId: { of: "string", required: true },
  topic: { of: "string", required: true },
} as const satisfies FieldRules;

export const CloseTicketInput = {
  comment: { of: "string", maxLength: 2000 },
  rating: { of: "number", max: 5, min: 1 },
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const CreateAnswerTemplateInput = {
  body: { of: "string", required: true, maxLength: 20000, minLength: 3 },
  idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
  instructionIds: { of: "string", list: true, requiredItems: true, maxItems: 10 },
  locale: { of: "other", required: true },
  outcome: { of: "other" },
  title: { of: "string", required: true, format: "line", maxLength: 200, minLength: 3 },
  topic: { of: "string" },
} as const satisfies FieldRules;

export const CreateInstructionInput = {
  idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
  locale: { of: "other", required: true },
  summary: { of: "string", required: true, maxLength: 1000, minLength: 3 },
  title: { of: "string", required: true, format: "line", maxLength: 200, minLength: 3 },
  url: { of: "string", required: true, maxLength: 2000, minLength: 1, pattern: "^https?:\\/\\/[\\p{L}\\p{N}][\\p{L}\\p{N}.\\-]*(?::\\d{1,5})?(?:[\\/?#][^\\s\\p{C}<>\"\\\\\\^\\x60\\{\\|\\}]*)?$" },
} as const satisfies FieldRules;

export const DismissLetterInput = {
  letterId: { of: "string", required: true },
  reason: { of: "string", required: true, maxLength: 500, minLength: 3 },
} as const satisfies FieldRules;

export const EndAgentSessionsInput = {
  agentId: { of: "string", required: true },
  sessionId: { of: "string" },
} as const satisfies FieldRules;

export const LetterFilter = {
  outcomes: { of: "other", list: true, requiredItems: true, maxItems: 8 },
  search: { of: "string", maxLength: 200 },
  waiting: { of: "other" },
} as const satisfies FieldRules;

export const MergeDuplicateInput = {
  duplicateOf: { of: "string", required: true },
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const Mutation_acceptAuthorization = {
  input: { of: "AcceptAuthorizationInput", required: true },
} as const satisfies FieldRules;

export const Mutation_addAgent = {
  input: { of: "AddAgentInput", required: true },
} as const satisfies FieldRules;

export const Mutation_addNote = {
  input: { of: "AddNoteInput", required: true },
} as const satisfies FieldRules;

export const Mutation_answerTicket = {
  input: { of: "AnswerTicketInput", required: true },
} as const satisfies FieldRules;

export const Mutation_assignLetter = {
  input: { of: "AssignLetterInput", required: true },
} as const satisfies FieldRules;

export const Mutation_authorizeTicket = {
  input: { of: "AuthorizeTicketInput", required: true },
} as const satisfies FieldRules;

export const Mutation_changeAgent = {
  input: { of: "ChangeAgentInput", required: true },
} as const satisfies FieldRules;

export const Mutation_changeAgentPassword = {
  input: { of: "ChangeAgentPasswordInput", required: true },
} as const satisfies FieldRules;

export const Mutation_changeAnswerTemplate = {
  input: { of: "ChangeAnswerTemplateInput", required: true },
} as const satisfies FieldRules;

export const Mutation_changeInstruction = {
  input: { of: "ChangeInstructionInput", required: true },
} as const satisfies FieldRules;

export const Mutation_changeLane = {
  input: { of: "ChangeLaneInput", required: true },
} as const satisfies FieldRules;

export const Mutation_changeMyPassword = {
  input: { of: "ChangeMyPasswordInput", required: true },
} as const satisfies FieldRules;

export const Mutation_changeTopic = {
  input: { of: "ChangeTopicInput", required: true },
} as const satisfies FieldRules;

export const Mutation_closeTicket = {
  input: { of: "CloseTicketInput", required: true },
} as const satisfies FieldRules;

export const Mutation_createAnswerTemplate = {
  input: { of: "CreateAnswerTemplateInput", required: true },
} as const satisfies FieldRules;

export const Mutation_createInstruction = {
  input: { of: "CreateInstructionInput", required: true },
} as const satisfies FieldRules;

export const Mutation_dismissLetter = {
  input: { of: "DismissLetterInput", required: true },
} as const satisfies FieldRules;

export const Mutation_endAgentSessions = {
  input: { of: "EndAgentSessionsInput", required: true },
} as const satisfies FieldRules;

export const Mutation_mergeDuplicate = {
  input: { of: "MergeDuplicateInput", required: true },
} as const satisfies FieldRules;

export const Mutation_openPanelSession = {
  contractNumber: { of: "string" },
  login: { of: "string" },
} as const satisfies FieldRules;

export const Mutation_openTicket = {
  input: { of: "OpenTicketInput", required: true },
} as const satisfies FieldRules;

export const Mutation_recordContact = {
  input: { of: "RecordContactInput", required: true },
} as const satisfies FieldRules;

export const Mutation_refuseTicket = {
  input: { of: "RefuseTicketInput", required: true },
} as const satisfies FieldRules;

export const Mutation_registerLetter = {
  input: { of: "RegisterLetterInput", required: true },
} as const satisfies FieldRules;

export const Mutation_releaseTicket = {
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const Mutation_replyToTicket = {
  input: { of: "ReplyToTicketInput", required: true },
} as const satisfies FieldRules;

export const Mutation_reportPresence = {
  input: { of: "ReportPresenceInput", required: true },
} as const satisfies FieldRules;

export const Mutation_requestAuthorization = {
  input: { of: "RequestAuthorizationInput", required: true },
} as const satisfies FieldRules;

export const Mutation_retireAgent = {
  input: { of: "RetireAgentInput", required: true },
} as const satisfies FieldRules;

export const Mutation_retireAnswerTemplate = {
  input: { of: "RetireAnswerTemplateInput", required: true },
} as const satisfies FieldRules;

export const Mutation_retireInstruction = {
  input: { of: "RetireInstructionInput", required: true },
} as const satisfies FieldRules;

export const Mutation_signIn = {
  login: { of: "string", required: true, format: "line", maxLength: 64, minLength: 1 },
  password: { of: "string", required: true, maxLength: 1024, minLength: 1 },
} as const satisfies FieldRules;

export const Mutation_syncSubscribers = {
  subscribers: { of: "SubscriberInput", required: true, list: true, requiredItems: true, maxItems: 250, minItems: 1 },
} as const satisfies FieldRules;

export const Mutation_takeTicket = {
  input: { of: "TakeTicketInput", required: true },
} as const satisfies FieldRules;

export const OpenTicketInput = {
  attachmentIds: { of: "string", list: true, requiredItems: true, maxItems: 20 },
  authorization: { of: "AuthorizationInput" },
  description: { of: "string", required: true, maxLength: 50000, minLength: 10 },
  emergency: { of: "other" },
  errorText: { of: "string", maxLength: 200000 },
  evenIfDuplicate: { of: "other" },
  idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
  selfServiceDidNotHelp: { of: "other" },
  serviceId: { of: "string" },
  stepsToReproduce: { of: "string", maxLength: 50000 },
  subject: { of: "string", required: true, format: "line", maxLength: 200, minLength: 3 },
  topic: { of: "string", required: true },
} as const satisfies FieldRules;

export const Query_agents = {
  includeRetired: { of: "other" },
} as const satisfies FieldRules;

export const Query_answerTemplates = {
  after: { of: "string" },
  first: { of: "number" },
  includeRetired: { of: "other" },
  locale: { of: "other" },
  search: { of: "string", maxLength: 200 },
  topic: { of: "string" },
} as const satisfies FieldRules;

export const Query_instructionArticles = {
  after: { of: "string" },
  first: { of: "number" },
  includeRetired: { of: "other" },
  search: { of: "string", maxLength: 50201 },
} as const satisfies FieldRules;

export const Query_instructions = {
  first: { of: "number" },
  search: { of: "string", required: true, maxLength: 50201 },
} as const satisfies FieldRules;

export const Query_letter = {
  id: { of: "string", required: true },
} as const satisfies FieldRules;

export const Query_letters = {
  after: { of: "string" },
  filter: { of: "LetterFilter" },
  first: { of: "number" },
} as const satisfies FieldRules;

export const Query_queue = {
  after: { of: "string" },
  first: { of: "number" },
  lane: { of: "other" },
  offset: { of: "number" },
} as const satisfies FieldRules;

export const Query_queueExceptions = {
  after: { of: "string" },
  first: { of: "number" },
  from: { of: "string", required: true },
  to: { of: "string", required: true },
} as const satisfies FieldRules;

export const Query_serviceReport = {
  from: { of: "string", required: true },
  timeZone: { of: "string" },
  to: { of: "string", required: true },
} as const satisfies FieldRules;

export const Query_subscriber = {
  contractNumber: { of: "string" },
  login: { of: "string" },
} as const satisfies FieldRules;

export const Query_ticket = {
  id: { of: "string", required: true },
} as const satisfies FieldRules;

export const Query_ticketEvents = {
  after: { of: "string" },
  first: { of: "number" },
} as const satisfies FieldRules;

export const Query_ticketPresence = {
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const Query_tickets = {
  after: { of: "string" },
  filter: { of: "TicketFilter" },
  first: { of: "number" },
  order: { of: "other" },
} as const satisfies FieldRules;

export const RecordContactInput = {
  channel: { of: "other", required: true },
  login: { of: "string", required: true, maxLength: 64 },
  note: { of: "string", required: true, maxLength: 5000, minLength: 3 },
} as const satisfies FieldRules;

export const RefuseTicketInput = {
  expectedVersion: { of: "number", required: true },
  explanation: { of: "string", maxLength: 5000 },
  reason: { of: "other", required: true },
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const RegisterLetterInput = {
  attachmentIds: { of: "string", list: true, requiredItems: true, maxItems: 20 },
  contractNumber: { of: "string", maxLength: 64 },
  description: { of: "string", required: true, maxLength: 50000, minLength: 10 },
  idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
  incomingNumber: { of: "string", required: true, format: "line", maxLength: 64, minLength: 1 },
  login: { of: "string", maxLength: 64 },
  receivedOn: { of: "string", required: true },
  subject: { of: "string", required: true, format: "line", maxLength: 200, minLength: 3 },
  topic: { of: "string", required: true },
} as const satisfies FieldRules;

export const ReplyToTicketInput = {
  attachmentIds: { of: "string", list: true, requiredItems: true, maxItems: 20 },
  body: { of: "string", required: true, maxLength: 50000, minLength: 1 },
  idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const ReportPresenceInput = {
  activity: { of: "other", required: true },
  pageId: { of: "string", required: true, maxLength: 64, minLength: 8, pattern: "^[A-Za-z0-9_-]*$" },
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const RequestAuthorizationInput = {
  ticketId: { of: "string", required: true },
  what: { of: "string", required: true, maxLength: 2000, minLength: 3 },
} as const satisfies FieldRules;

export const RetireAgentInput = {
  agentId: { of: "string", required: true },
} as const satisfies FieldRules;

export const RetireAnswerTemplateInput = {
  id: { of: "string", required: true },
} as const satisfies FieldRules;

export const RetireInstructionInput = {
  id: { of: "string", required: true },
} as const satisfies FieldRules;

export const ServiceInput = {
  blocked: { of: "other" },
  externalId: { of: "string", required: true, format: "line", maxLength: 64, minLength: 1 },
  kind: { of: "other", required: true },
  main: { of: "other" },
  name: { of: "string", required: true, format: "line", maxLength: 200, minLength: 1 },
} as const satisfies FieldRules;

export const SubscriberInput = {
  blocked: { of: "other" },
  consultationAgreementUntil: { of: "string" },
  contractNumber: { of: "string", required: true, format: "line", maxLength: 64, minLength: 1 },
  emails: { of: "string", required: true, list: true, requiredItems: true, format: "email", maxItems: 20 },
  locale: { of: "other" },
  login: { of: "string", required: true, format: "line", maxLength: 64, minLength: 1 },
  name: { of: "string", required: true, format: "line", maxLength: 200, minLength: 1 },
  password: { of: "string", maxLength: 1024, minLength: 1 },
  services: { of: "ServiceInput", required: true, list: true, requiredItems: true, maxItems: 100 },
} as const satisfies FieldRules;

export const Subscription_myTicketEvents = {
  after: { of: "string" },
} as const satisfies FieldRules;

export const Subscription_queueEvents = {
  after: { of: "string" },
} as const satisfies FieldRules;

export const Subscription_queuePlace = {
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const Subscription_ticketEvents = {
  after: { of: "string" },
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const Subscription_ticketPresence = {
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const TakeTicketInput = {
  reason: { of: "string", required: true, maxLength: 500, minLength: 3 },
  ticketId: { of: "string", required: true },
} as const satisfies FieldRules;

export const TicketFilter = {
  atRisk: { of: "other" },
  authorizationOverdue: { of: "other" },
  ids: { of: "string", list: true, requiredItems: true, maxItems: 100 },
  lane: { of: "other" },
  mine: { of: "other" },
  open: { of: "other" },
  overdue: { of: "other" },
  search: { of: "string", maxLength: 200 },
  statuses: { of: "other", list: true, requiredItems: true, maxItems: 8 },
  subscriberLogin: { of: "string" },
  topic: { of: "string" },
} as const satisfies FieldRules;

/** By the input type's name, or "Mutation.name" and the like for a root field's arguments. */
export const fieldRules = {
  "AcceptAuthorizationInput": AcceptAuthorizationInput,
  "AddAgentInput": AddAgentInput,
  "AddNoteInput": AddNoteInput,
  "AnswerTicketInput": AnswerTicketInput,
  "AssignLetterInput": AssignLetterInput,
  "AuthorizationInput": AuthorizationInput,
  "AuthorizeTicketInput": AuthorizeTicketInput,
  "ChangeAgentInput": ChangeAgentInput,
  "ChangeAgentPasswordInput": ChangeAgentPasswordInput,
  "ChangeAnswerTemplateInput": ChangeAnswerTemplateInput,
  "ChangeInstructionInput": ChangeInstructionInput,
  "ChangeLaneInput": ChangeLaneInput,
  "ChangeMyPasswordInput": ChangeMyPasswordInput,
  "ChangeTopicInput": ChangeTopicInput,
  "CloseTicketInput": CloseTicketInput,
  "CreateAnswerTemplateInput": CreateAnswerTemplateInput,
  "CreateInstructionInput": CreateInstructionInput,
  "DismissLetterInput": DismissLetterInput,
  "EndAgentSessionsInput": EndAgentSessionsInput,
  "LetterFilter": LetterFilter,
  "MergeDuplicateInput": MergeDuplicateInput,
  "Mutation.acceptAuthorization": Mutation_acceptAuthorization,
  "Mutation.addAgent": Mutation_addAgent,
  "Mutation.addNote": Mutation_addNote,
  "Mutation.answerTicket": Mutation_answerTicket,
  "Mutation.assignLetter": Mutation_assignLetter,
  "Mutation.authorizeTicket": Mutation_authorizeTicket,
  "Mutation.changeAgent": Mutation_changeAgent,
  "Mutation.changeAgentPassword": Mutation_changeAgentPassword,
  "Mutation.changeAnswerTemplate": Mutation_changeAnswerTemplate,
  "Mutation.changeInstruction": Mutation_changeInstruction,
  "Mutation.changeLane": Mutation_changeLane,
  "Mutation.changeMyPassword": Mutation_changeMyPassword,
  "Mutation.changeTopic": Mutation_changeTopic,
  "Mutation.closeTicket": Mutation_closeTicket,
  "Mutation.createAnswerTemplate": Mutation_createAnswerTemplate,
  "Mutation.createInstruction": Mutation_createInstruction,
  "Mutation.dismissLetter": Mutation_dismissLetter,
  "Mutation.endAgentSessions": Mutation_endAgentSessions,
  "Mutation.mergeDuplicate": Mutation_mergeDuplicate,
  "Mutation.openPanelSession": Mutation_openPanelSession,
  "Mutation.openTicket": Mutation_openTicket,
  "Mutation.recordContact": Mutation_recordContact,
  "Mutation.refuseTicket": Mutation_refuseTicket,
  "Mutation.registerLetter": Mutation_registerLetter,
  "Mutation.releaseTicket": Mutation_releaseTicket,
  "Mutation.replyToTicket": Mutation_replyToTicket,
  "Mutation.reportPresence": Mutation_reportPresence,
  "Mutation.requestAuthorization": Mutation_requestAuthorization,
  "Mutation.retireAgent": Mutation_retireAgent,
  "Mutation.retireAnswerTemplate": Mutation_retireAnswerTemplate,
  "Mutation.retireInstruction": Mutation_retireInstruction,
  "Mutation.signIn": Mutation_signIn,
  "Mutation.syncSubscribers": Mutation_syncSubscribers,
  "Mutation.takeTicket": Mutation_takeTicket,
  "OpenTicketInput": OpenTicketInput,
  "Query.agents": Query_agents,
  "Query.answerTemplates": Query_answerTemplates,
  "Query.instructionArticles": Query_instructionArticles,
  "Query.instructions": Query_instructions,
  "Query.letter": Query_letter,
  "Query.letters": Query_letters,
  "Query.queue": Query_queue,
  "Query.queueExceptions": Query_queueExceptions,
  "Query.serviceReport": Query_serviceReport,
  "Query.subscriber": Query_subscriber,
  "Query.ticket": Query_ticket,
  "Query.ticketEvents": Query_ticketEvents,
  "Query.ticketPresence": Query_ticketPresence,
  "Query.tickets": Query_tickets,
  "RecordContactInput": RecordContactInput,
  "RefuseTicketInput": RefuseTicketInput,
  "RegisterLetterInput": RegisterLetterInput,
  "ReplyToTicketInput": ReplyToTicketInput,
  "ReportPresenceInput": ReportPresenceInput,
  "RequestAuthorizationInput": RequestAuthorizationInput,
  "RetireAgentInput": RetireAgentInput,
  "RetireAnswerTemplateInput": RetireAnswerTemplateInput,
  "RetireInstructionInput": RetireInstructionInput,
  "ServiceInput": ServiceInput,
  "SubscriberInput": SubscriberInput,
  "Subscription.myTicketEvents": Subscription_myTicketEvents,
  "Subscription.queueEvents": Subscription_queueEvents,
  "Subscription.queuePlace": Subscription_queuePlace,
  "Subscription.ticketEvents": Subscription_ticketEvents,
  "Subscription.ticketPresence": Subscription_ticketPresence,
  "TakeTicketInput": TakeTicketInput,
  "TicketFilter": TicketFilter,
} as const satisfies Readonly<Record<string, FieldRules>>;
