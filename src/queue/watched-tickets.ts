import type { TicketStatus } from '../tickets/index.js';
import type { StatusRow } from './read-waiting.js';

type Watched = { watchers: number; version: number; status: TicketStatus | undefined };

/** What is known of the tickets whose places somebody watches, those too that do not wait. */
export class WatchedTickets {
  private readonly byId = new Map<string, Watched>();

  get ids(): string[] {
    return [...this.byId.keys()];
  }

  statusOf(id: string): TicketStatus | undefined {
    return this.byId.get(id)?.status;
  }

  join(id: string): void {
    const known = this.byId.get(id);
    if (known) known.watchers++;
    else this.byId.set(id, { watchers: 1, version: 0, status: undefined });
  }

  leave(id: string): void {
    const known = this.byId.get(id);
    if (known && --known.watchers === 0) this.byId.delete(id);
  }

  /** @returns whether it was news of a ticket that is watched. */
  tell({ id, version, status }: StatusRow): boolean {
    const known = this.byId.get(id);
    if (!known || known.version >= version) return false;
    known.version = version;
    known.status = status;
    return true;
  }
}
