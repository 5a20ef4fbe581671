import type { EntityManager, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';
import { CommitUnknown, isConnectionLoss } from './failures.js';

/** One run of one transaction. Handed down to whatever changes rows for a use case. */
export class Transaction {
  private readonly effects: Array<() => void> = [];

  constructor(
    private readonly runner: QueryRunner,
    readonly dialect: Dialect,
  ) {}

  /** TypeORM's manager within this transaction. */
  get rows(): EntityManager {
    return this.runner.manager;
  }

  /** Rows of a SELECT written out, for what has to be quick or to lock. `?` stands for each parameter. */
  async select<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.runner.query(sql, [...parameters]);
  }

  /** @returns how many rows an UPDATE or DELETE has found. */
  async change(sql: string, parameters: readonly unknown[]): Promise<number> {
    const { affected } = await this.runner.query(sql, [...parameters], true);
    return affected ?? 0;
  }

  /** @returns the id that the INSERT has given to its row. */
  async insert(sql: string, parameters: readonly unknown[]): Promise<number> {
    const { raw } = await this.runner.query(sql, [...parameters], true);
    return Number(typeof raw === 'object' ? (raw as { insertId: number }).insertId : raw);
  }

  /** Called once when the commit has succeeded, never after a rollback. Must not throw. */
  afterCommit(effect: () => void): void {
    this.effects.push(effect);
  }

  /** @throws CommitUnknown when the answer to COMMIT never came: that must not be tried again blindly. */
  async commit(send: () => Promise<void>): Promise<void> {
    try {
      await send();
    } catch (error) {
      throw isConnectionLoss(error) ? new CommitUnknown(error) : error;
    }
  }

  runEffects(): void {
    for (const effect of this.effects) effect();
  }
}
