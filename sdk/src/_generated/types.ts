// Generated from schema/schema.graphql and sdk/operations by `npm run generate -w sdk`. Not to be edited.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What `acceptAuthorization` takes. */
export type AcceptAuthorizationInput = {
  /** What proved it: kept as a note of the support service. */
  basis: string;
  ticketId: string;
};

/** Who stands behind a change. */
export type ActorKind =
  | 'AGENT'
  | 'SUBSCRIBER'
  | 'SYSTEM';

/** What `addAgent` takes. */
export type AddAgentInput = {
  locale?: Locale | null | undefined;
  /** What they sign in with. Capitals do not matter, and nobody else has ever had it. */
  login: string;
  /** As subscribers see it under an answer. */
  name: string;
  /** The first one; `changeMyPassword` is there for the agent to choose another. */
  password: string;
  /** Nobody gives a higher one than the own. */
  role: AgentRole;
};

/** What `addNote` takes. */
export type AddNoteInput = {
  /** For the support service alone. */
  body: string;
  ticketId: string;
};

/** What an agent may do to a ticket. */
export type AgentAction =
  /** Where something else than the password proves it (3.7). */
  | 'ACCEPT_AUTHORIZATION'
  /** To answer with a question. */
  | 'ASK'
  | 'CHANGE_LANE'
  | 'CHANGE_TOPIC'
  /** Into an earlier ticket that it repeats (G.4). */
  | 'MERGE'
  | 'NOTE'
  /** To answer with the date of the solution (3.5). */
  | 'PROMISE'
  /** On one of `supportedRefusals` (3.10). */
  | 'REFUSE'
  | 'RELEASE'
  | 'REQUEST_AUTHORIZATION'
  | 'RESOLVE'
  /** Out of turn, or from a colleague (3.5). */
  | 'TAKE';

/** Ranks of the support service, each with all that the one before may do. */
export type AgentRole =
  | 'ADMIN'
  | 'AGENT'
  | 'SUPERVISOR';

/** What `answerTicket` takes. */
export type AnswerTicketInput = {
  attachmentIds?: Array<string> | null | undefined;
  /** Plain text, kept verbatim. */
  body: string;
  /** With IN_PROGRESS, and with it alone: until when the solution is expected (3.5). */
  expectedResolutionAt?: string | null | undefined;
  /** The version that the agent has read. If there is news since, nothing is written and the newer ticket comes back. */
  expectedVersion: number;
  /** Chosen by the caller, once for each intent, and kept when the request is repeated: it then has one effect. */
  idempotencyKey?: string | null | undefined;
  /** Instruction articles that the answer links to (3.9). */
  instructionIds?: Array<string> | null | undefined;
  outcome: Outcome;
  ticketId: string;
};

/** Whose letter it is (G.1): the login or the contract number, or both. */
export type AssignLetterInput = {
  contractNumber?: string | null | undefined;
  /** Chosen by the caller, once for each intent, and kept when the request is repeated: it then has one effect. */
  idempotencyKey?: string | null | undefined;
  letterId: string;
  login?: string | null | undefined;
  /** A ticket of this subscriber that it belongs to; it becomes a request of its own without one. */
  ticketId?: string | null | undefined;
};

/** Proof that it is the subscriber who asks (3.7). */
export type AuthorizationInput = {
  /** Password of the control panel. Compared and forgotten. */
  password: string;
};

/** Clause 3.7. */
export type AuthorizationState =
  | 'NOT_REQUIRED'
  | 'REQUIRED'
  | 'VERIFIED';

/** What `authorizeTicket` takes. */
export type AuthorizeTicketInput = {
  authorization: AuthorizationInput;
  ticketId: string;
};

/** What is left out stays as it is. */
export type ChangeAgentInput = {
  agentId: string;
  /** As subscribers see it under an answer. */
  name?: string | null | undefined;
  /** Another one ends their sessions. Nobody changes the own, and nobody gives a higher one than that. */
  role?: AgentRole | null | undefined;
};

/** What `changeAgentPassword` takes. */
export type ChangeAgentPasswordInput = {
  agentId: string;
  password: string;
};

/** The whole of the template as it is to be: what is left out here is left out of it. */
export type ChangeAnswerTemplateInput = {
  /** Plain text. `{{ticketId}}` and the other names of TemplatePlaceholder stand for what is filled in. */
  body: string;
  /** The version that the change was made from. */
  expectedVersion: number;
  id: string;
  /** Articles that the answer links to (3.9), in this order. */
  instructionIds?: Array<string> | null | undefined;
  /** The language of the text. */
  locale: Locale;
  /** What the answer usually comes to; open when left out. */
  outcome?: Outcome | null | undefined;
  title: string;
  /** The topic that it is for; for all of them when left out. */
  topic?: string | null | undefined;
};

/** What is left out stays as it is. */
export type ChangeInstructionInput = {
  /** The version that the change was made from. */
  expectedVersion: number;
  id: string;
  locale?: Locale | null | undefined;
  summary?: string | null | undefined;
  title?: string | null | undefined;
  /** A page of the provider, the service or the developer (3.9): an http(s) address. */
  url?: string | null | undefined;
};

/** What `changeLane` takes. */
export type ChangeLaneInput = {
  lane: Lane;
  /** Kept, and shown to supervisors. */
  reason: string;
  ticketId: string;
};

/** What `changeMyPassword` takes. */
export type ChangeMyPasswordInput = {
  currentPassword: string;
  newPassword: string;
};

/** What `changeTopic` takes. */
export type ChangeTopicInput = {
  /** Kept as a note of the support service. */
  reason?: string | null | undefined;
  ticketId: string;
  /** A topic that is offered; what it needs of authorization follows it (3.7). */
  topic: string;
};

/** Ways a ticket comes in by (3.1). Telephone, messengers and forums are none (3.3, 3.4). */
export type Channel =
  | 'API'
  | 'EMAIL'
  | 'PANEL'
  | 'PAPER';

/** What `closeTicket` takes. */
export type CloseTicketInput = {
  comment?: string | null | undefined;
  /** From 1, poor, to 5, excellent. */
  rating?: number | null | undefined;
  ticketId: string;
};

/** A new answer template. */
export type CreateAnswerTemplateInput = {
  /** Plain text. `{{ticketId}}` and the other names of TemplatePlaceholder stand for what is filled in. */
  body: string;
  /** Chosen by the caller, once for each intent, and kept when the request is repeated: it then has one effect. */
  idempotencyKey?: string | null | undefined;
  /** Articles that the answer links to (3.9), in this order. */
  instructionIds?: Array<string> | null | undefined;
  /** The language of the text. */
  locale: Locale;
  /** What the answer usually comes to; open when left out. */
  outcome?: Outcome | null | undefined;
  title: string;
  /** The topic that it is for; for all of them when left out. */
  topic?: string | null | undefined;
};

