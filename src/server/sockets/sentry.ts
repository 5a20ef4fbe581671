import type { Logger } from 'pino';
import type { Actor } from '../../kernel/actor.js';
import type { Clock } from '../../kernel/clock.js';
import { describeFailure } from '../errors/index.js';
import { CloseCode } from './close-codes.js';
import type { Connection } from './connection.js';

export type SentryOptions = {
  readonly connections: Iterable<Connection>;
  readonly stillValid: (actor: Actor) => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Milliseconds between looks: a socket outlives its token by this and one question to the database. */
  readonly everyMs: number;
};

/** What can be revoked, by a name of its own: tokens and agents' sessions. A panel's session simply ends. */
const revocable = (actor: Actor): string | undefined => {
  if (actor.kind === 'SERVICE') return `token ${actor.tokenId}`;
  return actor.kind === 'AGENT' ? `session ${actor.sessionId}` : undefined;
};

const hasExpired = (actor: Actor, now: number): boolean =>
  actor.kind !== 'ANONYMOUS' && actor.expiresAt !== null && actor.expiresAt <= now;

const turnOut = (connection: Connection, reason: string): void =>
  connection.socket.close(CloseCode.UNAUTHORIZED, reason);

/**
 * Closes the sockets of tokens that have expired or were revoked, on whichever instance that happened. It asks once
 * for each token, not for each socket. While the database is away nobody is turned out.
 */
export const startSentry = ({
  connections,
  stillValid,
  clock,
  log,
  everyMs,
}: SentryOptions): (() => void) => {
  const turnOutExpired = (): void => {
    const now = clock.now();
    for (const connection of connections)
      if (hasExpired(connection.actor, now)) turnOut(connection, 'The token has expired');
  };

  const turnOutRevoked = async (): Promise<void> => {
    const actors = new Map<string, Actor>();
    for (const { actor } of connections) {
      const token = revocable(actor);
      if (token !== undefined) actors.set(token, actor);
    }
    for (const [token, actor] of actors) {
      if (await stillValid(actor)) continue;
      for (const connection of connections)
        if (revocable(connection.actor) === token) turnOut(connection, 'The token was revoked');
    }
  };

  let asking = false;
  const timer = setInterval(() => {
    turnOutExpired();
    if (asking) return;
    asking = true;
    turnOutRevoked()
      .catch((error: unknown) => log.warn({ failure: describeFailure(error) }, 'tokens could not be checked'))
      .finally(() => {
        asking = false;
      });
  }, everyMs);
  return () => clearInterval(timer);
};
