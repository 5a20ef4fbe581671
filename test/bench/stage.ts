import { createConnection } from 'mysql2/promise';
import { createClient } from '../../sdk/src/index.js';
import { createPanel } from '../../sdk/src/panel/index.js';
import { onMariaDb, type PrivateMariaDb, startMariaDb } from '../kit/mariadb.js';
import { migrate, SERVICE_TOKEN, type Server, startProduct, startReference } from './servers.js';

export const CLIENTS = 16;

export interface Visitor {
  readonly id: string;
  readonly token: string;
  readonly serviceId: string;
}

/** The product and the bare handler, side by side on one MariaDB, each with a database of its own and equal rows. */
export interface Stage {
  readonly mariaDb: PrivateMariaDb;
  readonly databaseVersion: string;
  readonly product: Server;
  readonly desk: Server;
  /** Subscribers with an open session, as many as there are clients. */
  readonly visitors: readonly Visitor[];
  /** Of node, for further servers of the product. */
  readonly nodeOptions: readonly string[];
  /** What a bare handler is told of the topics: JSON, by id. */
  readonly topics: string;
  close(): Promise<void>;
}

/** Makes subscribers through the panel's door, and opens a session for each. */
export const visitorsOf = async (port: number): Promise<Visitor[]> => {
  const url = `http://127.0.0.1:${port}/graphql`;
  const panel = createPanel({ url, serviceToken: SERVICE_TOKEN });
  const logins = Array.from({ length: CLIENTS }, (_, i) => `abonent${i + 1}`);
  const subscribers = logins.map((login, i) => ({
    login,
    contractNumber: `Д-2026/${i + 1}`,
    name: `Абонент ${i + 1}`,
    emails: [`${login}@shop.example`],
    services: [
      { externalId: 'site', name: 'shop.example', kind: 'HOSTING' as const, main: true },
      { externalId: 'mail', name: 'Почта shop.example', kind: 'MAIL' as const },
    ],
  }));
  (await panel.syncSubscribers({ subscribers })).orThrow();
  return Promise.all(
    logins.map(async (login) => {
      const { token } = (await panel.openPanelSession({ login })).orThrow();
      const { subscriber } = await createClient({ url, token }).viewer();
      const service = subscriber?.services[0];
      if (!subscriber || !service) throw new Error(`${login} has no service`);
      return { id: subscriber.id, token, serviceId: service.id };
    }),
  );
};

const topicsOf = async (port: number): Promise<string> => {
  const client = createClient({
    url: `http://127.0.0.1:${port}/graphql`,
    token: SERVICE_TOKEN,
    locale: 'en',
  });
  const { topics } = await client.regulations();
  return JSON.stringify(Object.fromEntries(topics.map(({ id, title }) => [id, { id, title }])));
};

export const openStage = async (nodeOptions: readonly string[] = []): Promise<Stage> => {
  const mariaDb = await startMariaDb();
  const [version] = await onMariaDb(mariaDb.url, 'SELECT VERSION() AS version');
  for (const name of ['product', 'reference'])
    await onMariaDb(mariaDb.url, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const product = await startProduct({ databaseUrl: `${mariaDb.url}/product`, nodeOptions });
  const visitors = await visitorsOf(product.port);
  await migrate(`${mariaDb.url}/reference`);
  for (const table of ['subscriber', 'service', 'subscriber_email'])
    await onMariaDb(mariaDb.url, `INSERT INTO reference.${table} SELECT * FROM product.${table}`);
  const topics = await topicsOf(product.port);
  const desk = await startReference('support-desk', {
    DATABASE_URL: `${mariaDb.url}/reference`,
    TOPICS: topics,
  });
  return {
    mariaDb,
    databaseVersion: String(version?.version),
    product,
    desk,
    visitors,
    topics,
    nodeOptions,
    close: async () => {
      await desk.stop();
      await product.stop();
      await mariaDb.stop();
    },
  };
};

/** One value of the product's database. */
export const counted = async ({ mariaDb }: Stage, sql: string): Promise<number> => {
  const connection = await createConnection(`${mariaDb.url}/product`);
  try {
    const [rows] = await connection.query(sql);
    return Number((rows as Array<{ count: unknown }>)[0]?.count);
  } finally {
    await connection.end();
  }
};
