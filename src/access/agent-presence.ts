import { LRUCache } from 'lru-cache';
import type { Database } from '../database/index.js';
import type { Clock } from '../kernel/clock.js';

/** Milliseconds in which an agent's presence is written once at most for each session by each instance. */
export const PRESENCE_EVERY_MS = 30_000;

/** Sessions whose last writing is remembered; one that is forgotten is written once more. */
const REMEMBERED = 10_000;

const WRITE = 'UPDATE agent SET seenAt = ? WHERE id = ? AND (seenAt IS NULL OR seenAt < ?)';
const WRITE_SESSION = 'UPDATE agent_session SET seenAt = ? WHERE id = ? AND (seenAt IS NULL OR seenAt < ?)';

/** Who is there, and by which of their sessions. */
export type Seen = { readonly agentId: number; readonly sessionId: string };

/** Keeps `seenAt` of agents and of their sessions: when they were last heard of, by a request or an open socket. */
export class AgentPresence {
  private readonly written = new LRUCache<string, number>({ max: REMEMBERED });

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes that an agent is there. It is waited for, so that whatever the agent does next is not taken back for an
   * absence that has just ended. Never fails: presence that could not be written is written with the next request.
   */
  async noteSeen({ agentId, sessionId }: Seen): Promise<void> {
    const now = this.clock.now();
    const last = this.written.get(sessionId);
    if (last !== undefined && Math.abs(now - last) < PRESENCE_EVERY_MS) return;
    // Remembered before it is written: requests that come at once write once.
    this.written.set(sessionId, now);
    try {
      await this.database.transaction(async (tx) => {
        await tx.change(WRITE, [now, agentId, now]);
        await tx.change(WRITE_SESSION, [now, sessionId, now]);
      });
    } catch {
      this.written.delete(sessionId);
    }
  }
}
