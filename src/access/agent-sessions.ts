import { type Database, insertInto, type Transaction } from '../database/index.js';
import type { AgentRole } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import type { Locale } from '../kernel/locale.js';
import { AGENT_SCOPES } from './agent-rules.js';
import { isSecretOf, newOpaqueToken, readOpaqueToken } from './opaque-token.js';
import type { AgentActor } from './require.js';

const PREFIX = 'zagt';

/** Life of an agent's session, in milliseconds: a shift. */
export const AGENT_SESSION_LIFE_MS = 12 * 3_600_000;
/** For how long the row of a session is kept after its end, in milliseconds: nothing reads it any more. */
export const SESSION_ROW_LIFE_MS = 24 * 3_600_000;

/** A session in force and the agent whose it is, read at once. */
const IN_FORCE = `FROM agent_session JOIN agent ON agent.id = agent_session.agentId
  WHERE agent_session.id = ? AND agent_session.endedAt IS NULL AND agent_session.expiresAt > ?
    AND agent.retiredAt IS NULL`;

type Found = {
  readonly secretHash: string;
  readonly expiresAt: number;
  readonly agentId: number;
  readonly role: AgentRole;
  readonly locale: Locale;
};

/**
 * Opens, recognises and ends the sessions of agents. Tokens look like `zagt_ID_SECRET` and are looked up at each
 * request: an agent who leaves must be out at once, so a signed token that lives by itself would not do.
 */
export class AgentSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the token, which cannot be shown again, and its end in epoch milliseconds. */
  issue(agentId: number): Promise<{ token: string; expiresAt: number }> {
    return this.database.transaction((tx) => this.issueIn(tx, agentId));
  }

  /** The same within a transaction that has looked at the agent's row. */
  async issueIn(tx: Transaction, agentId: number): Promise<{ token: string; expiresAt: number }> {
    const { id, token, secretHash } = newOpaqueToken(PREFIX);
    const now = this.clock.now();
    const expiresAt = now + AGENT_SESSION_LIFE_MS;
    // Rows of sessions long past go with the next sign-in.
    await tx.change('DELETE FROM agent_session WHERE agentId = ? AND expiresAt <= ?', [agentId, now]);
    await tx.insert(
      insertInto('agent_session', ['id', 'agentId', 'secretHash', 'createdAt', 'expiresAt', 'endedAt']),
      [id, agentId, secretHash, now, expiresAt, null],
    );
    return { token, expiresAt };
  }

  /** @returns whose session it is, or undefined when the token is unknown, wrong, ended, expired or its agent's no more. */
  async recognise(token: string): Promise<AgentActor | undefined> {
    const read = readOpaqueToken(PREFIX, token);
    if (!read) return undefined;
    const [row] = await this.database.select<Found>(
      `SELECT agent_session.secretHash, agent_session.expiresAt, agent.id AS agentId, agent.role, agent.locale ${IN_FORCE}`,
      [read.id, this.clock.now()],
    );
    if (!row || !isSecretOf(read.secret, row.secretHash)) return undefined;
    const { role, locale, expiresAt } = row;
    return {
      kind: 'AGENT',
      agentId: Number(row.agentId),
      role,
      sessionId: read.id,
      locale,
      scopes: AGENT_SCOPES[role],
      expiresAt: Number(expiresAt),
    };
  }

  /** Whether a session once recognised is still good: asked about sessions that keep a socket open. */
  async stillInForce(sessionId: string): Promise<boolean> {
    const [row] = await this.database.select(`SELECT agent.id ${IN_FORCE}`, [sessionId, this.clock.now()]);
    return row !== undefined;
  }

  /** The same under lock, for what must not be done any more by whoever is signed out at that moment. */
  async stillInForceIn(tx: Transaction, sessionId: string): Promise<boolean> {
    const [row] = await tx.select(`SELECT agent.id ${IN_FORCE} ${tx.dialect.forUpdate}`, [
      sessionId,
      this.clock.now(),
    ]);
    return row !== undefined;
  }

  /** @returns false when there is no such session in force. */
  async end(sessionId: string): Promise<boolean> {
    const found = await this.database.transaction((tx) =>
      tx.change('UPDATE agent_session SET endedAt = ? WHERE id = ? AND endedAt IS NULL', [
        this.clock.now(),
        sessionId,
      ]),
    );
    return found === 1;
  }

  /** Signs an agent out everywhere. @returns how many sessions that has ended. */
  endAllOf(agentId: number): Promise<number> {
    return this.database.transaction((tx) => this.endAllIn(tx, agentId));
  }

  /** Ends one session, if it is that agent's. @returns how many that has ended. */
  endOneIn(tx: Transaction, agentId: number, sessionId: string): Promise<number> {
    return tx.change(
      'UPDATE agent_session SET endedAt = ? WHERE id = ? AND agentId = ? AND endedAt IS NULL',
      [this.clock.now(), sessionId, agentId],
    );
  }

  /** Signs an agent out everywhere but here. @returns how many sessions that has ended. */
  endOthersIn(tx: Transaction, agentId: number, sessionId: string): Promise<number> {
    const now = this.clock.now();
    return tx.change(
      'UPDATE agent_session SET endedAt = ? WHERE agentId = ? AND id <> ? AND endedAt IS NULL AND expiresAt > ?',
      [now, agentId, sessionId, now],
    );
  }

  /** Signs an agent out everywhere, within a transaction that changes the agent. */
  endAllIn(tx: Transaction, agentId: number): Promise<number> {
    const now = this.clock.now();
    return tx.change(
      'UPDATE agent_session SET endedAt = ? WHERE agentId = ? AND endedAt IS NULL AND expiresAt > ?',
      [now, agentId, now],
    );
  }
}