/** A new instruction article (3.9). */
export type CreateInstructionInput = {
  /** Chosen by the caller, once for each intent, and kept when the request is repeated: it then has one effect. */
  idempotencyKey?: string | null | undefined;
  /** The language of the page. */
  locale: Locale;
  /** What the page is good for. Found by its words, after the title. */
  summary: string;
  title: string;
  /** A page of the provider, the service or the developer (3.9): an http(s) address. */
  url: string;
};

/** How the promise to reply in time stands (3.5). */
export type DeadlineState =
  | 'AT_RISK'
  | 'BREACHED'
  | 'MET'
  | 'PENDING';

/** How a letter fares (3.11). */
export type DeliveryState =
  | 'BOUNCED'
  | 'DEFERRED'
  | 'FAILED'
  | 'QUEUED'
  | 'SENT';

/** What `dismissLetter` takes. */
export type DismissLetterInput = {
  letterId: string;
  /** Why it is no request. Kept. */
  reason: string;
};

/** What `endAgentSessions` takes. */
export type EndAgentSessionsInput = {
  agentId: string;
  /** One of the agent’s; all of them when left out. */
  sessionId?: string | null | undefined;
};

/** What is wrong with a field, for programs. Stable. */
export type FieldErrorCode =
  | 'AGREEMENT_MISSING'
  | 'ATTACHMENT_REFUSED'
  | 'AUTHORIZATION_FAILED'
  | 'EXPECTED_RESOLUTION_MISSING'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'NOT_ALLOWED'
  | 'NOT_AN_EMERGENCY'
  | 'REASON_UNSUPPORTED'
  | 'REQUIRED'
  | 'SELF_SERVICE_FIRST'
  | 'STATUS_FORBIDS'
  | 'TOO_FEW'
  | 'TOO_LARGE'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'TOO_SHORT'
  | 'TOO_SMALL'
  | 'UNKNOWN'
  | 'VERSION_CONFLICT'
  | 'WRONG_FORMAT';

/** Emergencies are requests to restore a main service; they go first (3.5). */
export type Lane =
  | 'EMERGENCY'
  | 'REGULAR';

/** Everything that is given must fit. */
export type LetterFilter = {
  outcomes?: Array<LetterOutcome> | null | undefined;
  /** A ticketID in any spelling, or words of the sender’s address, name or the subject. */
  search?: string | null | undefined;
  /** true: those that an agent has to assign or dismiss; automatic letters are none of them. */
  waiting?: boolean | null | undefined;
};

/** Why a letter is sent. */
export type LetterKind =
  /** What the support service says. */
  | 'ANSWER'
  /** What is demanded beyond the password (3.7). */
  | 'AUTHORIZATION_REQUEST'
  /** The support service closed the ticket, or made it part of an earlier one. */
  | 'CLOSURE'
  /** Of a ticket, with its ticketID, place and deadline (3.2). */
  | 'CONFIRMATION'
  /** What is missing for the sender of a letter to be recognised (G.1). */
  | 'IDENTIFICATION_REQUEST'
  /** Of a later letter on a ticket (3.2). */
  | 'RECEIPT'
  /** With its reason and clause (3.10). */
  | 'REFUSAL';

/** What agents should know of a letter. */
export type LetterNote =
  /** It did not say in which charset it is written, or said so wrongly. */
  | 'CHARSET_GUESSED'
  /** Encrypted, so that there is no text to read. */
  | 'ENCRYPTED'
  /** Files beyond the limits are in the original alone. */
  | 'FILES_LEFT_OUT'
  /** It brought a password after too many wrong ones. */
  | 'PASSWORD_NOT_COMPARED'
  /** A password was found, and replaced in everything that is kept. */
  | 'PASSWORD_REPLACED'
  /** It answers a letter of ours from an address that is not the subscriber’s. */
  | 'SENDER_UNKNOWN'
  /** A mail server that is trusted has found the sender’s address forged. */
  | 'SPOOF_SUSPECTED'
  /** The rest of its text is in the original alone. */
  | 'TEXT_CUT'
  /** A winmail.dat was unpacked. */
  | 'TNEF_UNPACKED'
  /** A winmail.dat could not be unpacked. */
  | 'TNEF_UNREADABLE'
  /** Of so many parts that only its head was read. */
  | 'TOO_COMPLEX'
  /** It brought a password that is not the subscriber’s (3.7). */
  | 'WRONG_PASSWORD';

/** What became of a letter; each has one receipt, however often it comes. */
export type LetterOutcome =
  /** It became a message of a ticket. */
  | 'APPENDED'
  /** Whose it is could not be told: its sender was asked, and it waits to be assigned (G.1). */
  | 'ASKED_TO_IDENTIFY'
  /** An automatic letter: kept, and answered by nobody. */
  | 'AUTOMATIC'
  /** It told how a letter of ours fared (3.11). */
  | 'DELIVERY_REPORT'
  /** An agent found that it is no request. */
  | 'DISMISSED'
  /** It waits for an agent; nobody was answered. */
  | 'HELD'
  /** It opened a ticket. */
  | 'OPENED'
  /** Not accepted, and the mail server told so. */
  | 'REFUSED';

/** By which way a letter came in. */
export type LetterSource =
  | 'IMAP'
  | 'LMTP'
  | 'PIPE';

/** Languages of texts. */
export type Locale =
  | 'EN'
  | 'RU';

/** What `mergeDuplicate` takes. */
export type MergeDuplicateInput = {
  /** The earlier ticket of the same subscriber: the text goes there. */
  duplicateOf: string;
  /** The later ticket: it is closed. */
  ticketId: string;
};

/** A new ticket. What a topic asks for beyond these rules is in `regulations`. */
export type OpenTicketInput = {
  attachmentIds?: Array<string> | null | undefined;
  /** Needed by significant topics (3.7); without it the ticket waits until it is authorized. */
  authorization?: AuthorizationInput | null | undefined;
  /** The problem in as much detail as possible (G.2). */
  description: string;
  /** Asks for the emergency lane: only to restore a main service (3.5). */
  emergency?: boolean | null | undefined;
  /** Full text of the error, kept verbatim (G.3). */
  errorText?: string | null | undefined;
  /** The subscriber has seen the likely duplicate and means a new ticket (G.4). */
  evenIfDuplicate?: boolean | null | undefined;
  /** Chosen by the caller, once for each intent, and kept when the request is repeated: it then has one effect. */
  idempotencyKey?: string | null | undefined;
  /** The subscriber was shown the topic’s `selfService` page, and it did not help. Topics that have one need it (2.1, 2.3). */
  selfServiceDidNotHelp?: boolean | null | undefined;
  /** The service of the contract that this is about (2.2). */
  serviceId?: string | null | undefined;
  /** What leads to the error, kept verbatim (G.3). */
  stepsToReproduce?: string | null | undefined;
  subject: string;
  /** A topic of `regulations`. */
  topic: string;
};

