import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import WebSocket from 'ws';
import { type Client, createClient } from '../../sdk/src/index.js';
import { createPanel, type Panel } from '../../sdk/src/panel/index.js';
import { type ServerOptions, type ServerProcess, startServer } from '../kit/server-process.js';
import { temporaryFolder } from '../kit/temporary.js';
import { createTestDatabase, type TestDatabase } from '../kit/temporary-database.js';

export type ProviderOptions = {
  /** Server processes on one database. Default 1, which is all that the embedded one serves. */
  readonly instances?: number;
  readonly redisUrl?: string;
  /** Default: a new database on the server of the run. */
  readonly database?: TestDatabase;
};

/** A customer whose page is open. The page's session is renewed by itself, as a panel does it. */
export type Customer = {
  readonly login: string;
  readonly serviceId: string;
  /** The same page as served by each instance. */
  readonly pages: readonly Client[];
  /** Tickets that a load talks on; it adds what it opens. */
  readonly tickets: string[];
  /** Ends with the provider: what is still under way then is given up, also when a test has failed. */
  readonly signal: AbortSignal;
  token(): Promise<string>;
};

/** The page on this instance. */
export const pageOf = ({ pages, login }: Customer, instance = 0): Client => {
  const page = pages[instance];
  if (!page) throw new Error(`${login} has no page on instance ${instance}`);
  return page;
};

type Token = Parameters<typeof createClient>[0]['token'];

const patient = (origin: string, tries: number) => ({
  url: `${origin}/graphql`,
  timeoutMs: 60_000,
  retry: { tries, baseMs: 50, capMs: 400, attemptTimeoutMs: 10_000 },
});

/** A provider whose support desk runs in processes of its own, to be killed, stopped and cut off by tests. */
export class Provider {
  private readonly closing = new AbortController();

  private constructor(
    readonly options: ServerOptions,
    readonly servers: readonly ServerProcess[],
    private readonly drop: () => Promise<void>,
  ) {
    // Every request and stream of every page listens.
    setMaxListeners(0, this.closing.signal);
  }

  static async open({ instances = 1, redisUrl, database }: ProviderOptions = {}): Promise<Provider> {
    const place = database ?? (await createTestDatabase());
    const keyFile = join(temporaryFolder('key'), 'token.key');
    const serviceToken = randomBytes(24).toString('hex');
    const options = { databaseUrl: place.url, keyFile, serviceToken, redisUrl };
    const servers: ServerProcess[] = [];
    for (let i = 0; i < instances; i++) servers.push(await startServer(options));
    return new Provider(options, servers, () => place.drop());
  }

  get server(): ServerProcess {
    return this.servers[0] as ServerProcess;
  }

  /** As an impatient developer sets it up: it tries again soon, and for a minute. */
  client(token: Token, origin = this.server.origin, tries = 10_000): Client {
    const live = { baseMs: 50, capMs: 400 };
    return createClient({ ...patient(origin, tries), token, webSocketImpl: WebSocket, live });
  }

  get panel(): Panel {
    return createPanel({
      ...patient(this.server.origin, 10_000),
      serviceToken: this.options.serviceToken,
    });
  }

  /** @param count of new customers, each with one service and a page on every instance. */
  async customers(count: number): Promise<Customer[]> {
    const service = { externalId: 'site', name: 'shop.example', kind: 'HOSTING', main: true } as const;
    const subscribers = Array.from({ length: count }, (_, i) => ({
      login: `abonent${i}`,
      contractNumber: `Д-2026/${i}`,
      name: `Абонент ${i}`,
      emails: [],
      services: [service],
    }));
    (await this.panel.syncSubscribers({ subscribers })).orThrow();
    return Promise.all(subscribers.map(({ login }) => this.customer(login)));
  }

  /** @throws Error when a server has ended at another time than the test wanted. */
  async close(): Promise<void> {
    this.closing.abort(new Error('The provider has closed'));
    await Promise.all(this.servers.map((server) => server.kill()));
    await this.drop();
    const surprises = this.servers.flatMap((server) => server.surprises);
    if (surprises.length > 0) throw new Error(surprises.join('\n'));
  }

  private async customer(login: string): Promise<Customer> {
    let session: Promise<string> | undefined;
    const open = async () => (await this.panel.openPanelSession({ login })).orThrow().token;
    const token = (refused?: string): Promise<string> => {
      session = refused === undefined ? (session ?? open()) : open();
      return session;
    };
    const { subscriber } = await this.client(token).viewer();
    const serviceId = subscriber?.services[0]?.id;
    if (!serviceId) throw new Error(`${login} has no service`);
    const pages = this.servers.map(({ origin }) => this.client(token, origin));
    return { login, serviceId, pages, tickets: [], signal: this.closing.signal, token };
  }
}
