import { TAKINGS_LOOKED_AT } from './estimate.js';

/** A ticket taken by an agent; the ticketID and the version that the taking made are its name. */
export type Taken = { readonly ticketId: string; readonly version: number; readonly at: number };

/** The newest takings, as many as an estimate looks at; told twice, each counts once. */
export class RecentTakings {
  /** Oldest first. */
  private takings: Taken[] = [];

  get times(): readonly number[] {
    return this.takings.map(({ at }) => at);
  }

  /** @returns whether estimates may have changed by it. */
  add(taken: Taken): boolean {
    if (
      this.takings.some(({ ticketId, version }) => ticketId === taken.ticketId && version === taken.version)
    )
      return false;
    // Nearly always the newest; another instance's clock may differ by moments.
    const after = this.takings.findLastIndex(({ at }) => at <= taken.at) + 1;
    if (after === 0 && this.takings.length === TAKINGS_LOOKED_AT) return false;
    this.takings.splice(after, 0, taken);
    if (this.takings.length > TAKINGS_LOOKED_AT) this.takings.shift();
    return true;
  }
}
