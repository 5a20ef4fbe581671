import { type Database, isUniqueViolation } from '../database/index.js';
import type { Clock } from '../kernel/clock.js';

export type ReaderStart =
  /** With the oldest event that is kept. */
  | 'start'
  /** With the first event after the reader was made known. */
  | 'now';

/**
 * A durable reader's place and the right to read on from it, which one instance has at a time. It ends by itself when
 * its holder is gone, so a holder that was only slow may find that another has taken over: it must then stop.
 */
export class ReaderLease {
  constructor(
    private readonly database: Database,
    private readonly name: string,
    private readonly holder: string,
    private readonly leaseMs: number,
    private readonly clock: Clock,
  ) {}

  /** Makes the reader known, once for all times. */
  async prepare(start: ReaderStart): Promise<void> {
    if ((await this.database.select('SELECT name FROM journal_reader WHERE name = ?', [this.name])).length)
      return;
    try {
      await this.database.transaction(async (tx) => {
        // The lock keeps retention from deleting events between the look and the insertion.
        const [head] = await tx.select<{ position: number; oldest: number }>(
          `SELECT position, oldest FROM journal_head WHERE id = 1 ${tx.dialect.forUpdate}`,
        );
        if (!head) throw new Error('The journal has no head row');
        await tx.insert(
          'INSERT INTO journal_reader (name, position, owner, leaseUntil) VALUES (?, ?, NULL, 0)',
          [this.name, start === 'now' ? head.position : head.oldest],
        );
      });
    } catch (error) {
      // Another instance was first.
      if (!isUniqueViolation(error)) throw error;
    }
  }

  /** @returns the position up to which everything is finished; undefined while another instance has the lease. */
  async acquire(): Promise<number | undefined> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const got = await tx.change(
        `UPDATE journal_reader SET owner = ?, leaseUntil = ?
         WHERE name = ? AND (owner IS NULL OR owner = ? OR leaseUntil < ?)`,
        [this.holder, now + this.leaseMs, this.name, this.holder, now],
      );
      if (!got) return undefined;
      const [row] = await tx.select<{ position: number }>(
        'SELECT position FROM journal_reader WHERE name = ?',
        [this.name],
      );
      return row?.position;
    });
  }

  /** @returns false when another instance has taken over. */
  renew(): Promise<boolean> {
    return this.change('leaseUntil = ?', [this.clock.now() + this.leaseMs]);
  }

  /** Stores that everything up to here is finished. @returns false when another instance has taken over. */
  finish(position: number): Promise<boolean> {
    return this.change('position = ?, leaseUntil = ?', [position, this.clock.now() + this.leaseMs]);
  }

  /** Lets another instance go on at once. */
  async release(): Promise<void> {
    await this.change('owner = NULL, leaseUntil = ?', [0]);
  }

  private async change(
    assignments: 'leaseUntil = ?' | 'position = ?, leaseUntil = ?' | 'owner = NULL, leaseUntil = ?',
    values: readonly number[],
  ): Promise<boolean> {
    const changed = await this.database.transaction((tx) =>
      tx.change(`UPDATE journal_reader SET ${assignments} WHERE name = ? AND owner = ?`, [
        ...values,
        this.name,
        this.holder,
      ]),
    );
    return changed === 1;
  }
}
