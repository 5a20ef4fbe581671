import { createPool, type Pool, type PoolConnection, type RowDataPacket } from 'mysql2/promise';

/** As many connections as the product has, with the same settings. */
export const pool: Pool = createPool({
  uri: process.env.DATABASE_URL as string,
  connectionLimit: 16,
  charset: 'utf8mb4',
  timezone: 'Z',
  supportBigNumbers: true,
});

pool.pool.on('connection', (connection) => {
  connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
});

export type Row = RowDataPacket;

export const select = async (sql: string, parameters: readonly unknown[]): Promise<Row[]> => {
  const [rows] = await pool.query<Row[]>(sql, [...parameters]);
  return rows;
};

export const transaction = async (work: (connection: PoolConnection) => Promise<void>): Promise<void> => {
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    await work(connection);
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
};

/** What the product says of a topic comes from a file; here it is told at the start. */
export const topics = JSON.parse(process.env.TOPICS as string) as Record<
  string,
  { id: string; title: string }
>;

export const isoTime = (time: number | null): string | null =>
  time === null ? null : new Date(time).toISOString();

export const cursorAt = (position: number): string => Buffer.from(`j1.${position}`).toString('base64url');
