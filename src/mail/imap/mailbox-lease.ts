import { randomUUID } from 'node:crypto';
import { type Database, insertInto, isUniqueViolation } from '../../database/index.js';
import { type Clock, systemClock } from '../../kernel/clock.js';

/** Milliseconds after which another instance takes over from one that is gone. */
const LEASE_MS = 15_000;
/** Milliseconds between two renewals, and between two looks of those who wait. */
export const RENEW_MS = LEASE_MS / 3;

const MAKE = insertInto('mailbox_lease', ['name', 'owner', 'leaseUntil']);
const TAKE = `UPDATE mailbox_lease SET owner = ?, leaseUntil = ?
  WHERE name = ? AND (owner IS NULL OR owner = ? OR leaseUntil < ?)`;
const LEAVE = 'UPDATE mailbox_lease SET owner = NULL, leaseUntil = 0 WHERE name = ? AND owner = ?';

/**
 * The right to fetch from a mailbox, which one instance has at a time. Two at once would do no harm but double work, and
 * each letter would count as having come twice. It ends by itself when its holder is gone.
 */
export class MailboxLease {
  private readonly holder = randomUUID();

  constructor(
    private readonly database: Database,
    private readonly name: string,
    // Machines agree on the time of day, whatever time a test has.
    private readonly clock: Clock = systemClock,
  ) {}

  /** Takes it, or keeps it. @returns false while another instance has it. */
  async hold(): Promise<boolean> {
    const now = this.clock.now();
    const values = [this.holder, now + LEASE_MS, this.name, this.holder, now];
    if (await this.database.transaction((tx) => tx.change(TAKE, values))) return true;
    const [known] = await this.database.select('SELECT name FROM mailbox_lease WHERE name = ?', [this.name]);
    return known ? false : this.make(now);
  }

  /** Lets another instance go on at once. */
  async release(): Promise<void> {
    await this.database.transaction((tx) => tx.change(LEAVE, [this.name, this.holder]));
  }

  private async make(now: number): Promise<boolean> {
    try {
      await this.database.transaction((tx) => tx.insert(MAKE, [this.name, this.holder, now + LEASE_MS]));
      return true;
    } catch (error) {
      // Another instance was first.
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }
}