/** What a reply comes to (3.5). */
export type Outcome =
  | 'AWAITING_SUBSCRIBER'
  | 'IN_PROGRESS'
  | 'RESOLVED';

/** What an agent does at a ticket. */
export type PresenceActivity =
  /** For reports alone: the page has been closed. */
  | 'GONE'
  | 'LOOKING'
  | 'WRITING';

/** How the order of 3.5 was left. */
export type QueueExceptionKind =
  /** Moved to the other lane by an agent. */
  | 'LANE_CHANGED'
  /** Taken before those who had waited longer. */
  | 'OUT_OF_TURN';

/** A talk that is not official (3.3, 3.4). */
export type RecordContactInput = {
  channel: UnofficialChannel;
  login: string;
  note: string;
};

/** The only grounds on which a ticket may be refused (3.10). */
export type RefusalReason =
  /** Authorization was necessary and was not given. */
  | 'AUTHORIZATION_MISSING'
  /** The contract does not cover what is asked for. */
  | 'OUTSIDE_CONTRACT'
  /** The subscriber’s services are blocked. */
  | 'SERVICES_BLOCKED';

/** What `refuseTicket` takes. */
export type RefuseTicketInput = {
  /** The version that the agent has read. If there is news since, nothing is written and the newer ticket comes back. */
  expectedVersion: number;
  explanation?: string | null | undefined;
  /** Accepted where the facts on record support it (3.10). */
  reason: RefusalReason;
  ticketId: string;
};

/** A letter on paper (3.1). */
export type RegisterLetterInput = {
  attachmentIds?: Array<string> | null | undefined;
  contractNumber?: string | null | undefined;
  description: string;
  /** Chosen by the caller, once for each intent, and kept when the request is repeated: it then has one effect. */
  idempotencyKey?: string | null | undefined;
  /** Of the register of incoming letters; each is registered once. */
  incomingNumber: string;
  /** The login or the contract number, or both (G.1). */
  login?: string | null | undefined;
  /** When the letter came. The time to reply starts at the registration. */
  receivedOn: string;
  subject: string;
  topic: string;
};

/** What `replyToTicket` takes. */
export type ReplyToTicketInput = {
  attachmentIds?: Array<string> | null | undefined;
  /** Plain text, kept verbatim. */
  body: string;
  /** Chosen by the caller, once for each intent, and kept when the request is repeated: it then has one effect. */
  idempotencyKey?: string | null | undefined;
  ticketId: string;
};

/** What `reportPresence` takes. */
export type ReportPresenceInput = {
  activity: PresenceActivity;
  /** Chosen by the page at random, and the same for as long as it is open: each page of an agent counts for itself. */
  pageId: string;
  ticketId: string;
};

/** What `requestAuthorization` takes. */
export type RequestAuthorizationInput = {
  ticketId: string;
  /** What is needed, as the subscriber is to read it (3.7). */
  what: string;
};

/** What a subscriber may ask of the support service. */
export type RequestType =
  /** A change of settings that the subscriber cannot make alone (2.1). */
  | 'CONFIGURATION_CHANGE'
  /** Advice by an extra agreement (3.8). */
  | 'CONSULTATION'
  /** A fault of a contracted service (2.2). */
  | 'FAULT'
  /** A password that the subscriber cannot change alone (2.3). */
  | 'PASSWORD_CHANGE';

/** What `retireAgent` takes. */
export type RetireAgentInput = {
  agentId: string;
};

/** What `retireAnswerTemplate` takes. */
export type RetireAnswerTemplateInput = {
  id: string;
};

/** What `retireInstruction` takes. */
export type RetireInstructionInput = {
  id: string;
};

/** What a mail server that is trusted has found out about the sender (RFC 8601). */
export type SenderCheck =
  | 'FAILED'
  | 'PASSED'
  | 'UNKNOWN';

/** A service of a subscriber’s contract, as the panel knows it. */
export type ServiceInput = {
  blocked?: boolean | null | undefined;
  /** The panel’s own id, unique within the subscriber. */
  externalId: string;
  kind: ServiceKind;
  /** A main service: its faults may be emergencies (3.5). */
  main?: boolean | null | undefined;
  /** What the subscriber calls it: example.ru. */
  name: string;
};

/** Sorts of services; a topic may be about some of them alone. */
export type ServiceKind =
  | 'DATABASE'
  | 'DNS'
  | 'DOMAIN'
  | 'HOSTING'
  | 'MAIL'
  | 'OTHER'
  | 'SERVER';

/** A subscriber as the panel knows it; recognised by login. */
export type SubscriberInput = {
  /** Service under the contract is suspended (3.10). */
  blocked?: boolean | null | undefined;
  /** End of the extra agreement on consulting (3.8). */
  consultationAgreementUntil?: string | null | undefined;
  contractNumber: string;
  /** Addresses that letters come from; the first one is written to. */
  emails: Array<string>;
  locale?: Locale | null | undefined;
  login: string;
  name: string;
  /** Stored only as an argon2id hash. Send it when it has changed: hashing takes time; left out, the old one stays. */
  password?: string | null | undefined;
  /** All services of the contract: one that is not named is taken out. */
  services: Array<ServiceInput>;
};

/** What `takeTicket` takes. */
export type TakeTicketInput = {
  /** Why the order is left: kept, and shown to supervisors. */
  reason: string;
  ticketId: string;
};

/** What an answer template may leave to be filled in, written as `{{ticketId}}`. */
export type TemplatePlaceholder =
  /** Whoever answers. */
  | 'agentName'
  /** The number of their contract. */
  | 'contractNumber'
  /** Until when the solution is expected (3.5). */
  | 'expectedResolutionAt'
  /** Their login. */
  | 'login'
  /** The service that the ticket is about. */
  | 'serviceName'
  /** The name of whoever asked. */
  | 'subscriberName'
  | 'ticketId';

