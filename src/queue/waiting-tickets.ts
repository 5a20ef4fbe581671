import type { Lane } from '../tickets/index.js';
import { compareArrival, type QueueKey } from './order.js';
import { Ranks } from './ranks.js';

/** A waiting ticket, as of one of its versions. */
export type WaitingTicket = QueueKey & { readonly id: string; readonly version: number };

/** Where a ticket stands in its lane, from 1, and how many go first all the same because they are emergencies. */
export type Standing = {
  readonly lane: Lane;
  readonly position: number;
  readonly emergenciesAhead: number;
};

/**
 * The tickets that wait, and nothing of any other: memory grows with the queue alone. What is told twice, or after
 * something newer about the same waiting ticket, is passed over by its version.
 */
export class WaitingTickets {
  private readonly byId = new Map<string, WaitingTicket>();
  private readonly lanes: Readonly<Record<Lane, Ranks<WaitingTicket>>> = {
    EMERGENCY: new Ranks<WaitingTicket>(compareArrival),
    REGULAR: new Ranks<WaitingTicket>(compareArrival),
  };

  get size(): number {
    return this.byId.size;
  }

  get(id: string): WaitingTicket | undefined {
    return this.byId.get(id);
  }

  /** @returns whether any place may have changed by it. */
  put(ticket: WaitingTicket): boolean {
    const known = this.byId.get(ticket.id);
    if (known && known.version >= ticket.version) return false;
    this.byId.set(ticket.id, ticket);
    const moved = !known || known.lane !== ticket.lane || compareArrival(known, ticket) !== 0;
    if (!moved) return false;
    if (known) this.lanes[known.lane].remove(known);
    this.lanes[ticket.lane].insert(ticket);
    return true;
  }

  /** A ticket waits no longer, as of its version. @returns whether it was among those that wait. */
  remove(id: string, version: number): boolean {
    const known = this.byId.get(id);
    if (!known || known.version >= version) return false;
    this.byId.delete(id);
    return this.lanes[known.lane].remove(known);
  }

  /** Where a ticket with this key stands, whether or not it is here itself. */
  standing(key: QueueKey): Standing {
    const { lane } = key;
    return {
      lane,
      position: this.lanes[lane].countBefore(key as WaitingTicket) + 1,
      emergenciesAhead: lane === 'EMERGENCY' ? 0 : this.lanes.EMERGENCY.size,
    };
  }
}
