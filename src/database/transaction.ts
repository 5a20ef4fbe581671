import type { Connection } from './connections.js';
import type { Dialect } from './dialect.js';
import { CommitUnknown, isConnectionLoss } from './failures.js';

/** One run of one transaction. Handed down to whatever changes rows for a use case. */
export class Transaction {
  private readonly effects: Array<() => void> = [];

  constructor(
    private readonly connection: Connection,
    readonly dialect: Dialect,
  ) {}

  /** Rows of a SELECT. `?` stands for each parameter. */
  async select<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.connection.select(sql, parameters)) as Row[];
  }

  /** @returns how many rows an UPDATE or DELETE has found. */
  async change(sql: string, parameters: readonly unknown[]): Promise<number> {
    return (await this.connection.change(sql, parameters)).affected;
  }

  /** @returns the id that the INSERT has given to its row. */
  async insert(sql: string, parameters: readonly unknown[]): Promise<number> {
    return Number((await this.connection.change(sql, parameters)).insertId);
  }

  /** Called once when the commit has succeeded, never after a rollback. Must not throw. */
  afterCommit(effect: () => void): void {
    this.effects.push(effect);
  }

  /** @throws CommitUnknown when the answer to COMMIT never came: that must not be tried again blindly. */
  async commit(): Promise<void> {
    try {
      await this.connection.commit();
    } catch (error) {
      throw isConnectionLoss(error) ? new CommitUnknown(error) : error;
    }
  }

  runEffects(): void {
    for (const effect of this.effects) effect();
  }
}