/** What happened to a ticket. */
export type TicketEventType =
  | 'ANSWERED'
  | 'AUTHORIZATION_REQUESTED'
  | 'AUTHORIZED'
  | 'CLOSED'
  | 'DEADLINE_AT_RISK'
  | 'DEADLINE_BREACHED'
  | 'DELIVERY_CHANGED'
  | 'DUPLICATE_MERGED'
  | 'LANE_CHANGED'
  | 'MESSAGE_ADDED'
  | 'NOTE_ADDED'
  | 'OPENED'
  | 'REFUSED'
  | 'RELEASED'
  | 'REOPENED'
  | 'RESOLUTION_POSTPONED'
  | 'RESOLVED'
  | 'TAKEN'
  | 'TOPIC_CHANGED';

/** Everything that is given must fit. */
export type TicketFilter = {
  /** For agents and services: the reply is not late yet, and soon will be (3.5). */
  atRisk?: boolean | null | undefined;
  /** For agents and services: an authorization is owed so long that a refusal is offered (3.10). */
  authorizationOverdue?: boolean | null | undefined;
  /** ticketIDs in any spelling. What is not the viewer’s is left out, as what does not exist. */
  ids?: Array<string> | null | undefined;
  lane?: Lane | null | undefined;
  /** For agents: whether the viewer has it, or had it last. */
  mine?: boolean | null | undefined;
  /** true: neither resolved nor refused nor closed. */
  open?: boolean | null | undefined;
  /** For agents and services: the reply is late, or the promised date of the solution has passed. */
  overdue?: boolean | null | undefined;
  /** A ticketID in any spelling, or words of the subject, the texts or the messages. For agents also of their notes, and of the subscriber’s login, contract number, name and e-mail addresses. */
  search?: string | null | undefined;
  statuses?: Array<TicketStatus> | null | undefined;
  /** For agents and services. */
  subscriberLogin?: string | null | undefined;
  topic?: string | null | undefined;
};

/** How a list of tickets is sorted. */
export type TicketOrder =
  /** By what is promised: until when a reply (3.5) or the solution is owed, the longest overdue first. What nothing is owed on comes last. */
  | 'DUE_FIRST'
  /** By when they came, the newest first. */
  | 'NEWEST';

/** Whose turn it is, and whether it is over. */
export type TicketStatus =
  /** An authorization is missing (3.7): the password, which `authorizeTicket` gives, or what an agent demanded. */
  | 'AWAITING_AUTHORIZATION'
  /** The support service asked something. */
  | 'AWAITING_SUBSCRIBER'
  /** Over; what remains goes into a new ticket. */
  | 'CLOSED'
  /** Answered; the solution takes longer, `expectedResolutionAt` says until when. */
  | 'IN_PROGRESS'
  /** Refused on one of three grounds (3.10). */
  | 'REFUSED'
  | 'RESOLVED'
  /** An agent is working on the reply. */
  | 'TAKEN'
  /** In the queue: the support service owes a reply. */
  | 'WAITING';

/** Who chose a ticket’s topic, where it was not whoever opened it. */
export type TopicChooser =
  /** The support service. */
  | 'AGENT'
  /** The rules for letters, by the words of the letter. */
  | 'MACHINE';

/** Ways of talking that are not official (3.3, 3.4): a note can be made of them, never a ticket. */
export type UnofficialChannel =
  | 'FORUM'
  | 'MESSENGER'
  | 'OTHER'
  | 'TELEPHONE';

/** What kind of bearer a token has. */
export type ViewerKind =
  | 'AGENT'
  | 'SERVICE'
  | 'SUBSCRIBER';

/** Who may read a message: internal ones are the support service’s notes. */
export type Visibility =
  | 'INTERNAL'
  | 'PUBLIC';

/** An agent as those see them who watch over the service. */
export type AgentAccountFieldsFragment = {
  login: string;
  role: AgentRole;
  createdAt: string;
  /** Null for one who was never there. */
  lastSeenAt: string | null;
  /** Since when there is no sign-in any more. Answers keep the name. */
  retiredAt: string | null;
  agent: AgentFieldsFragment;
  /** Those in force, the newest first. */
  sessions: Array<{ id: string, signedInAt: string, lastSeenAt: string | null, expiresAt: string, current: boolean }>;
};

/** A specialist of the support service (СТП). */
export type AgentFieldsFragment = {
  id: string;
  /** As subscribers see it under an answer. */
  name: string;
};

/** What agents begin an answer with. */
export type AnswerTemplateFieldsFragment = {
  id: string;
  title: string;
  /** Plain text with placeholders. */
  body: string;
  /** Those of the body, each once. */
  placeholders: Array<TemplatePlaceholder>;
  locale: Locale;
  /** The topic that it is for; null for all of them. */
  topic: string | null;
  /** What the answer usually comes to. */
  outcome: Outcome | null;
  /** Grows by one with each change. */
  version: number;
  updatedAt: string;
  /** Since when it is offered no more. */
  retiredAt: string | null;
  /** Articles that the answer links to (3.9); those that are retired by now are left out. */
  instructions: Array<InstructionFieldsFragment>;
};

/** A file that belongs to a ticket or a message. */
export type AttachmentFieldsFragment = {
  id: string;
  /** Made harmless: without folders, controls or a false ending. */
  name: string;
  /** As the content shows it, not as its sender called it. */
  contentType: string;
  bytes: number;
  /** Where it is fetched, without a token: good for 10 to 15 minutes, so ask anew. */
  url: string;
};

/** Something that happened to a ticket. */
export type ChronicleEventFieldsFragment = {
  /** The event’s place: go on after it. */
  cursor: string;
  ticketId: string;
  /** Dense within the ticket: a missing number is a missed event. */
  version: number;
  at: string;
  actor: ActorKind;
  type: TicketEventType;
  /** For agents: why a ticket was taken by name, its lane or topic changed, or on what basis an authorization accepted, in the agent’s words (3.5, 3.7). Null for others. */
  reason: string | null;
  /** For agents, of a TAKEN: whether others had waited longer (3.5). Null for others and for other events. */
  outOfTurn: boolean | null;
  /** For agents, where two tickets were joined: the ticketID of the other one, of which DUPLICATE_MERGED tells in the later and MESSAGE_ADDED in the earlier (G.4). Null for others. */
  otherTicketId: string | null;
  /** For agents: who did it, where an agent did. Null for others. */
  agent: AgentFieldsFragment | null;
  state: TicketStateFieldsFragment;
  /** For agents: the ticket just before the event, so that lane, topic and the like can be told from and to. Null for others, for the opening, and where the event before is no longer kept. */
  before: TicketStateFieldsFragment | null;
  /** Where the event brought a message that the viewer may see. */
  message: { id: string, author: ActorKind, channel: Channel, visibility: Visibility, body: string } | null;
  /** The letter that a DELIVERY_CHANGED tells of, as it is now. */
  delivery: DeliveryFieldsFragment | null;
};

