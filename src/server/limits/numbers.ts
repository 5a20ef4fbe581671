/**
 * What one request may ask for, at most. All of it is judged before any SQL runs. The documents of the SDK stay
 * below half of each number.
 */
export const LIMITS = {
  /**
   * Bytes of an HTTP body. The longest ticket that the contract allows has 300,200 characters, which JSON may spell with
   * twelve bytes each; 250 subscribers with a dozen services each have about 1 MB.
   */
  bodyBytes: 4 * 1024 * 1024,
  /** Bytes of a frame from a client of a socket, which brings documents and cursors, never logs. */
  frameBytes: 64 * 1024,
  /** Characters of a document, comments and all; its values belong into variables. */
  documentCharacters: 50_000,
  /** Words and signs of a document. What validation costs grows with their square in places. */
  tokens: 2_000,
  /** Fields within fields. A ticket's messages' attachments are 5 deep. */
  depth: 12,
  /** Renamed fields: what lets one document ask the same costly thing often. */
  aliases: 30,
  /** Directives. `@include` and `@skip` are all there is, and pages write few. */
  directives: 50,
  /** Named fragments. */
  fragments: 30,
  /** One field or fragment within one pair of braces: repeats change nothing but the work. */
  repeats: 10,
  /** Operations within one document, of which one is run. */
  operations: 10,
  /** Fields at the top of a query: each may be a query of its own to the database. */
  queryFields: 10,
  /** Fields at the top of a mutation: each is a transaction, and a try of a password. */
  mutationFields: 3,
  /** Fields of an answer by the longest reckoning; see `cost.ts`. */
  cost: 30_000,
  /** Operations that one socket carries at once: live streams, and queries that run. */
  socketOperations: 100,
  /** Bytes that wait for a client to read them, before its socket is given up: it reads nothing, but still asks. */
  socketBacklogBytes: 4 * 1024 * 1024,
  /** Nodes assumed of a list that is not paged: a subscriber's services, a message's attachments. */
  listLength: 5,
} as const;
