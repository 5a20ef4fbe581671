import { createConnection } from 'mysql2/promise';
import { createAgentClient } from '../../sdk/src/index.js';
import { newTicketId } from '../../src/kernel/ticket-id.js';
import { onMariaDb } from '../kit/mariadb.js';
import { startProcess } from '../kit/process.js';
import { main, productEnvironment, root, type Server, startProduct } from './servers.js';
import { type Stage, type Visitor, visitorsOf } from './stage.js';

/** One instance with a database of its own, in which so many tickets of one subscriber wait. */
export type WaitingQueue = {
  readonly waiting: number;
  readonly product: Server;
  readonly visitor: Visitor;
  /** Of an agent who has signed in. */
  readonly agentToken: string;
  /** ticketIDs, from the first in the queue to the last. */
  readonly ids: readonly string[];
};

const AT_ONCE = 1_000;
const HOUR = 3_600_000;
/** Every so many of them is an emergency. */
const EMERGENCY_EVERY = 100;

const COLUMNS = `id, version, subscriberId, topicId, requestType, channel, lane, status, \`authorization\`, deadline,
  subject, description, receivedAt, waitingSince, respondBy`;

/** Written past the use cases: a hundred thousand openings would take minutes, and the rows are the same. */
const fill = async (databaseUrl: string, subscriberId: string, waiting: number): Promise<string[]> => {
  const connection = await createConnection(databaseUrl);
  const began = Date.now() - HOUR;
  const ids = Array.from({ length: waiting }, newTicketId);
  const rowOf = (id: string, i: number): unknown[] => {
    const lane = (i + 1) % EMERGENCY_EVERY === 0 ? 'EMERGENCY' : 'REGULAR';
    const since = began + Math.floor((i * HOUR) / waiting);
    return [
      ...[id, 1, subscriberId, 'site-errors', 'FAULT', 'PANEL', lane, 'WAITING', 'NOT_REQUIRED', 'PENDING'],
      ...['Ошибка 500 на сайте', 'Сайт отвечает ошибкой 500', since, since, since + 10 * HOUR],
    ];
  };
  try {
    for (let start = 0; start < waiting; start += AT_ONCE) {
      const rows = ids.slice(start, start + AT_ONCE).map((id, i) => rowOf(id, start + i));
      await connection.query(`INSERT INTO ticket (${COLUMNS}) VALUES ?`, [rows]);
    }
    await connection.query('ANALYZE TABLE ticket');
  } finally {
    await connection.end();
  }
  return ids;
};

const agentOf = async (databaseUrl: string, port: number): Promise<string> => {
  const login = 'bench';
  const args = [main, 'agent', 'add', '--login', login, '--name', 'Bench', '--json'];
  const { exited, output } = await startProcess(process.execPath, args, {
    env: productEnvironment(databaseUrl),
    cwd: root,
  });
  const { code } = await exited;
  if (code !== 0) throw new Error(`No agent could be added:\n${output()}`);
  const { password } = JSON.parse(output()) as { password: string };
  const client = createAgentClient({ url: `http://127.0.0.1:${port}/graphql` });
  return (await client.signIn({ login, password })).orThrow().token;
};

export const openQueue = async ({ mariaDb }: Stage, waiting: number): Promise<WaitingQueue> => {
  const name = `queue_${waiting}`;
  await onMariaDb(mariaDb.url, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const databaseUrl = `${mariaDb.url}/${name}`;
  const product = await startProduct({ databaseUrl });
  const [visitor] = (await visitorsOf(product.port)) as [Visitor];
  const ids = await fill(databaseUrl, visitor.id, waiting);
  return { waiting, product, visitor, ids, agentToken: await agentOf(databaseUrl, product.port) };
};