/** A letter on its way, with what the remote server said (3.11). */
export type DeliveryFieldsFragment = {
  id: string;
  kind: LetterKind;
  to: string;
  state: DeliveryState;
  /** When it came to be so. */
  at: string;
  /** The words of the server that had it last. */
  answer: string | null;
};

/** Something in the input that the caller can mend. Every fault is listed, not only the first. */
export type FieldErrorFieldsFragment = {
  /** From the argument to the field: ["input", "authorization", "password"]. */
  path: Array<string>;
  code: FieldErrorCode;
  /** What is wrong and what to do, in the viewer’s language. */
  message: string;
  /** Clause of the support regulations: "3.7". */
  clause: string | null;
};

/** An instruction article as those see it who keep it. */
export type InstructionArticleFieldsFragment = {
  id: string;
  title: string;
  summary: string;
  /** An http(s) address. */
  url: string;
  locale: Locale;
  /** Grows by one with each change. */
  version: number;
  updatedAt: string;
  /** Since when it is offered no more. Answers that link to it keep the link. */
  retiredAt: string | null;
};

/** A page of instructions (3.9). */
export type InstructionFieldsFragment = {
  id: string;
  title: string;
  /** An http(s) address. */
  url: string;
  summary: string;
  /** The language of the page; of one that has both, the viewer’s. */
  locale: Locale;
};

/** The receipt of a letter that came in: what it was and what became of it (3.1, 3.2). */
export type LetterFieldsFragment = {
  id: string;
  receivedAt: string;
  source: LetterSource;
  /** The author’s address, as the letter says. */
  from: string | null;
  fromName: string | null;
  subject: string;
  outcome: LetterOutcome;
  /** Why, as a code of docs/letters.md. */
  reason: string | null;
  notes: Array<LetterNote>;
  senderCheck: SenderCheck;
  /** By which rule the topic was chosen: `words:php-version`, or `fallback`. */
  topicRule: string | null;
  /** How often the same letter has come. */
  arrivals: number;
  /** The message that it became; null where it opened a ticket. */
  messageId: string | null;
  /** When an agent assigned or dismissed it. */
  handledAt: string | null;
  /** Why it is no request, in the words of the agent who dismissed it. */
  remark: string | null;
  /** Who assigned or dismissed it. */
  agent: AgentFieldsFragment | null;
};

/** What was said on a ticket after its opening. */
export type MessageFieldsFragment = {
  id: string;
  ticketId: string;
  at: string;
  author: ActorKind;
  channel: Channel;
  visibility: Visibility;
  /** Plain text, with its white space. */
  body: string;
  /** Who wrote it, where an agent did. */
  agent: AgentFieldsFragment | null;
  /** Instruction articles the support service refers to, as they read then (3.9). */
  instructions: Array<InstructionFieldsFragment>;
  /** Files that came with it. */
  attachments: Array<AttachmentFieldsFragment>;
  /** The letters that carry it (3.11). */
  deliveries: Array<DeliveryFieldsFragment>;
};

/** An agent who has a ticket open. No event tells of it, and nothing is kept. */
export type PresenceFieldsFragment = {
  /** WRITING when any of the agent’s pages is. Never GONE: who has gone is not in the list. */
  activity: PresenceActivity;
  /** Since when the agent does that. */
  since: string;
  agent: AgentFieldsFragment;
};

/** Where a waiting ticket stands. Nothing that its subscriber does moves it forward or back (G.4). */
export type QueuePlaceFieldsFragment = {
  lane: Lane;
  /** Within its lane, from 1. */
  position: number;
  /** Waiting emergencies, which go first (3.5). 0 for an emergency itself: its position says it all. */
  emergenciesAhead: number;
  /** When an agent will probably take it, by the pace of the last takings; null where there were too few of late. No promise: that is respondBy. */
  estimatedStartAt: string | null;
};

/** A refusal on one of the three grounds of 3.10. */
export type RefusalFieldsFragment = {
  reason: RefusalReason;
  clause: string;
  explanation: string | null;
  at: string;
};

/** A service of a subscriber’s contract. */
export type ServiceFieldsFragment = {
  id: string;
  /** The panel’s own id of it. */
  externalId: string;
  name: string;
  kind: ServiceKind;
  /** A main service: its faults may be emergencies (3.5). */
  main: boolean;
  blocked: boolean;
};

/** How the promise of 3.5 was kept, and where the order was left. */
export type ServiceFiguresFieldsFragment = {
  /** Tickets that came in. */
  received: number;
  /** Replies of the support service: answers, demands and refusals. */
  replies: number;
  /** Replies that were owed and came in time (3.5). */
  answeredInTime: number;
  /** Replies that were due and came late, are still owed, or were no longer waited for. */
  late: number;
  /** Of the promises that were due or kept, the share that was kept: 0 to 1. Null for none. */
  share: number | null;
  /** Minutes from the moment a first reply was owed until it came, by nearest rank. */
  firstResponseMedianMinutes: number | null;
  /** Within this time came nine of ten first replies. */
  firstResponseP90Minutes: number | null;
  /** Tickets received that stood in the emergency lane, then or later. */
  emergencies: number;
  /** Times that an agent moved a ticket out of the emergency lane: misuse. */
  emergenciesMovedToRegular: number;
  /** Tickets that were taken before those who had waited longer. */
  outOfTurnTakings: number;
  /** One entry for each of the three reasons (3.10). */
  refusals: Array<{ reason: RefusalReason, count: number }>;
};

/** A customer of the provider. */
export type SubscriberFieldsFragment = {
  id: string;
  login: string;
  contractNumber: string;
  name: string;
  /** The address that is written to. */
  email: string | null;
  locale: Locale;
  /** Service under the contract is suspended (3.10). */
  blocked: boolean;
  /** End of the extra agreement on consulting (3.8). */
  consultationAgreementUntil: string | null;
  services: Array<ServiceFieldsFragment>;
};

/** A subscriber’s tickets so far, counted. */
export type SubscriberTotalsFieldsFragment = {
  tickets: number;
  /** Neither resolved nor refused nor closed. */
  open: number;
  /** Whose refusal stands (3.10), also where they were closed after it. */
  refused: number;
  /** In the emergency lane now, or when they were settled (3.5). */
  emergencies: number;
  /** Null before the first ticket. */
  lastReceivedAt: string | null;
};

