import type { DataSource, EntityManager } from 'typeorm';
import type { Connections } from './connections.js';
import type { Dialect } from './dialect.js';
import { mayRetry } from './failures.js';
import { Mutex } from './mutex.js';
import { MysqlConnections } from './mysql-connections.js';
import { SqliteConnections } from './sqlite-connections.js';
import { Transaction } from './transaction.js';

/** Tries of one transaction before its failure is given to the caller: at 8 the waits add up to about 2 s. */
const TRIES = 8;
const FIRST_WAIT_MS = 5;
const LONGEST_WAIT_MS = 500;

const pause = (tried: number): Promise<void> => {
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tried);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * most));
};

/**
 * The rows of the house. Reads outside a transaction go to `read` and see committed rows alone; changes happen in
 * {@link Database.transaction} and nowhere else.
 */
export class Database {
  /** Present in the embedded mode, where one connection writes and a transaction must have it to itself. */
  private readonly turn: Mutex | undefined;
  private readonly reads: Connections;
  private readonly writes: Connections;

  constructor(
    readonly dialect: Dialect,
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {
    this.turn = dialect.singleWriter ? new Mutex() : undefined;
    const Through = dialect.name === 'mysql' ? MysqlConnections : SqliteConnections;
    this.reads = new Through(reader);
    this.writes = new Through(writer);
  }

  /** For reading alone. In the embedded mode a connection of its own, so that no uncommitted row is ever seen. */
  get read(): EntityManager {
    return this.reader.manager;
  }

  /** Committed rows of a SELECT written out. `?` stands for each parameter. */
  async select<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.reads.select(sql, parameters)) as Row[];
  }

  /** For migrations and checks of the schema; not for use cases. */
  get dataSource(): DataSource {
    return this.writer;
  }

  /**
   * Runs `work` in one READ COMMITTED transaction, and again from its start when the database asks for it
   * (deadlock, lock wait, certification failure, a connection lost before COMMIT). So `work` must have no effect
   * but on its rows; what is to happen afterwards goes to {@link Transaction.afterCommit}.
   *
   * @throws what `work` throws, after a rollback; the database's own error when tries run out, or when the
   * connection is lost during COMMIT, where nobody can know whether the change was made.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let tried = 0; ; tried++) {
      try {
        return await (this.turn ? this.turn.run(() => this.once(work)) : this.once(work));
      } catch (error) {
        if (tried + 1 >= TRIES || !mayRetry(error)) throw error;
        await pause(tried);
      }
    }
  }

  async close(): Promise<void> {
    if (this.reader !== this.writer && this.reader.isInitialized) await this.reader.destroy();
    if (this.writer.isInitialized) await this.writer.destroy();
  }

  private async once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const connection = await this.writes.connect();
    const tx = new Transaction(connection, this.dialect);
    let result: T;
    try {
      await connection.begin();
      result = await work(tx);
      await tx.commit();
    } catch (error) {
      await connection.rollback();
      throw error;
    } finally {
      await connection.release();
    }
    tx.runEffects();
    return result;
  }
}
