import { type ActorName, holds, isService, isSubscriber } from './stage.js';

/** Whose values of a field an actor may see: `some` where they are nobody's in particular. */
export type Seen = 'nothing' | 'some' | 'own' | 'own foreign';

const withScope =
  (subscriber: Seen, granted: Seen, ...scopes: string[]) =>
  (actor: ActorName): Seen => {
    if (isSubscriber(actor)) return subscriber;
    return scopes.some((scope) => holds(actor, scope)) ? granted : 'nothing';
  };

const signedIn = (actor: ActorName): boolean => isSubscriber(actor) || isService(actor);

const AUDIENCES = {
  everyone: (actor: ActorName): Seen => (actor === 'anonymous' || signedIn(actor) ? 'some' : 'nothing'),
  signedIn: (actor: ActorName): Seen => (signedIn(actor) ? 'some' : 'nothing'),
  subscribers: withScope('some', 'nothing'),
  /** Who may read a ticket. */
  readers: withScope('own', 'own foreign', 'tickets:read'),
  /** Who may ask for lists and streams. */
  listers: withScope('some', 'some', 'tickets:read'),
  /** A subscriber stands in every ticket, in the directory and in their own session. */
  directory: withScope('own', 'own foreign', 'tickets:read', 'subscribers:read'),
  sessionOpeners: withScope('nothing', 'some', 'sessions:open'),
  writers: withScope('nothing', 'some', 'subscribers:write'),
  /** Who may send what can have mistakes. */
  senders: withScope('some', 'some', 'sessions:open', 'subscribers:write'),
  /** Senders to whom clauses of the regulations apply. */
  bound: withScope('some', 'some', 'sessions:open'),
  /** In the schema, and nothing has a value of it here yet: whoever brings one decides who sees it. */
  nobody: (): Seen => 'nothing',
} as const;
type Audience = keyof typeof AUDIENCES;

/** One word for each field of every object type, under those who may see it. */
const OBJECT_FIELDS: Readonly<Record<string, Readonly<Partial<Record<Audience, string>>>>> = {
  Attachment: { nobody: 'bytes contentType id name url' },
  AttachmentLimits: { everyone: 'maxBytes maxCount' },
  Delivery: { nobody: 'answer at state to' },
  FieldError: { senders: 'code message path', bound: 'clause' },
  Instruction: { everyone: 'id summary title url' },
  Message: {
    readers: 'at author body channel id ticketId visibility',
    nobody: 'attachments deliveries instructions',
  },
  MessageConnection: { readers: 'nodes pageInfo totalCount' },
  OpenTicketPayload: { subscribers: 'errors ticket', nobody: 'duplicateOf' },
  PageInfo: { listers: 'endCursor hasNextPage' },
  Refusal: { readers: 'at clause explanation reason' },
  RefusalReasonText: { everyone: 'clause reason text' },
  Regulations: { everyone: 'attachmentLimits privacyPolicyUrl refusalReasons responseHours topics version' },
  Service: { directory: 'blocked externalId id kind main name' },
  SessionPayload: { sessionOpeners: 'errors expiresAt token' },
  Subscriber: {
    directory: 'blocked consultationAgreementUntil contractNumber email id locale login name services',
  },
  SyncSubscribersPayload: { writers: 'created errors updated' },
  Ticket: {
    readers: `authorization channel closedAt cursor deadline description errorText events expectedResolutionAt
      firstRespondedAt id lane messages receivedAt refusal requestType resolvedAt respondBy service status
      stepsToReproduce subject subscriber topic version waitingSince`,
    nobody: 'attachments duplicateOf',
  },
  TicketConnection: { listers: 'cursor nodes pageInfo totalCount' },
  TicketEvent: { readers: 'actor at cursor message state ticketId type version' },
  TicketEventConnection: { listers: 'endCursor hasNextPage nodes' },
  TicketPayload: { subscribers: 'errors ticket' },
  TicketState: {
    readers: `authorization closedAt deadline expectedResolutionAt firstRespondedAt lane refusal resolvedAt
      respondBy status waitingSince`,
  },
  Topic: { everyone: 'fields id mainServicesOnly requestType selfService significant title' },
  TopicField: { everyone: 'hint minLength name pattern required', nobody: 'maxLength' },
  Viewer: { signedIn: 'expiresAt kind scopes', subscribers: 'subscriber' },
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