/** Something that happened to a ticket. */
export type TicketEventFieldsFragment = {
  /** The event’s place: go on after it. */
  cursor: string;
  ticketId: string;
  /** Dense within the ticket: a missing number is a missed event. */
  version: number;
  at: string;
  actor: ActorKind;
  type: TicketEventType;
  state: TicketStateFieldsFragment;
  /** Where the event brought a message that the viewer may see. */
  message: MessageFieldsFragment | null;
  /** The letter that a DELIVERY_CHANGED tells of, as it is now. */
  delivery: DeliveryFieldsFragment | null;
};

/** A ticket (заявка). */
export type TicketFieldsFragment = {
  /** The ticketID, to be kept in all letters about it (3.2). */
  id: string;
  /** Grows by one with each event of this ticket, without a gap. */
  version: number;
  /** This snapshot’s place in the journal: stream from here and nothing is missed. */
  cursor: string;
  subject: string;
  requestType: RequestType;
  /** Null where whoever opened the ticket chose its topic. */
  topicChosenBy: TopicChooser | null;
  channel: Channel;
  /** Never changes. */
  receivedAt: string;
  status: TicketStatus;
  lane: Lane;
  authorization: AuthorizationState;
  deadline: DeadlineState;
  /** Since when the support service owes a reply. Later messages do not move it (G.4). */
  waitingSince: string | null;
  /** Until when the reply is owed (3.5). */
  respondBy: string | null;
  firstRespondedAt: string | null;
  /** Promised by the support service where the solution takes longer than the reply (3.5). */
  expectedResolutionAt: string | null;
  resolvedAt: string | null;
  closedAt: string | null;
  /** The ticketID of the request that this one repeats (G.4). */
  duplicateOfId: string | null;
  topic: { id: string, title: string };
  service: { id: string, name: string } | null;
  /** The agent who has it, or had it last. */
  assignee: AgentFieldsFragment | null;
  refusal: RefusalFieldsFragment | null;
};

/** The changeable fields of a ticket, as they are just after an event. */
export type TicketStateFieldsFragment = {
  status: TicketStatus;
  lane: Lane;
  authorization: AuthorizationState;
  deadline: DeadlineState;
  /** Since when the support service owes a reply. Later messages do not move it (G.4). */
  waitingSince: string | null;
  /** Until when the reply is owed (3.5). */
  respondBy: string | null;
  firstRespondedAt: string | null;
  /** Promised by the support service where the solution takes longer than the reply (3.5). */
  expectedResolutionAt: string | null;
  resolvedAt: string | null;
  closedAt: string | null;
  /** The ticketID of the request that this one repeats (G.4). */
  duplicateOfId: string | null;
  /** Null in events that were told before topics could change. */
  requestType: RequestType | null;
  /** Null where whoever opened the ticket chose its topic. */
  topicChosenBy: TopicChooser | null;
  /** The agent who has it, or had it last. */
  assignee: AgentFieldsFragment | null;
  refusal: RefusalFieldsFragment | null;
  /** Null in events that were told before topics could change. */
  topic: { id: string, title: string } | null;
};

export type AcceptAuthorizationMutationVariables = Exact<{
  input: AcceptAuthorizationInput;
}>;

