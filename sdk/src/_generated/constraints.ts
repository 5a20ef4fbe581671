// Generated from schema/schema.graphql and sdk/operations by `npm run generate -w sdk`. Not to be edited.
import type { FieldRules } from '../validation/rules.js';

/** By the input type's name, or "Mutation.name" and the like for a root field's arguments. */
export const fieldRules = {
  "AcceptAuthorizationInput": {
    basis: { of: "string", required: true, maxLength: 2000, minLength: 3 },
    ticketId: { of: "string", required: true },
  },
  "AddNoteInput": {
    body: { of: "string", required: true, maxLength: 50000, minLength: 1 },
    ticketId: { of: "string", required: true },
  },
  "AnswerTicketInput": {
    attachmentIds: { of: "string", list: true, requiredItems: true, maxItems: 20 },
    body: { of: "string", required: true, maxLength: 50000, minLength: 1 },
    expectedResolutionAt: { of: "string" },
    expectedVersion: { of: "number", required: true },
    idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
    instructionIds: { of: "string", list: true, requiredItems: true, maxItems: 10 },
    outcome: { of: "other", required: true },
    ticketId: { of: "string", required: true },
  },
  "AssignLetterInput": {
    contractNumber: { of: "string", maxLength: 64 },
    idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
    letterId: { of: "string", required: true },
    login: { of: "string", maxLength: 64 },
    ticketId: { of: "string" },
  },
  "AuthorizationInput": {
    password: { of: "string", required: true, maxLength: 1024, minLength: 1 },
  },
  "AuthorizeTicketInput": {
    authorization: { of: "AuthorizationInput", required: true },
    ticketId: { of: "string", required: true },
  },
  "ChangeInstructionInput": {
    expectedVersion: { of: "number", required: true },
    id: { of: "string", required: true },
    locale: { of: "other" },
    summary: { of: "string", maxLength: 1000, minLength: 3 },
    title: { of: "string", format: "line", maxLength: 200, minLength: 3 },
    url: { of: "string", maxLength: 2000, minLength: 1, pattern: "^https?:\\/\\/[\\p{L}\\p{N}][\\p{L}\\p{N}.\\-]*(?::\\d{1,5})?(?:[\\/?#][^\\s\\p{C}<>\"\\\\\\^\\x60\\{\\|\\}]*)?$" },
  },
  "ChangeLaneInput": {
    lane: { of: "other", required: true },
    reason: { of: "string", required: true, maxLength: 500, minLength: 3 },
    ticketId: { of: "string", required: true },
  },
  "ChangeTopicInput": {
    reason: { of: "string", maxLength: 500, minLength: 3 },
    ticketId: { of: "string", required: true },
    topic: { of: "string", required: true },
  },
  "CloseTicketInput": {
    comment: { of: "string", maxLength: 2000 },
    rating: { of: "number", max: 5, min: 1 },
    ticketId: { of: "string", required: true },
  },
  "CreateInstructionInput": {
    idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
    locale: { of: "other", required: true },
    summary: { of: "string", required: true, maxLength: 1000, minLength: 3 },
    title: { of: "string", required: true, format: "line", maxLength: 200, minLength: 3 },
    url: { of: "string", required: true, maxLength: 2000, minLength: 1, pattern: "^https?:\\/\\/[\\p{L}\\p{N}][\\p{L}\\p{N}.\\-]*(?::\\d{1,5})?(?:[\\/?#][^\\s\\p{C}<>\"\\\\\\^\\x60\\{\\|\\}]*)?$" },
  },
  "DismissLetterInput": {
    letterId: { of: "string", required: true },
    reason: { of: "string", required: true, maxLength: 500, minLength: 3 },
  },
  "LetterFilter": {
    outcomes: { of: "other", list: true, requiredItems: true, maxItems: 8 },
    search: { of: "string", maxLength: 200 },
    waiting: { of: "other" },
  },
  "MergeDuplicateInput": {
    duplicateOf: { of: "string", required: true },
    ticketId: { of: "string", required: true },
  },
  "Mutation.acceptAuthorization": {
    input: { of: "AcceptAuthorizationInput", required: true },
  },
  "Mutation.addNote": {
    input: { of: "AddNoteInput", required: true },
  },
  "Mutation.answerTicket": {
    input: { of: "AnswerTicketInput", required: true },
  },
  "Mutation.assignLetter": {
    input: { of: "AssignLetterInput", required: true },
  },
  "Mutation.authorizeTicket": {
    input: { of: "AuthorizeTicketInput", required: true },
  },
  "Mutation.changeInstruction": {
    input: { of: "ChangeInstructionInput", required: true },
  },
  "Mutation.changeLane": {
    input: { of: "ChangeLaneInput", required: true },
  },
  "Mutation.changeTopic": {
    input: { of: "ChangeTopicInput", required: true },
  },
  "Mutation.closeTicket": {
    input: { of: "CloseTicketInput", required: true },
  },
  "Mutation.createInstruction": {
    input: { of: "CreateInstructionInput", required: true },
  },
  "Mutation.dismissLetter": {
    input: { of: "DismissLetterInput", required: true },
  },
  "Mutation.mergeDuplicate": {
    input: { of: "MergeDuplicateInput", required: true },
  },
  "Mutation.openPanelSession": {
    contractNumber: { of: "string" },
    login: { of: "string" },
  },
  "Mutation.openTicket": {
    input: { of: "OpenTicketInput", required: true },
  },
  "Mutation.recordContact": {
    input: { of: "RecordContactInput", required: true },
  },
  "Mutation.refuseTicket": {
    input: { of: "RefuseTicketInput", required: true },
  },
  "Mutation.registerLetter": {
    input: { of: "RegisterLetterInput", required: true },
  },
  "Mutation.releaseTicket": {
    ticketId: { of: "string", required: true },
  },
  "Mutation.replyToTicket": {
    input: { of: "ReplyToTicketInput", required: true },
  },
  "Mutation.requestAuthorization": {
    input: { of: "RequestAuthorizationInput", required: true },
  },
  "Mutation.retireInstruction": {
    input: { of: "RetireInstructionInput", required: true },
  },
  "Mutation.signIn": {
    login: { of: "string", required: true, format: "line", maxLength: 64, minLength: 1 },
    password: { of: "string", required: true, maxLength: 1024, minLength: 1 },
  },
  "Mutation.syncSubscribers": {
    subscribers: { of: "SubscriberInput", required: true, list: true, requiredItems: true, maxItems: 250, minItems: 1 },
  },
  "Mutation.takeTicket": {
    input: { of: "TakeTicketInput", required: true },
  },
  "OpenTicketInput": {
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
  },
  "Query.instructionArticles": {
    after: { of: "string" },
    first: { of: "number" },
    includeRetired: { of: "other" },
    search: { of: "string", maxLength: 50201 },
  },
  "Query.instructions": {
    first: { of: "number" },
    search: { of: "string", required: true, maxLength: 50201 },
  },
  "Query.letter": {
    id: { of: "string", required: true },
  },
  "Query.letters": {
    after: { of: "string" },
    filter: { of: "LetterFilter" },
    first: { of: "number" },
  },
  "Query.queue": {
    after: { of: "string" },
    first: { of: "number" },
    lane: { of: "other" },
  },
  "Query.queueExceptions": {
    after: { of: "string" },
    first: { of: "number" },
    from: { of: "string", required: true },
    to: { of: "string", required: true },
  },
  "Query.serviceReport": {
    from: { of: "string", required: true },
    to: { of: "string", required: true },
  },
  "Query.subscriber": {
    contractNumber: { of: "string" },
    login: { of: "string" },
  },
  "Query.ticket": {
    id: { of: "string", required: true },
  },
  "Query.ticketEvents": {
    after: { of: "string" },
    first: { of: "number" },
  },
  "Query.tickets": {
    after: { of: "string" },
    filter: { of: "TicketFilter" },
    first: { of: "number" },
  },
  "RecordContactInput": {
    channel: { of: "other", required: true },
    login: { of: "string", required: true, maxLength: 64 },
    note: { of: "string", required: true, maxLength: 5000, minLength: 3 },
  },
  "RefuseTicketInput": {
    expectedVersion: { of: "number", required: true },
    explanation: { of: "string", maxLength: 5000 },
    reason: { of: "other", required: true },
    ticketId: { of: "string", required: true },
  },
  "RegisterLetterInput": {
    attachmentIds: { of: "string", list: true, requiredItems: true, maxItems: 20 },
    contractNumber: { of: "string", maxLength: 64 },
    description: { of: "string", required: true, maxLength: 50000, minLength: 10 },
    idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
    incomingNumber: { of: "string", required: true, format: "line", maxLength: 64, minLength: 1 },
    login: { of: "string", maxLength: 64 },
    receivedOn: { of: "string", required: true },
    subject: { of: "string", required: true, format: "line", maxLength: 200, minLength: 3 },
    topic: { of: "string", required: true },
  },
  "ReplyToTicketInput": {
    attachmentIds: { of: "string", list: true, requiredItems: true, maxItems: 20 },
    body: { of: "string", required: true, maxLength: 50000, minLength: 1 },
    idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
    ticketId: { of: "string", required: true },
  },
  "RequestAuthorizationInput": {
    ticketId: { of: "string", required: true },
    what: { of: "string", required: true, maxLength: 2000, minLength: 3 },
  },
  "RetireInstructionInput": {
    id: { of: "string", required: true },
  },
  "ServiceInput": {
    blocked: { of: "other" },
    externalId: { of: "string", required: true, format: "line", maxLength: 64, minLength: 1 },
    kind: { of: "other", required: true },
    main: { of: "other" },
    name: { of: "string", required: true, format: "line", maxLength: 200, minLength: 1 },
  },
  "SubscriberInput": {
    blocked: { of: "other" },
    consultationAgreementUntil: { of: "string" },
    contractNumber: { of: "string", required: true, format: "line", maxLength: 64, minLength: 1 },
    emails: { of: "string", required: true, list: true, requiredItems: true, format: "email", maxItems: 20 },
    locale: { of: "other" },
    login: { of: "string", required: true, format: "line", maxLength: 64, minLength: 1 },
    name: { of: "string", required: true, format: "line", maxLength: 200, minLength: 1 },
    password: { of: "string", maxLength: 1024, minLength: 1 },
    services: { of: "ServiceInput", required: true, list: true, requiredItems: true, maxItems: 100 },
  },
  "Subscription.myTicketEvents": {
    after: { of: "string" },
  },
  "Subscription.queueEvents": {
    after: { of: "string" },
  },
  "Subscription.queuePlace": {
    ticketId: { of: "string", required: true },
  },
  "Subscription.ticketEvents": {
    after: { of: "string" },
    ticketId: { of: "string", required: true },
  },
  "TakeTicketInput": {
    reason: { of: "string", required: true, maxLength: 500, minLength: 3 },
    ticketId: { of: "string", required: true },
  },
  "TicketFilter": {
    authorizationOverdue: { of: "other" },
    lane: { of: "other" },
    mine: { of: "other" },
    open: { of: "other" },
    overdue: { of: "other" },
    search: { of: "string", maxLength: 200 },
    statuses: { of: "other", list: true, requiredItems: true, maxItems: 8 },
    subscriberLogin: { of: "string" },
    topic: { of: "string" },
  },
} as const satisfies Readonly<Record<string, FieldRules>>;
