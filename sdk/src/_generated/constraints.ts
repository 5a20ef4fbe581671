// Generated from schema/schema.graphql and sdk/operations by `npm run generate -w sdk`. Not to be edited.
import type { FieldRules } from '../validation/rules.js';

/** By the input type's name, or "Mutation.name" and the like for a root field's arguments. */
export const fieldRules = {
  "AuthorizationInput": {
    password: { of: "string", required: true, maxLength: 1024, minLength: 1 },
  },
  "AuthorizeTicketInput": {
    authorization: { of: "AuthorizationInput", required: true },
    ticketId: { of: "string", required: true },
  },
  "CloseTicketInput": {
    comment: { of: "string", maxLength: 2000 },
    rating: { of: "number", max: 5, min: 1 },
    ticketId: { of: "string", required: true },
  },
  "Mutation.authorizeTicket": {
    input: { of: "AuthorizeTicketInput", required: true },
  },
  "Mutation.closeTicket": {
    input: { of: "CloseTicketInput", required: true },
  },
  "Mutation.openPanelSession": {
    contractNumber: { of: "string" },
    login: { of: "string" },
  },
  "Mutation.openTicket": {
    input: { of: "OpenTicketInput", required: true },
  },
  "Mutation.replyToTicket": {
    input: { of: "ReplyToTicketInput", required: true },
  },
  "Mutation.syncSubscribers": {
    subscribers: { of: "SubscriberInput", required: true, list: true, requiredItems: true, maxItems: 250, minItems: 1 },
  },
  "OpenTicketInput": {
    attachmentIds: { of: "string", list: true, requiredItems: true, maxItems: 20 },
    authorization: { of: "AuthorizationInput" },
    description: { of: "string", required: true, maxLength: 50000, minLength: 10 },
    emergency: { of: "other" },
    errorText: { of: "string", maxLength: 200000 },
    evenIfDuplicate: { of: "other" },
    idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
    serviceId: { of: "string" },
    stepsToReproduce: { of: "string", maxLength: 50000 },
    subject: { of: "string", required: true, format: "line", maxLength: 200, minLength: 3 },
    topic: { of: "string", required: true },
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
  "ReplyToTicketInput": {
    attachmentIds: { of: "string", list: true, requiredItems: true, maxItems: 20 },
    body: { of: "string", required: true, maxLength: 50000, minLength: 1 },
    idempotencyKey: { of: "string", maxLength: 255, minLength: 8 },
    ticketId: { of: "string", required: true },
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
  "Subscription.ticketEvents": {
    after: { of: "string" },
    ticketId: { of: "string", required: true },
  },
  "TicketFilter": {
    lane: { of: "other" },
    open: { of: "other" },
    overdue: { of: "other" },
    search: { of: "string", maxLength: 200 },
    statuses: { of: "other", list: true, requiredItems: true, maxItems: 8 },
    subscriberLogin: { of: "string" },
    topic: { of: "string" },
  },
} as const satisfies Readonly<Record<string, FieldRules>>;