export type AcceptAuthorizationMutation = { acceptAuthorization: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type AddAgentMutationVariables = Exact<{
  input: AddAgentInput;
}>;

export type AddAgentMutation = { addAgent: { agent: AgentAccountFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type AddNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;

export type AddNoteMutation = { addNote: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type AgentsQueryVariables = Exact<{
  includeRetired?: boolean | null | undefined;
}>;

export type AgentsQuery = { agents: Array<AgentAccountFieldsFragment> };

export type AnswerTemplatesQueryVariables = Exact<{
  search?: string | null | undefined;
  locale?: Locale | null | undefined;
  topic?: string | null | undefined;
  includeRetired?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type AnswerTemplatesQuery = { answerTemplates: { hasNextPage: boolean, endCursor: string | null, nodes: Array<AnswerTemplateFieldsFragment> } };

export type AnswerTicketMutationVariables = Exact<{
  input: AnswerTicketInput;
}>;

export type AnswerTicketMutation = { answerTicket: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type AssignLetterMutationVariables = Exact<{
  input: AssignLetterInput;
}>;

export type AssignLetterMutation = { assignLetter: { letter: LetterFieldsFragment | null, ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type AuthorizeTicketMutationVariables = Exact<{
  input: AuthorizeTicketInput;
}>;

export type AuthorizeTicketMutation = { authorizeTicket: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type ChangeAgentMutationVariables = Exact<{
  input: ChangeAgentInput;
}>;

export type ChangeAgentMutation = { changeAgent: { agent: AgentAccountFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type ChangeAgentPasswordMutationVariables = Exact<{
  input: ChangeAgentPasswordInput;
}>;

export type ChangeAgentPasswordMutation = { changeAgentPassword: { agent: AgentAccountFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type ChangeAnswerTemplateMutationVariables = Exact<{
  input: ChangeAnswerTemplateInput;
}>;

export type ChangeAnswerTemplateMutation = { changeAnswerTemplate: { template: AnswerTemplateFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type ChangeInstructionMutationVariables = Exact<{
  input: ChangeInstructionInput;
}>;

export type ChangeInstructionMutation = { changeInstruction: { instruction: InstructionArticleFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type ChangeLaneMutationVariables = Exact<{
  input: ChangeLaneInput;
}>;

export type ChangeLaneMutation = { changeLane: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type ChangeMyPasswordMutationVariables = Exact<{
  input: ChangeMyPasswordInput;
}>;

export type ChangeMyPasswordMutation = { changeMyPassword: { errors: Array<FieldErrorFieldsFragment> } };

export type ChangeTopicMutationVariables = Exact<{
  input: ChangeTopicInput;
}>;

export type ChangeTopicMutation = { changeTopic: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type CloseTicketMutationVariables = Exact<{
  input: CloseTicketInput;
}>;

export type CloseTicketMutation = { closeTicket: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type CreateAnswerTemplateMutationVariables = Exact<{
  input: CreateAnswerTemplateInput;
}>;

export type CreateAnswerTemplateMutation = { createAnswerTemplate: { template: AnswerTemplateFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type CreateInstructionMutationVariables = Exact<{
  input: CreateInstructionInput;
}>;

export type CreateInstructionMutation = { createInstruction: { instruction: InstructionArticleFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type DeskTicketsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  order?: TicketOrder | null | undefined;
}>;

export type DeskTicketsQuery = { tickets: { totalCount: number, cursor: string, nodes: Array<(
      { subscriber: { id: string, login: string, name: string, contractNumber: string } }
      & TicketFieldsFragment
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DismissLetterMutationVariables = Exact<{
  input: DismissLetterInput;
}>;

export type DismissLetterMutation = { dismissLetter: { letter: LetterFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type EndAgentSessionsMutationVariables = Exact<{
  input: EndAgentSessionsInput;
}>;

export type EndAgentSessionsMutation = { endAgentSessions: { agent: AgentAccountFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type InstructionArticlesQueryVariables = Exact<{
  search?: string | null | undefined;
  includeRetired?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type InstructionArticlesQuery = { instructionArticles: { hasNextPage: boolean, endCursor: string | null, nodes: Array<InstructionArticleFieldsFragment> } };

export type InstructionsQueryVariables = Exact<{
  search: string;
  first?: number | null | undefined;
}>;

export type InstructionsQuery = { instructions: Array<InstructionFieldsFragment> };

export type LetterQueryVariables = Exact<{
  id: string;
}>;

export type LetterQuery = { letter: (
    { text: string | null, folded: string | null, original: AttachmentFieldsFragment | null, ticket: { id: string, subject: string } | null, subscriber: { id: string, login: string, name: string } | null }
    & LetterFieldsFragment
  ) | null };

export type LettersQueryVariables = Exact<{
  filter?: LetterFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type LettersQuery = { letters: { hasNextPage: boolean, endCursor: string | null, nodes: Array<(
      { ticket: { id: string, subject: string } | null, subscriber: { id: string, login: string, name: string } | null }
      & LetterFieldsFragment
    )> } };

export type MergeDuplicateMutationVariables = Exact<{
  input: MergeDuplicateInput;
}>;

export type MergeDuplicateMutation = { mergeDuplicate: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type OnMyTicketEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;

export type OnMyTicketEventsSubscription = { myTicketEvents: TicketEventFieldsFragment };

export type OnQueueEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;

export type OnQueueEventsSubscription = { queueEvents: TicketEventFieldsFragment };

export type OnQueuePlaceSubscriptionVariables = Exact<{
  ticketId: string;
}>;

export type OnQueuePlaceSubscription = { queuePlace: QueuePlaceFieldsFragment | null };

export type OnTicketEventsSubscriptionVariables = Exact<{
  ticketId: string;
  after?: string | null | undefined;
}>;

export type OnTicketEventsSubscription = { ticketEvents: TicketEventFieldsFragment };

export type OnTicketPresenceSubscriptionVariables = Exact<{
  ticketId: string;
}>;

export type OnTicketPresenceSubscription = { ticketPresence: Array<PresenceFieldsFragment> };

export type OpenPanelSessionMutationVariables = Exact<{
  login?: string | null | undefined;
  contractNumber?: string | null | undefined;
}>;

export type OpenPanelSessionMutation = { openPanelSession: { token: string | null, expiresAt: string | null, errors: Array<FieldErrorFieldsFragment> } };

export type OpenTicketMutationVariables = Exact<{
  input: OpenTicketInput;
}>;

export type OpenTicketMutation = { openTicket: { ticket: TicketFieldsFragment | null, duplicateOf: (
      { queue: QueuePlaceFieldsFragment | null }
      & TicketFieldsFragment
    ) | null, errors: Array<FieldErrorFieldsFragment> } };

export type QueueQueryVariables = Exact<{
  lane?: Lane | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  offset?: number | null | undefined;
}>;

export type QueueQuery = { queue: { totalCount: number, cursor: string, nodes: Array<(
      { subscriber: { id: string, login: string, name: string, contractNumber: string } }
      & TicketFieldsFragment
    )>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type QueueExceptionsQueryVariables = Exact<{
  from: string;
  to: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type QueueExceptionsQuery = { queueExceptions: { hasNextPage: boolean, endCursor: string | null, nodes: Array<{ at: string, kind: QueueExceptionKind, ticketId: string, fromLane: Lane, toLane: Lane, reason: string, agent: AgentFieldsFragment, subscriber: { id: string, login: string, name: string } }> } };

export type QueueFiguresQueryVariables = Exact<{ [key: string]: never; }>;

export type QueueFiguresQuery = { queueFigures: { waiting: number, emergencies: number, overdue: number, atRisk: number, awaitingSubscriber: number, awaitingAuthorization: number, mine: number, heldLetters: number } };

export type RecordContactMutationVariables = Exact<{
  input: RecordContactInput;
}>;

export type RecordContactMutation = { recordContact: { errors: Array<FieldErrorFieldsFragment> } };

export type RefuseTicketMutationVariables = Exact<{
  input: RefuseTicketInput;
}>;

export type RefuseTicketMutation = { refuseTicket: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type RegisterLetterMutationVariables = Exact<{
  input: RegisterLetterInput;
}>;

export type RegisterLetterMutation = { registerLetter: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type RegulationsQueryVariables = Exact<{ [key: string]: never; }>;

export type RegulationsQuery = { regulations: { version: string, responseHours: number, privacyPolicyUrl: string | null, topics: Array<{ id: string, title: string, requestType: RequestType, significant: boolean, mainServicesOnly: boolean, selfService: InstructionFieldsFragment | null, fields: Array<{ name: string, required: boolean, minLength: number | null, maxLength: number | null, pattern: string | null, hint: string | null }> }>, refusalReasons: Array<{ reason: RefusalReason, text: string, clause: string }>, attachmentLimits: { maxCount: number, maxBytes: number } } };

export type RegulationsClausesQueryVariables = Exact<{ [key: string]: never; }>;

export type RegulationsClausesQuery = { regulations: { version: string, responseHours: number, privacyPolicyUrl: string | null, clauses: Array<{ clause: string, title: string, text: string, carriedOut: string }> } };

export type ReleaseTicketMutationVariables = Exact<{
  ticketId: string;
}>;

export type ReleaseTicketMutation = { releaseTicket: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type ReplyToTicketMutationVariables = Exact<{
  input: ReplyToTicketInput;
}>;

export type ReplyToTicketMutation = { replyToTicket: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type ReportPresenceMutationVariables = Exact<{
  input: ReportPresenceInput;
}>;

export type ReportPresenceMutation = { reportPresence: { errors: Array<FieldErrorFieldsFragment> } };

export type RequestAuthorizationMutationVariables = Exact<{
  input: RequestAuthorizationInput;
}>;

export type RequestAuthorizationMutation = { requestAuthorization: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type RetireAgentMutationVariables = Exact<{
  input: RetireAgentInput;
}>;

export type RetireAgentMutation = { retireAgent: { agent: AgentAccountFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type RetireAnswerTemplateMutationVariables = Exact<{
  input: RetireAnswerTemplateInput;
}>;

export type RetireAnswerTemplateMutation = { retireAnswerTemplate: { template: AnswerTemplateFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type RetireInstructionMutationVariables = Exact<{
  input: RetireInstructionInput;
}>;

export type RetireInstructionMutation = { retireInstruction: { instruction: InstructionArticleFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type ServiceReportQueryVariables = Exact<{
  from: string;
  to: string;
  timeZone?: string | null | undefined;
}>;

export type ServiceReportQuery = { serviceReport: { timeZone: string, weeks: Array<{ startsOn: string, figures: ServiceFiguresFieldsFragment }>, total: ServiceFiguresFieldsFragment, firstResponse: Array<{ fromMinutes: number, toMinutes: number | null, count: number }>, load: Array<{ weekday: number, hour: number, received: number, answered: number }>, agents: Array<{ answers: number, taken: number, medianMinutes: number | null, agent: AgentFieldsFragment }> } };

export type SignInMutationVariables = Exact<{
  login: string;
  password: string;
}>;

export type SignInMutation = { signIn: { token: string | null, expiresAt: string | null, errors: Array<FieldErrorFieldsFragment> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;

export type SignOutMutation = { signOut: { errors: Array<FieldErrorFieldsFragment> } };

export type SubscriberQueryVariables = Exact<{
  login?: string | null | undefined;
  contractNumber?: string | null | undefined;
}>;

export type SubscriberQuery = { subscriber: SubscriberFieldsFragment | null };

export type SubscriberCardQueryVariables = Exact<{
  login?: string | null | undefined;
  contractNumber?: string | null | undefined;
  contacts?: number | null | undefined;
}>;

export type SubscriberCardQuery = { subscriber: (
    { emails: Array<string>, totals: SubscriberTotalsFieldsFragment | null, contacts: Array<{ id: string, at: string, channel: UnofficialChannel, note: string, agent: AgentFieldsFragment }> }
    & SubscriberFieldsFragment
  ) | null };

export type SyncSubscribersMutationVariables = Exact<{
  subscribers: Array<SubscriberInput>;
}>;

export type SyncSubscribersMutation = { syncSubscribers: { created: number, updated: number, errors: Array<FieldErrorFieldsFragment> } };

export type TakeNextTicketMutationVariables = Exact<{ [key: string]: never; }>;

export type TakeNextTicketMutation = { takeNextTicket: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type TakeTicketMutationVariables = Exact<{
  input: TakeTicketInput;
}>;

export type TakeTicketMutation = { takeTicket: { ticket: TicketFieldsFragment | null, errors: Array<FieldErrorFieldsFragment> } };

export type TicketQueryVariables = Exact<{
  id: string;
  messages?: number | null | undefined;
}>;

export type TicketQuery = { ticket: (
    { description: string, errorText: string | null, stepsToReproduce: string | null, subscriber: { id: string, login: string, contractNumber: string, name: string }, attachments: Array<AttachmentFieldsFragment>, deliveries: Array<DeliveryFieldsFragment>, messages: { totalCount: number, nodes: Array<MessageFieldsFragment>, pageInfo: { hasNextPage: boolean } } }
    & TicketFieldsFragment
  ) | null };

export type TicketAuthorizationQueryVariables = Exact<{
  id: string;
}>;

export type TicketAuthorizationQuery = { ticket: { id: string, version: number, authorizationNeed: { message: string, clause: string, since: string, refusalFrom: string } | null } | null };

export type TicketChronicleQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type TicketChronicleQuery = { ticket: { id: string, events: { hasNextPage: boolean, endCursor: string | null, nodes: Array<ChronicleEventFieldsFragment> } } | null };

export type TicketCircumstancesQueryVariables = Exact<{
  id: string;
}>;

export type TicketCircumstancesQuery = { ticket: { id: string, version: number, selfServiceShown: boolean, possibleActions: Array<AgentAction>, supportedRefusals: Array<RefusalReason>, authorizationNeed: { message: string, clause: string, since: string, refusalFrom: string } | null, paperLetter: { incomingNumber: string, receivedOn: string } | null, queue: QueuePlaceFieldsFragment | null, likelyDuplicates: Array<TicketFieldsFragment>, subscriber: (
      { emails: Array<string>, totals: SubscriberTotalsFieldsFragment | null, contacts: Array<{ id: string, at: string, channel: UnofficialChannel, note: string, agent: AgentFieldsFragment }> }
      & SubscriberFieldsFragment
    ) } | null };

export type TicketEventsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;

export type TicketEventsQuery = { ticketEvents: { hasNextPage: boolean, endCursor: string | null, nodes: Array<TicketEventFieldsFragment> } };

export type TicketHistoryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type TicketHistoryQuery = { ticket: { id: string, events: { hasNextPage: boolean, endCursor: string | null, nodes: Array<TicketEventFieldsFragment> } } | null };

export type TicketLettersQueryVariables = Exact<{
  id: string;
  messages?: number | null | undefined;
  messagesAfter?: string | null | undefined;
}>;

export type TicketLettersQuery = { ticket: { id: string, continues: { id: string, subject: string } | null, letter: (
      { folded: string | null, original: AttachmentFieldsFragment | null }
      & LetterFieldsFragment
    ) | null, messages: { nodes: Array<{ id: string, letter: (
          { folded: string | null, original: AttachmentFieldsFragment | null }
          & LetterFieldsFragment
        ) | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type TicketMessagesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type TicketMessagesQuery = { ticket: { id: string, messages: { totalCount: number, nodes: Array<MessageFieldsFragment>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type TicketPlaceQueryVariables = Exact<{
  id: string;
}>;

export type TicketPlaceQuery = { ticket: { id: string, version: number, cursor: string } | null };

export type TicketPresenceQueryVariables = Exact<{
  ticketId: string;
}>;

export type TicketPresenceQuery = { ticketPresence: Array<PresenceFieldsFragment> };

export type TicketQueuePlaceQueryVariables = Exact<{
  id: string;
}>;

export type TicketQueuePlaceQuery = { ticket: { id: string, version: number, status: TicketStatus, queue: QueuePlaceFieldsFragment | null } | null };

export type TicketsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type TicketsQuery = { tickets: { totalCount: number, cursor: string, nodes: Array<TicketFieldsFragment>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TicketsPlaceQueryVariables = Exact<{ [key: string]: never; }>;

export type TicketsPlaceQuery = { tickets: { cursor: string } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;

export type ViewerQuery = { viewer: { kind: ViewerKind, scopes: Array<string>, expiresAt: string | null, subscriber: SubscriberFieldsFragment | null, agent: (
      { login: string | null, role: AgentRole | null }
      & AgentFieldsFragment
    ) | null } };
