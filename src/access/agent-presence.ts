import type { Database } from '../database/index.js';
import type { Clock } from '../kernel/clock.js';

/** Milliseconds in which an agent's presence is written once at most by each instance. */
export const PRESENCE_EVERY_MS = 30_000;

const WRITE = 'UPDATE agent SET seenAt = ? WHERE id = ? AND (seenAt IS NULL OR seenAt < ?)';

/** Keeps `agent.seenAt`: when an agent was last heard of, by a request or an open socket. */
export class AgentPresence {
  private readonly written = new Map<number, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes that an agent is there. It is waited for, so that whatever the agent does next is not taken back for an
   * absence that has just ended. Never fails: presence that could not be written is written with the next request.
   */
  async noteSeen(agentId: number): Promise<void> {
    const now = this.clock.now();
    const last = this.written.get(agentId);
    if (last !== undefined && Math.abs(now - last) < PRESENCE_EVERY_MS) return;
    // Remembered before it is written: requests that come at once write once.
    this.written.set(agentId, now);
    try {
      await this.database.transaction((tx) => tx.change(WRITE, [now, agentId, now]));
    } catch {
      this.written.delete(agentId);
    }
  }
}
