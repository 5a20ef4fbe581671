// Generated from schema/schema.graphql and sdk/operations by `npm run generate -w sdk`. Not to be edited.
import type { Result } from '../result.js';
import type { Call, CallOptions, LiveOperation, Operation } from '../transport/operation.js';
import { AgentFields, AttachmentFields, DeliveryFields, FieldErrorFields, InstructionFields, MessageFields, QueuePlaceFields, RefusalFields, ServiceFields, SubscriberFields, TicketEventFields, TicketFields, TicketStateFields } from './fragments.js';
import type * as T from './types.js';

export type AuthorizeTicketResult = Result<T.AuthorizeTicketMutation['authorizeTicket'], 'ticket'>;
const authorizeTicketOperation: Operation = {
  name: 'authorizeTicket',
  field: 'authorizeTicket',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation authorizeTicket($input:AuthorizeTicketInput!){authorizeTicket(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};
/** Gives the password that the ticket awaits (3.7). */
export const authorizeTicket = (call: Call, input: T.AuthorizeTicketInput, options?: CallOptions): Promise<AuthorizeTicketResult> =>
  call(authorizeTicketOperation, { input }, options);

export type CloseTicketResult = Result<T.CloseTicketMutation['closeTicket'], 'ticket'>;
const closeTicketOperation: Operation = {
  name: 'closeTicket',
  field: 'closeTicket',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation closeTicket($input:CloseTicketInput!){closeTicket(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};
/** Closes the ticket for good, with a mark if one is given. */
export const closeTicket = (call: Call, input: T.CloseTicketInput, options?: CallOptions): Promise<CloseTicketResult> =>
  call(closeTicketOperation, { input }, options);

const instructionsOperation: Operation = {
  name: 'instructions',
  field: 'instructions',
  retry: 'safe',
  document: "query instructions($search:String!$first:Int=5){instructions(search:$search first:$first){...InstructionFields}}" + InstructionFields,
};
/** The articles that fit a text best (3.9): any form of a word, the last one also by its beginning, and not every word need be found. Meant to be asked while a request is written; its whole description may be given. */
export const instructions = (call: Call, variables: T.InstructionsQueryVariables, options?: CallOptions): Promise<T.InstructionsQuery['instructions']> =>
  call(instructionsOperation, variables, options);

export type OpenPanelSessionResult = Result<T.OpenPanelSessionMutation['openPanelSession'], 'token' | 'expiresAt'>;
const openPanelSessionOperation: Operation = {
  name: 'openPanelSession',
  field: 'openPanelSession',
  retry: 'safe',
  promised: ['token', 'expiresAt'],
  document: "mutation openPanelSession($login:String$contractNumber:String){openPanelSession(login:$login contractNumber:$contractNumber){token expiresAt errors{...FieldErrorFields}}}" + FieldErrorFields,
};
/** A short session for a customer whom the panel has signed in, by login or contract number. */
export const openPanelSession = (call: Call, variables: T.OpenPanelSessionMutationVariables = {}, options?: CallOptions): Promise<OpenPanelSessionResult> =>
  call(openPanelSessionOperation, variables, options);

export type OpenTicketResult = Result<T.OpenTicketMutation['openTicket'], 'ticket'>;
const openTicketOperation: Operation = {
  name: 'openTicket',
  field: 'openTicket',
  retry: 'keyed',
  promised: ['ticket'],
  document: "mutation openTicket($input:OpenTicketInput!){openTicket(input:$input){ticket{...TicketFields}duplicateOf{...TicketFields queue{...QueuePlaceFields}}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + QueuePlaceFields + RefusalFields + TicketFields,
};
/** Opens a ticket (3.1). */
export const openTicket = (call: Call, input: T.OpenTicketInput, options?: CallOptions): Promise<OpenTicketResult> =>
  call(openTicketOperation, { input }, options);

const regulationsOperation: Operation = {
  name: 'regulations',
  field: 'regulations',
  retry: 'safe',
  document: "query regulations{regulations{version responseHours topics{id title requestType significant mainServicesOnly selfService{...InstructionFields}fields{name required minLength maxLength pattern hint}}refusalReasons{reason text clause}attachmentLimits{maxCount maxBytes}privacyPolicyUrl}}" + InstructionFields,
};
/** The provider’s support regulations, in the viewer’s language. */
export const regulations = (call: Call, options?: CallOptions): Promise<T.RegulationsQuery['regulations']> =>
  call(regulationsOperation, {}, options);

export type ReplyToTicketResult = Result<T.ReplyToTicketMutation['replyToTicket'], 'ticket'>;
const replyToTicketOperation: Operation = {
  name: 'replyToTicket',
  field: 'replyToTicket',
  retry: 'keyed',
  promised: ['ticket'],
  document: "mutation replyToTicket($input:ReplyToTicketInput!){replyToTicket(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};
/** Adds a message. It never moves a waiting ticket (G.4). */
export const replyToTicket = (call: Call, input: T.ReplyToTicketInput, options?: CallOptions): Promise<ReplyToTicketResult> =>
  call(replyToTicketOperation, { input }, options);

const subscriberOperation: Operation = {
  name: 'subscriber',
  field: 'subscriber',
  retry: 'safe',
  document: "query subscriber($login:String$contractNumber:String){subscriber(login:$login contractNumber:$contractNumber){...SubscriberFields}}" + ServiceFields + SubscriberFields,
};
/** Looks a subscriber up; for services and agents. */
export const subscriber = (call: Call, variables: T.SubscriberQueryVariables = {}, options?: CallOptions): Promise<T.SubscriberQuery['subscriber']> =>
  call(subscriberOperation, variables, options);

export type SyncSubscribersResult = Result<T.SyncSubscribersMutation['syncSubscribers'], never>;
const syncSubscribersOperation: Operation = {
  name: 'syncSubscribers',
  field: 'syncSubscribers',
  retry: 'safe',
  promised: [],
  document: "mutation syncSubscribers($subscribers:[SubscriberInput!]!){syncSubscribers(subscribers:$subscribers){created updated errors{...FieldErrorFields}}}" + FieldErrorFields,
};
/** Takes over what the panel knows of its customers: by login, each whole or not at all. */
export const syncSubscribers = (call: Call, variables: T.SyncSubscribersMutationVariables, options?: CallOptions): Promise<SyncSubscribersResult> =>
  call(syncSubscribersOperation, variables, options);

const ticketOperation: Operation = {
  name: 'ticket',
  field: 'ticket',
  retry: 'safe',
  document: "query ticket($id:ID!$messages:Int=25){ticket(id:$id){...TicketFields description errorText stepsToReproduce subscriber{id login contractNumber name}attachments{...AttachmentFields}deliveries{...DeliveryFields}messages(first:$messages){nodes{...MessageFields}totalCount pageInfo{hasNextPage}}}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields + RefusalFields + TicketFields,
};
/** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
export const ticket = (call: Call, variables: T.TicketQueryVariables, options?: CallOptions): Promise<T.TicketQuery['ticket']> =>
  call(ticketOperation, variables, options);

const ticketEventsOperation: Operation = {
  name: 'ticketEvents',
  field: 'ticketEvents',
  retry: 'safe',
  document: "query ticketEvents($after:Cursor$first:Int=100){ticketEvents(after:$after first:$first){nodes{...TicketEventFields}hasNextPage endCursor}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields + RefusalFields + TicketEventFields + TicketStateFields,
};
/** The stream over plain HTTP, from the oldest event kept or after a cursor. */
export const ticketEvents = (call: Call, variables: T.TicketEventsQueryVariables = {}, options?: CallOptions): Promise<T.TicketEventsQuery['ticketEvents']> =>
  call(ticketEventsOperation, variables, options);

const ticketHistoryOperation: Operation = {
  name: 'ticketHistory',
  field: 'ticket',
  retry: 'safe',
  document: "query ticketHistory($id:ID!$first:Int=25$after:Cursor){ticket(id:$id){id events(first:$first after:$after){nodes{...TicketEventFields}hasNextPage endCursor}}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields + RefusalFields + TicketEventFields + TicketStateFields,
};
/** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
export const ticketHistory = (call: Call, variables: T.TicketHistoryQueryVariables, options?: CallOptions): Promise<T.TicketHistoryQuery['ticket']> =>
  call(ticketHistoryOperation, variables, options);

const ticketMessagesOperation: Operation = {
  name: 'ticketMessages',
  field: 'ticket',
  retry: 'safe',
  document: "query ticketMessages($id:ID!$first:Int=25$after:String){ticket(id:$id){id messages(first:$first after:$after){nodes{...MessageFields}totalCount pageInfo{hasNextPage endCursor}}}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields,
};
/** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
export const ticketMessages = (call: Call, variables: T.TicketMessagesQueryVariables, options?: CallOptions): Promise<T.TicketMessagesQuery['ticket']> =>
  call(ticketMessagesOperation, variables, options);

const ticketPlaceOperation: Operation = {
  name: 'ticketPlace',
  field: 'ticket',
  retry: 'safe',
  document: "query ticketPlace($id:ID!){ticket(id:$id){id version cursor}}",
};
/** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
export const ticketPlace = (call: Call, variables: T.TicketPlaceQueryVariables, options?: CallOptions): Promise<T.TicketPlaceQuery['ticket']> =>
  call(ticketPlaceOperation, variables, options);

const ticketQueuePlaceOperation: Operation = {
  name: 'ticketQueuePlace',
  field: 'ticket',
  retry: 'safe',
  document: "query ticketQueuePlace($id:ID!){ticket(id:$id){id version status queue{...QueuePlaceFields}}}" + QueuePlaceFields,
};
/** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
export const ticketQueuePlace = (call: Call, variables: T.TicketQueuePlaceQueryVariables, options?: CallOptions): Promise<T.TicketQueuePlaceQuery['ticket']> =>
  call(ticketQueuePlaceOperation, variables, options);

const ticketsOperation: Operation = {
  name: 'tickets',
  field: 'tickets',
  retry: 'safe',
  document: "query tickets($filter:TicketFilter$first:Int=25$after:String){tickets(filter:$filter first:$first after:$after){nodes{...TicketFields}pageInfo{hasNextPage endCursor}totalCount cursor}}" + AgentFields + RefusalFields + TicketFields,
};
/** Newest first. A subscriber sees their own. */
export const tickets = (call: Call, variables: T.TicketsQueryVariables = {}, options?: CallOptions): Promise<T.TicketsQuery['tickets']> =>
  call(ticketsOperation, variables, options);

const ticketsPlaceOperation: Operation = {
  name: 'ticketsPlace',
  field: 'tickets',
  retry: 'safe',
  document: "query ticketsPlace{tickets(first:1){cursor}}",
};
/** Newest first. A subscriber sees their own. */
export const ticketsPlace = (call: Call, options?: CallOptions): Promise<T.TicketsPlaceQuery['tickets']> =>
  call(ticketsPlaceOperation, {}, options);

const viewerOperation: Operation = {
  name: 'viewer',
  field: 'viewer',
  retry: 'safe',
  document: "query viewer{viewer{kind subscriber{...SubscriberFields}agent{...AgentFields login role}scopes expiresAt}}" + AgentFields + ServiceFields + SubscriberFields,
};
export const viewer = (call: Call, options?: CallOptions): Promise<T.ViewerQuery['viewer']> =>
  call(viewerOperation, {}, options);

/** The same for all tickets of the signed-in subscriber. */
export const onMyTicketEvents: LiveOperation<T.OnMyTicketEventsSubscriptionVariables, T.OnMyTicketEventsSubscription['myTicketEvents']> = {
  name: 'onMyTicketEvents',
  field: 'myTicketEvents',
  document: "subscription onMyTicketEvents($after:Cursor){myTicketEvents(after:$after){...TicketEventFields}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields + RefusalFields + TicketEventFields + TicketStateFields,
};

/** The same for all tickets there are, for agents. */
export const onQueueEvents: LiveOperation<T.OnQueueEventsSubscriptionVariables, T.OnQueueEventsSubscription['queueEvents']> = {
  name: 'onQueueEvents',
  field: 'queueEvents',
  document: "subscription onQueueEvents($after:Cursor){queueEvents(after:$after){...TicketEventFields}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields + RefusalFields + TicketEventFields + TicketStateFields,
};

/** The present place at once, then whenever it changes, at most once a second. Null when the ticket leaves the queue; it may come back, unless nothing is owed on it any more: then the stream ends. */
export const onQueuePlace: LiveOperation<T.OnQueuePlaceSubscriptionVariables, T.OnQueuePlaceSubscription['queuePlace']> = {
  name: 'onQueuePlace',
  field: 'queuePlace',
  document: "subscription onQueuePlace($ticketId:ID!){queuePlace(ticketId:$ticketId){...QueuePlaceFields}}" + QueuePlaceFields,
};

/** First what lies after the cursor, then what happens: no gap, no repeat. Without a cursor: from now. */
export const onTicketEvents: LiveOperation<T.OnTicketEventsSubscriptionVariables, T.OnTicketEventsSubscription['ticketEvents']> = {
  name: 'onTicketEvents',
  field: 'ticketEvents',
  document: "subscription onTicketEvents($ticketId:ID!$after:Cursor){ticketEvents(ticketId:$ticketId after:$after){...TicketEventFields}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields + RefusalFields + TicketEventFields + TicketStateFields,
};

/** Each of these operations, bound to one way of calling. */
export const bindOperations = (call: Call) => ({
  /** Gives the password that the ticket awaits (3.7). */
  authorizeTicket: (input: T.AuthorizeTicketInput, options?: CallOptions) => authorizeTicket(call, input, options),
  /** Closes the ticket for good, with a mark if one is given. */
  closeTicket: (input: T.CloseTicketInput, options?: CallOptions) => closeTicket(call, input, options),
  /** The articles that fit a text best (3.9): any form of a word, the last one also by its beginning, and not every word need be found. Meant to be asked while a request is written; its whole description may be given. */
  instructions: (variables: T.InstructionsQueryVariables, options?: CallOptions) => instructions(call, variables, options),
  /** A short session for a customer whom the panel has signed in, by login or contract number. */
  openPanelSession: (variables: T.OpenPanelSessionMutationVariables = {}, options?: CallOptions) => openPanelSession(call, variables, options),
  /** Opens a ticket (3.1). */
  openTicket: (input: T.OpenTicketInput, options?: CallOptions) => openTicket(call, input, options),
  /** The provider’s support regulations, in the viewer’s language. */
  regulations: (options?: CallOptions) => regulations(call, options),
  /** Adds a message. It never moves a waiting ticket (G.4). */
  replyToTicket: (input: T.ReplyToTicketInput, options?: CallOptions) => replyToTicket(call, input, options),
  /** Looks a subscriber up; for services and agents. */
  subscriber: (variables: T.SubscriberQueryVariables = {}, options?: CallOptions) => subscriber(call, variables, options),
  /** Takes over what the panel knows of its customers: by login, each whole or not at all. */
  syncSubscribers: (variables: T.SyncSubscribersMutationVariables, options?: CallOptions) => syncSubscribers(call, variables, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticket: (variables: T.TicketQueryVariables, options?: CallOptions) => ticket(call, variables, options),
  /** The stream over plain HTTP, from the oldest event kept or after a cursor. */
  ticketEvents: (variables: T.TicketEventsQueryVariables = {}, options?: CallOptions) => ticketEvents(call, variables, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticketHistory: (variables: T.TicketHistoryQueryVariables, options?: CallOptions) => ticketHistory(call, variables, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticketMessages: (variables: T.TicketMessagesQueryVariables, options?: CallOptions) => ticketMessages(call, variables, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticketPlace: (variables: T.TicketPlaceQueryVariables, options?: CallOptions) => ticketPlace(call, variables, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticketQueuePlace: (variables: T.TicketQueuePlaceQueryVariables, options?: CallOptions) => ticketQueuePlace(call, variables, options),
  /** Newest first. A subscriber sees their own. */
  tickets: (variables: T.TicketsQueryVariables = {}, options?: CallOptions) => tickets(call, variables, options),
  /** Newest first. A subscriber sees their own. */
  ticketsPlace: (options?: CallOptions) => ticketsPlace(call, options),
  viewer: (options?: CallOptions) => viewer(call, options),
});
