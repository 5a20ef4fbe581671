/** Everything public, by name. The generated documents and helper types are not: they change with the schema. */
export { type AgentClient, createAgentClient } from './agent-client.js';
export { type Client, createClient } from './client.js';
export {
  AuthError,
  CursorExpiredError,
  FieldErrorsError,
  InputError,
  NetworkError,
  NotFoundError,
  OverloadedError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ZayavkaError,
} from './errors.js';
export type { WebSocketConstructor } from './live/link.js';
export type { LiveOptions, LiveState, LiveStream, ResumeOptions } from './live/state.js';
export { all, type Connection, type FetchPage, pages } from './pages.js';
export { applyEvent, GapError, type TicketSnapshot } from './reducer.js';
export type { FieldError } from './result.js';
export type { CallOptions } from './transport/operation.js';
export type { ClientOptions, LiveConnectionOptions, RetryInfo, RetryOptions } from './transport/options.js';
export type * from './types.js';
export type { FieldIssue } from './validation/rules.js';
export { type RuleName, validate } from './validation/validate.js';
export { type OpenTicketFacts, validateOpenTicket } from './validation/validate-open-ticket.js';
