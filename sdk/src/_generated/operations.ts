// Generated from schema/schema.graphql and sdk/operations by `npm run generate -w sdk`. Not to be edited.
import type { Result } from '../result.js';
import type { Call, CallOptions, LiveOperation, Operation } from '../transport/operation.js';
import { AgentFields, AttachmentFields, DeliveryFields, FieldErrorFields, InstructionFields, MessageFields, QueuePlaceFields, RefusalFields, ServiceFields, SubscriberFields, TicketEventFields, TicketFields, TicketStateFields } from './fragments.js';
import type * as T from './types.js';

/** What `authorizeTicket` answers: what was asked for, or every error that the caller can mend. */
export type AuthorizeTicketResult = Result<T.AuthorizeTicketMutation['authorizeTicket'], 'ticket'>;
const authorizeTicketOperation: Operation = {
  name: 'authorizeTicket',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation authorizeTicket($input:AuthorizeTicketInput!){authorizeTicket(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

/** What `closeTicket` answers: what was asked for, or every error that the caller can mend. */
export type CloseTicketResult = Result<T.CloseTicketMutation['closeTicket'], 'ticket'>;
const closeTicketOperation: Operation = {
  name: 'closeTicket',
  retry: 'unsent',
  promised: ['ticket'],
  document: "mutation closeTicket($input:CloseTicketInput!){closeTicket(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

const instructionsOperation: Operation = {
  name: 'instructions',
  document: "query instructions($search:String!$first:Int=5){instructions(search:$search first:$first){...InstructionFields}}" + InstructionFields,
};

/** What `openTicket` answers: what was asked for, or every error that the caller can mend. */
export type OpenTicketResult = Result<T.OpenTicketMutation['openTicket'], 'ticket'>;
const openTicketOperation: Operation = {
  name: 'openTicket',
  retry: 'keyed',
  promised: ['ticket'],
  document: "mutation openTicket($input:OpenTicketInput!){openTicket(input:$input){ticket{...TicketFields}duplicateOf{...TicketFields queue{...QueuePlaceFields}}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + QueuePlaceFields + RefusalFields + TicketFields,
};

const regulationsOperation: Operation = {
  name: 'regulations',
  document: "query regulations{regulations{version responseHours topics{id title requestType significant mainServicesOnly selfService{...InstructionFields}fields{name required minLength maxLength pattern hint}}refusalReasons{reason text clause}attachmentLimits{maxCount maxBytes}privacyPolicyUrl}}" + InstructionFields,
};

/** What `replyToTicket` answers: what was asked for, or every error that the caller can mend. */
export type ReplyToTicketResult = Result<T.ReplyToTicketMutation['replyToTicket'], 'ticket'>;
const replyToTicketOperation: Operation = {
  name: 'replyToTicket',
  retry: 'keyed',
  promised: ['ticket'],
  document: "mutation replyToTicket($input:ReplyToTicketInput!){replyToTicket(input:$input){ticket{...TicketFields}errors{...FieldErrorFields}}}" + AgentFields + FieldErrorFields + RefusalFields + TicketFields,
};

const ticketOperation: Operation = {
  name: 'ticket',
  document: "query ticket($id:ID!$messages:Int=25){ticket(id:$id){...TicketFields description errorText stepsToReproduce subscriber{id login contractNumber name}attachments{...AttachmentFields}deliveries{...DeliveryFields}messages(first:$messages){nodes{...MessageFields}totalCount pageInfo{hasNextPage}}}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields + RefusalFields + TicketFields,
};

const ticketAuthorizationOperation: Operation = {
  name: 'ticketAuthorization',
  document: "query ticketAuthorization($id:ID!){ticket(id:$id){id version authorizationNeed{message clause since refusalFrom}}}",
};

const ticketEventsOperation: Operation = {
  name: 'ticketEvents',
  document: "query ticketEvents($after:Cursor$first:Int=100){ticketEvents(after:$after first:$first){nodes{...TicketEventFields}hasNextPage endCursor}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields + RefusalFields + TicketEventFields + TicketStateFields,
};

const ticketHistoryOperation: Operation = {
  name: 'ticketHistory',
  document: "query ticketHistory($id:ID!$first:Int=25$after:Cursor){ticket(id:$id){id events(first:$first after:$after){nodes{...TicketEventFields}hasNextPage endCursor}}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields + RefusalFields + TicketEventFields + TicketStateFields,
};

const ticketMessagesOperation: Operation = {
  name: 'ticketMessages',
  document: "query ticketMessages($id:ID!$first:Int=25$after:String){ticket(id:$id){id messages(first:$first after:$after){nodes{...MessageFields}totalCount pageInfo{hasNextPage endCursor}}}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields,
};

const ticketPlaceOperation: Operation = {
  name: 'ticketPlace',
  document: "query ticketPlace($id:ID!){ticket(id:$id){id version cursor}}",
};

const ticketQueuePlaceOperation: Operation = {
  name: 'ticketQueuePlace',
  document: "query ticketQueuePlace($id:ID!){ticket(id:$id){id version status queue{...QueuePlaceFields}}}" + QueuePlaceFields,
};

const ticketsOperation: Operation = {
  name: 'tickets',
  document: "query tickets($filter:TicketFilter$first:Int=25$after:String){tickets(filter:$filter first:$first after:$after){nodes{...TicketFields}pageInfo{hasNextPage endCursor}totalCount cursor}}" + AgentFields + RefusalFields + TicketFields,
};

const ticketsPlaceOperation: Operation = {
  name: 'ticketsPlace',
  document: "query ticketsPlace{tickets(first:1){cursor}}",
};

const viewerOperation: Operation = {
  name: 'viewer',
  document: "query viewer{viewer{kind subscriber{...SubscriberFields}agent{...AgentFields login role}scopes expiresAt}}" + AgentFields + ServiceFields + SubscriberFields,
};

/** The same for all tickets of the signed-in subscriber. */
export const onMyTicketEvents: LiveOperation<T.OnMyTicketEventsSubscriptionVariables, T.OnMyTicketEventsSubscription['myTicketEvents']> = {
  name: 'onMyTicketEvents',
  document: "subscription onMyTicketEvents($after:Cursor){myTicketEvents(after:$after){...TicketEventFields}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields + RefusalFields + TicketEventFields + TicketStateFields,
};

/** The same for all tickets there are, for agents. */
export const onQueueEvents: LiveOperation<T.OnQueueEventsSubscriptionVariables, T.OnQueueEventsSubscription['queueEvents']> = {
  name: 'onQueueEvents',
  document: "subscription onQueueEvents($after:Cursor){queueEvents(after:$after){...TicketEventFields}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields + RefusalFields + TicketEventFields + TicketStateFields,
};

/** The present place at once, then whenever it changes, at most once a second. Null when the ticket leaves the queue; it may come back, unless nothing is owed on it any more: then the stream ends. */
export const onQueuePlace: LiveOperation<T.OnQueuePlaceSubscriptionVariables, T.OnQueuePlaceSubscription['queuePlace']> = {
  name: 'onQueuePlace',
  document: "subscription onQueuePlace($ticketId:ID!){queuePlace(ticketId:$ticketId){...QueuePlaceFields}}" + QueuePlaceFields,
};

/** First what lies after the cursor, then what happens: no gap, no repeat. Without a cursor: from now. */
export const onTicketEvents: LiveOperation<T.OnTicketEventsSubscriptionVariables, T.OnTicketEventsSubscription['ticketEvents']> = {
  name: 'onTicketEvents',
  document: "subscription onTicketEvents($ticketId:ID!$after:Cursor){ticketEvents(ticketId:$ticketId after:$after){...TicketEventFields}}" + AgentFields + AttachmentFields + DeliveryFields + InstructionFields + MessageFields + RefusalFields + TicketEventFields + TicketStateFields,
};

/** Each of these operations, bound to one way of calling. */
export const bindOperations = (call: Call) => ({
  /** Gives the password that the ticket awaits (3.7). */
  authorizeTicket: (input: T.AuthorizeTicketInput, options?: CallOptions): Promise<AuthorizeTicketResult> =>
    call(authorizeTicketOperation, { input }, options),
  /** Closes the ticket for good, with a mark if one is given. */
  closeTicket: (input: T.CloseTicketInput, options?: CallOptions): Promise<CloseTicketResult> =>
    call(closeTicketOperation, { input }, options),
  /** The articles that fit a text best (3.9): any form of a word, the last one also by its beginning, and not every word need be found. Meant to be asked while a request is written; its whole description may be given. Subscribers get those of their language; of the other one only where none of it fits. */
  instructions: (variables: T.InstructionsQueryVariables, options?: CallOptions): Promise<T.InstructionsQuery['instructions']> =>
    call(instructionsOperation, variables, options),
  /** Opens a ticket (3.1). */
  openTicket: (input: T.OpenTicketInput, options?: CallOptions): Promise<OpenTicketResult> =>
    call(openTicketOperation, { input }, options),
  /** The provider’s support regulations, in the viewer’s language. */
  regulations: (options?: CallOptions): Promise<T.RegulationsQuery['regulations']> =>
    call(regulationsOperation, {}, options),
  /** Adds a message. It never moves a waiting ticket (G.4). */
  replyToTicket: (input: T.ReplyToTicketInput, options?: CallOptions): Promise<ReplyToTicketResult> =>
    call(replyToTicketOperation, { input }, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticket: (variables: T.TicketQueryVariables, options?: CallOptions): Promise<T.TicketQuery['ticket']> =>
    call(ticketOperation, variables, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticketAuthorization: (variables: T.TicketAuthorizationQueryVariables, options?: CallOptions): Promise<T.TicketAuthorizationQuery['ticket']> =>
    call(ticketAuthorizationOperation, variables, options),
  /** The stream over plain HTTP, from the oldest event kept or after a cursor. */
  ticketEvents: (variables: T.TicketEventsQueryVariables = {}, options?: CallOptions): Promise<T.TicketEventsQuery['ticketEvents']> =>
    call(ticketEventsOperation, variables, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticketHistory: (variables: T.TicketHistoryQueryVariables, options?: CallOptions): Promise<T.TicketHistoryQuery['ticket']> =>
    call(ticketHistoryOperation, variables, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticketMessages: (variables: T.TicketMessagesQueryVariables, options?: CallOptions): Promise<T.TicketMessagesQuery['ticket']> =>
    call(ticketMessagesOperation, variables, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticketPlace: (variables: T.TicketPlaceQueryVariables, options?: CallOptions): Promise<T.TicketPlaceQuery['ticket']> =>
    call(ticketPlaceOperation, variables, options),
  /** By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null. */
  ticketQueuePlace: (variables: T.TicketQueuePlaceQueryVariables, options?: CallOptions): Promise<T.TicketQueuePlaceQuery['ticket']> =>
    call(ticketQueuePlaceOperation, variables, options),
  /** Newest first, where no other order is asked for. A subscriber sees their own. */
  tickets: (variables: T.TicketsQueryVariables = {}, options?: CallOptions): Promise<T.TicketsQuery['tickets']> =>
    call(ticketsOperation, variables, options),
  /** Newest first, where no other order is asked for. A subscriber sees their own. */
  ticketsPlace: (options?: CallOptions): Promise<T.TicketsPlaceQuery['tickets']> =>
    call(ticketsPlaceOperation, {}, options),
  /** Who the bearer of the token is. */
  viewer: (options?: CallOptions): Promise<T.ViewerQuery['viewer']> =>
    call(viewerOperation, {}, options),
});
