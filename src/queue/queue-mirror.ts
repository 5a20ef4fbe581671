import type { JournalEvent } from '../journal/index.js';
import { ActorKind } from '../kernel/actor.js';
import type { RecordedState } from '../tickets/index.js';
import { estimatedStart, timePerTicket } from './estimate.js';
import type { QueueKey } from './order.js';
import type { QueuePlace } from './queue-place.type.js';
import { RecentTakings } from './recent-takings.js';
import { WaitingTickets } from './waiting-tickets.js';

/** The queue as rows and events tell it, in memory: who waits where, and at what pace tickets are taken. */
export class QueueMirror {
  readonly waiting = new WaitingTickets();
  readonly takings = new RecentTakings();
  /** What one ticket takes: the same for all who ask at one time. */
  private pace: { readonly now: number; readonly each: number | null } | undefined;

  /** @returns whether any place, or the estimate of one, may have changed by the event. */
  apply({ ticketId: id, version, type, actor, at, state }: JournalEvent): boolean {
    const { status, lane, waitingSince, seq } = state as RecordedState;
    const taken =
      type === 'TAKEN' && actor === ActorKind.AGENT && this.takings.add({ ticketId: id, version, at });
    if (taken) this.pace = undefined;
    if (status !== 'WAITING' || waitingSince === null) return this.waiting.remove(id, version) || taken;
    // Of a version that did not tell it yet; the row knows.
    if (typeof seq !== 'number') throw new Error(`An event of ${id} says nothing of its place`);
    return this.waiting.put({ id, version, lane, waitingSince, seq }) || taken;
  }

  /** The place of whoever has this key, whether or not the ticket itself is here. */
  place(key: QueueKey, now: number): QueuePlace {
    const { lane, position, emergenciesAhead } = this.waiting.standing(key);
    if (this.pace?.now !== now) this.pace = { now, each: timePerTicket(this.takings.times, now) };
    const ahead = position - 1 + emergenciesAhead;
    const estimatedStartAt = estimatedStart(this.pace.each, ahead, now);
    return { lane, position, emergenciesAhead, estimatedStartAt };
  }
}
