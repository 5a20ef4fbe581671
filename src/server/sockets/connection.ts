import type { WebSocket } from 'ws';
import { type Actor, ANONYMOUS } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import type { Operation } from '../operations.js';

/** One socket and what is known of who opened it. */
export type Connection = {
  readonly socket: WebSocket;
  /** Established by `connection_init`; an anonymous one until then. */
  actor: Actor;
  acceptLanguage: string | undefined;
  /** For errors that come before an operation has a context. */
  locale: Locale | undefined;
  /** By the id that the client gave them. */
  readonly operations: Map<string, Operation>;
  /** False from a ping until something is heard. */
  alive: boolean;
};

export const newConnection = (socket: WebSocket): Connection => ({
  socket,
  actor: ANONYMOUS,
  acceptLanguage: undefined,
  locale: undefined,
  operations: new Map(),
  alive: true,
});
