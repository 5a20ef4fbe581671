import type { DataSource, QueryRunner } from 'typeorm';
import type { Changed, Connection, Connections } from './connections.js';

/** TypeORM's one connection to the file. */
export class SqliteConnections implements Connections {
  constructor(private readonly source: DataSource) {}

  select(sql: string, parameters: readonly unknown[]): Promise<unknown[]> {
    return this.source.manager.query(sql, [...parameters]);
  }

  async connect(): Promise<Connection> {
    return new SqliteConnection(this.source.createQueryRunner());
  }
}

class SqliteConnection implements Connection {
  constructor(private readonly runner: QueryRunner) {}

  select(sql: string, parameters: readonly unknown[]): Promise<unknown[]> {
    return this.runner.query(sql, [...parameters]);
  }

  async change(sql: string, parameters: readonly unknown[]): Promise<Changed> {
    const { affected, raw } = await this.runner.query(sql, [...parameters], true);
    return { affected: affected ?? 0, insertId: raw };
  }

  begin(): Promise<void> {
    return this.runner.startTransaction();
  }

  commit(): Promise<void> {
    return this.runner.commitTransaction();
  }

  async rollback(): Promise<void> {
    if (this.runner.isTransactionActive) await this.runner.rollbackTransaction().catch(() => undefined);
  }

  release(): Promise<void> {
    return this.runner.release();
  }
}
