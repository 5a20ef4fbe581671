import type { PoolConnection, QueryError, ResultSetHeader } from 'mysql2';
import { type DataSource, QueryFailedError } from 'typeorm';
import type { Changed, Connection, Connections } from './connections.js';

/** What of mysql2 is used: its form with a callback, since its promises cost a stack trace for each statement. */
type Asked = {
  query(sql: string, values: unknown[], told: (error: QueryError | null, result: unknown) => void): unknown;
};
type Pool = Asked & { getConnection(told: (error: Error | null, given: PoolConnection) => void): void };

const ask = (target: Asked, sql: string, parameters: readonly unknown[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    target.query(sql, [...parameters], (error, result) => (error ? reject(error) : resolve(result)));
  });

/**
 * TypeORM's pool, asked directly: TypeORM's own way costs as much again as the statement, in a `require`, a copy of the
 * rows and broadcasts that nobody hears. Its logger is told of every statement all the same.
 */
export class MysqlConnections implements Connections {
  constructor(private readonly source: DataSource) {}

  async select(sql: string, parameters: readonly unknown[]): Promise<unknown[]> {
    return (await this.run(this.pool, sql, parameters)) as unknown[];
  }

  async connect(): Promise<Connection> {
    const { pool } = this;
    const connection = await new Promise<PoolConnection>((resolve, reject) => {
      pool.getConnection((error, given) => (error ? reject(error) : resolve(given)));
    });
    return new MysqlConnection(connection, (sql, parameters) => this.run(connection, sql, parameters));
  }

  private get pool(): Pool {
    const { pool } = this.source.driver as unknown as { pool: Pool | undefined };
    if (!pool) throw new Error('The database is closed');
    return pool;
  }

  private async run(target: Asked, sql: string, parameters: readonly unknown[]): Promise<unknown> {
    this.source.logger.logQuery(sql, [...parameters]);
    try {
      return await ask(target, sql, parameters);
    } catch (error) {
      // Made here, it has the callers in its stack, which the driver's own error has not.
      throw new QueryFailedError(sql, [...parameters], error as Error);
    }
  }
}

class MysqlConnection implements Connection {
  private begun = false;

  constructor(
    private readonly connection: PoolConnection,
    private readonly run: (sql: string, parameters: readonly unknown[]) => Promise<unknown>,
  ) {}

  async select(sql: string, parameters: readonly unknown[]): Promise<unknown[]> {
    return (await this.run(sql, parameters)) as unknown[];
  }

  async change(sql: string, parameters: readonly unknown[]): Promise<Changed> {
    const { affectedRows, insertId } = (await this.run(sql, parameters)) as ResultSetHeader;
    return { affected: affectedRows, insertId };
  }

  async begin(): Promise<void> {
    await this.run('START TRANSACTION', []);
    this.begun = true;
  }

  async commit(): Promise<void> {
    await this.run('COMMIT', []);
    this.begun = false;
  }

  async rollback(): Promise<void> {
    if (!this.begun) return;
    this.begun = false;
    // Lost, or in a state that nobody knows: another transaction must not begin on it.
    await this.run('ROLLBACK', []).catch(() => this.connection.destroy());
  }

  async release(): Promise<void> {
    this.connection.release();
  }
}
