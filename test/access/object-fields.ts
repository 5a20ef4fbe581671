import { type ActorName, holds, isAgent, isOut, isSubscriber } from './stage.js';

/** Whose values of a field an actor may see: `some` where they are nobody's in particular. */
export type Seen = 'nothing' | 'some' | 'own' | 'own foreign';

/** @param granted what services with one of the scopes see */
const seenBy =
  (subscriber: Seen, agent: Seen, granted: Seen, ...scopes: string[]) =>
  (actor: ActorName): Seen => {
    if (isSubscriber(actor)) return subscriber;
    if (isAgent(actor)) return agent;
    return scopes.some((scope) => holds(actor, scope)) ? granted : 'nothing';
  };

const signedIn = (actor: ActorName): boolean => actor !== 'anonymous' && !isOut(actor);

const AUDIENCES = {
  everyone: (actor: ActorName): Seen => (isOut(actor) ? 'nothing' : 'some'),
  signedIn: (actor: ActorName): Seen => (signedIn(actor) ? 'some' : 'nothing'),
  subscribers: seenBy('some', 'nothing', 'nothing'),
  agents: seenBy('nothing', 'some', 'nothing'),
  supervisors: (actor: ActorName): Seen => (actor === 'supervisor' ? 'some' : 'nothing'),
  /** Of people and tickets, for agents alone. */
  colleagues: seenBy('nothing', 'own foreign', 'nothing'),
  /** Who acts on tickets, from either side. */
  actors: seenBy('some', 'some', 'nothing'),
  /** Who may read a ticket. */
  readers: seenBy('own', 'own foreign', 'own foreign', 'tickets:read'),
  /** Who may ask for lists and streams. */
  listers: seenBy('some', 'some', 'some', 'tickets:read'),
  /** A subscriber stands in every ticket, in the directory and in their own session. */
  directory: seenBy('own', 'own foreign', 'own foreign', 'tickets:read', 'subscribers:read'),
  writers: seenBy('nothing', 'nothing', 'some', 'subscribers:write'),
  /** Senders to whom clauses of the regulations apply. */
  bound: seenBy('some', 'some', 'some', 'sessions:open'),
  /** In the schema, and nothing has a value of it here yet: whoever brings one decides who sees it. */
  nobody: (): Seen => 'nothing',
} as const;
type Audience = keyof typeof AUDIENCES;

