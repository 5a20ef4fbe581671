/** Everything public, by name. The generated documents and helper types are not: they change with the schema. */
export { type AgentClient, type AgentLive, createAgentClient } from './agent-client.js';
export { type Client, createClient } from './client.js';
export {
  AuthError,
  CursorExpiredError,
  type ErrorDetails,
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
export type { Live } from './live/live.js';
export type { LiveOptions, LiveState, LiveStream, ResumeOptions } from './live/state.js';
export { all, type Connection, type FetchPage, type NodeOf, pages } from './pages.js';
export {
  type Attendance,
  type Attending,
  type AttendOptions,
  attendTicket,
} from './presence/attend-ticket.js';
export { applyEvent, GapError, type MessagePage, type TicketSnapshot } from './reducer.js';
export type { Done, FieldError, Payload, Refused, Result } from './result.js';
export {
  type FilledTemplate,
  fillTemplate,
  type TemplateFacts,
  templatePlaceholders,
} from './templates/fill-template.js';
export type { CallOptions } from './transport/operation.js';
export type { ClientOptions, LiveConnectionOptions, RetryInfo, RetryOptions } from './transport/options.js';
export type * from './types.js';
export {
  type FileContent,
  type UploadedFile,
  type UploadOptions,
  type UploadProgress,
  uploadFile,
} from './upload/upload-file.js';
export { ruleOf } from './validation/rule-of.js';
export type { FieldIssue, FieldRule } from './validation/rules.js';
export { codePoints } from './validation/text.js';
export { type RuleName, validate } from './validation/validate.js';
export { type OpenTicketFacts, validateOpenTicket } from './validation/validate-open-ticket.js';