/** One word for each field of every object type, under those who may see it. */
const OBJECT_FIELDS: Readonly<Record<string, Readonly<Partial<Record<Audience, string>>>>> = {
  Agent: { readers: 'id name', colleagues: 'login role' },
  AgentAccount: { supervisors: 'agent createdAt lastSeenAt login retiredAt role sessions' },
  AgentAccountPayload: { supervisors: 'agent errors' },
  AgentFigures: { supervisors: 'agent answers medianMinutes taken' },
  AgentSession: { supervisors: 'current expiresAt id lastSeenAt signedInAt' },
  AnswerTemplate: {
    agents: 'body id instructions locale outcome placeholders retiredAt title topic updatedAt version',
  },
  AnswerTemplateConnection: { agents: 'endCursor hasNextPage nodes' },
  AnswerTemplatePayload: { supervisors: 'errors template' },
  Attachment: { readers: 'bytes contentType id name url' },
  AttachmentLimits: { everyone: 'maxBytes maxCount' },
  AuthorizationNeed: { readers: 'clause message refusalFrom since' },
  ChangeMyPasswordPayload: { agents: 'errors' },
  Contact: { colleagues: 'agent at channel id note' },
  Delivery: { readers: 'answer at id kind state to' },
  FieldError: { everyone: 'code message path', bound: 'clause' },
  HourLoad: { supervisors: 'answered hour received weekday' },
  Instruction: { everyone: 'id locale summary title url' },
  InstructionArticle: { agents: 'id locale retiredAt summary title updatedAt url version' },
  InstructionArticleConnection: { agents: 'endCursor hasNextPage nodes' },
  InstructionPayload: { agents: 'errors instruction' },
  AssignLetterPayload: { agents: 'errors letter ticket' },
  Letter: {
    colleagues: `agent arrivals folded from fromName handledAt id messageId notes original outcome reason receivedAt remark
      senderCheck source subject subscriber ticket topicRule`,
    // Of those that are nobody's yet.
    agents: 'text',
  },
  LetterConnection: { agents: 'endCursor hasNextPage nodes' },
  LetterPayload: { agents: 'errors letter' },
  Message: {
    colleagues: 'letter',
    readers: 'agent at attachments author body channel deliveries id instructions ticketId visibility',
  },
  MessageConnection: { readers: 'nodes pageInfo totalCount' },
  OpenTicketPayload: { actors: 'errors ticket', subscribers: 'duplicateOf' },
  PageInfo: { listers: 'endCursor hasNextPage' },
  QueuePlace: { readers: 'emergenciesAhead lane position', listers: 'estimatedStartAt' },
  PaperLetter: { readers: 'incomingNumber receivedOn' },
  Presence: { agents: 'activity agent since' },
  RecordContactPayload: { agents: 'errors' },
  QueueException: { supervisors: 'agent at fromLane kind reason subscriber ticketId toLane' },
  QueueExceptionConnection: { supervisors: 'endCursor hasNextPage nodes' },
  QueueFigures: {
    agents: 'atRisk awaitingAuthorization awaitingSubscriber emergencies heldLetters mine overdue waiting',
  },
  Refusal: { readers: 'at clause explanation reason' },
  RefusalReasonText: { everyone: 'clause reason text' },
  RefusalCount: { supervisors: 'count reason' },
  RegulationClause: { everyone: 'carriedOut clause text title' },
  Regulations: {
    everyone: 'attachmentLimits clauses privacyPolicyUrl refusalReasons responseHours topics version',
  },
  ResponseBucket: { supervisors: 'count fromMinutes toMinutes' },
  ReportPresencePayload: { agents: 'errors' },
  Service: { directory: 'blocked externalId id kind main name' },
  ServiceFigures: {
    supervisors: `answeredInTime emergencies emergenciesMovedToRegular firstResponseMedianMinutes
      firstResponseP90Minutes late outOfTurnTakings received refusals replies share`,
  },
  ServiceReport: { supervisors: 'agents firstResponse load timeZone total weeks' },
  ServiceWeek: { supervisors: 'figures startsOn' },
  SessionPayload: { everyone: 'errors expiresAt token' },
  SignOutPayload: { nobody: 'errors' },
  Subscriber: {
    directory: 'blocked consultationAgreementUntil contractNumber email id locale login name services',
    colleagues: 'contacts emails totals',
  },
  SubscriberTotals: { colleagues: 'emergencies lastReceivedAt open refused tickets' },
  SyncSubscribersPayload: { writers: 'created errors updated' },
  Ticket: {
    readers: `attachments assignee authorization authorizationNeed channel closedAt continues cursor deadline deliveries description duplicateOf duplicateOfId
      errorText events expectedResolutionAt
      firstRespondedAt id lane messages paperLetter queue receivedAt refusal requestType resolvedAt respondBy selfServiceShown service status
      stepsToReproduce subject subscriber topic topicChosenBy version waitingSince`,
    colleagues: 'letter likelyDuplicates possibleActions supportedRefusals',
  },
  TicketConnection: { listers: 'cursor nodes pageInfo totalCount' },
  TicketEvent: {
    readers: 'actor at cursor delivery message state ticketId type version',
    colleagues: 'agent before otherTicketId outOfTurn reason',
  },
  TicketEventConnection: { listers: 'endCursor hasNextPage nodes' },
  TicketPayload: { actors: 'errors ticket' },
  TicketState: {
    readers: `assignee authorization closedAt deadline duplicateOfId expectedResolutionAt firstRespondedAt lane refusal requestType resolvedAt
      respondBy status topic topicChosenBy waitingSince`,
  },
  Topic: { everyone: 'fields id mainServicesOnly requestType selfService significant title' },
  TopicField: { everyone: 'hint minLength name pattern required', nobody: 'maxLength' },
  Viewer: { signedIn: 'expiresAt kind scopes', subscribers: 'subscriber', agents: 'agent' },
};

const rows = Object.entries(OBJECT_FIELDS).flatMap(([type, audiences]) =>
  Object.entries(audiences).flatMap(([audience, fields]) =>
    fields
      .split(/\s+/)
      .filter(Boolean)
      .map((field) => [`${type}.${field}`, audience as Audience] as const),
  ),
);

/** Every field that has a row; twice when it has two. */
export const fieldsWithRow: readonly string[] = rows.map(([field]) => field);

const audienceOf = new Map<string, Audience>(rows);

export const expectedToSee = (field: string, actor: ActorName): Seen =>
  AUDIENCES[audienceOf.get(field) ?? 'nobody'](actor);
