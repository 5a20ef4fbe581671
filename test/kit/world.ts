import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import WebSocket from 'ws';
import { type AgentClient, type Client, createAgentClient, createClient } from '../../sdk/src/index.js';
import { createPanel, type Panel } from '../../sdk/src/panel/index.js';
import { addAgent } from '../../src/access/index.js';
import { House } from '../../src/compose.js';
import type { Role } from '../../src/config.js';
import type { AgentRole } from '../../src/kernel/actor.js';
import { Locale } from '../../src/kernel/locale.js';
import type { MailOptions } from '../../src/mail/index.js';
import { type RunningServer, serve } from '../../src/serve.js';
import { createLog } from '../../src/server/index.js';
import { TestClock } from './clock.js';
import { type RawApi, rawApi } from './raw-api.js';
import { temporaryFolder } from './temporary.js';
import { createTestDatabase, type TestDatabase } from './temporary-database.js';

type ServiceKind = 'HOSTING' | 'MAIL' | 'DOMAIN' | 'DNS' | 'DATABASE' | 'SERVER' | 'OTHER';
type ServiceSketch = {
  externalId: string;
  name: string;
  kind: ServiceKind;
  main?: boolean;
  blocked?: boolean;
};

export type SubscriberSketch = {
  readonly login?: string;
  readonly contractNumber?: string;
  readonly name?: string;
  readonly emails?: string[];
  readonly blocked?: boolean;
  readonly password?: string;
  readonly locale?: 'RU' | 'EN';
  readonly consultationAgreementUntil?: string;
  readonly services?: ServiceSketch[];
};

/** A subscriber with an open session, as a panel's page has it. */
export type Someone = {
  readonly login: string;
  readonly token: string;
  readonly page: Client;
  readonly raw: RawApi;
  /** A request that is right in every field, about the first service; a test changes what it is about. */
  readonly request: (changes?: Partial<Request>) => Request;
  /** Our ids of the services, by the panel's. */
  readonly services: Readonly<Record<string, string>>;
};

export type AgentSketch = { readonly login?: string; readonly name?: string; readonly role?: AgentRole };

/** An agent with an open session, as the desk has it. */
export type Colleague = {
  readonly id: number;
  readonly login: string;
  readonly token: string;
  readonly desk: AgentClient;
  readonly raw: RawApi;
};

/** The password of every agent that a world makes. */
export const AGENT_PASSWORD = 'smena-bez-sboev';

export const SITE: ServiceSketch = { externalId: 'site', name: 'shop.example', kind: 'HOSTING', main: true };
export const MAILBOXES: ServiceSketch = { externalId: 'mail', name: 'Почта shop.example', kind: 'MAIL' };

type Request = Parameters<Client['openTicket']>[0];

/** A whole request that is right for a subscriber with this service, with what the test changes. */
const requestAbout =
  (serviceId: string | undefined) =>
  (changes: Partial<Request> = {}): Request => ({
    topic: 'php-version',
    serviceId,
    subject: 'PHP 8.3 для сайта',
    description:
      'Переключите, пожалуйста, сайт магазина на PHP 8.3: сейчас там 7.4, а обновление корзины требует восьмой версии.',
    selfServiceDidNotHelp: true,
    // A test that opens the same request twice means two tickets, unless it says otherwise.
    evenIfDuplicate: true,
    ...changes,
  });

/** A change that needs the password (3.7). */
export const SIGNIFICANT = 'database-access';

export type WorldOptions = {
  /** A blank database in place of one on the server of the run. */
  readonly place?: TestDatabase;
  /** Another world's database: two instances on one. */
  readonly beside?: World;
  readonly redisUrl?: string;
  /**
   * Milliseconds between two looks at deadlines and takes. Nobody watches over them when left out: a clock that is put
   * forward then changes nothing by itself.
   */
  readonly watchEveryMs?: number;
  /** Letters are off when left out. */
  readonly mail?: Partial<MailOptions>;
  /** The built-in rules when left out. */
  readonly regulationsFile?: string;
  /** Of the panels whose pages may talk to it; none when left out. */
  readonly allowedOrigins?: readonly string[];
  /** Silent when left out. */
  readonly log?: Logger;
};

/** What subscribers write to in every world with letters. */
export const SUPPORT_ADDRESS = 'support@provider.example';

/** A running provider: a private database, one instance of the server on a free port, and a panel's service token. */
export class World {
  private made = 0;

  private constructor(
    readonly clock: TestClock,
    readonly place: TestDatabase,
    readonly keyFile: string,
    readonly attachmentsDir: string,
    readonly serviceToken: string,
    readonly house: House,
    readonly server: RunningServer,
    private readonly ownsPlace: boolean,
  ) {}

  static async open({
    place: given,
    beside,
    redisUrl,
    watchEveryMs,
    mail,
    regulationsFile,
    allowedOrigins = [],
    log = createLog({ level: 'silent' }),
  }: WorldOptions = {}): Promise<World> {
    const clock = beside?.clock ?? new TestClock();
    const place = beside?.place ?? given ?? (await createTestDatabase());
    const keyFile = beside?.keyFile ?? join(temporaryFolder('key'), 'token.key');
    const serviceToken = beside?.serviceToken ?? randomBytes(24).toString('hex');
    const attachmentsDir = beside?.attachmentsDir ?? temporaryFolder('attachments');
    const publicUrl = 'http://127.0.0.1';
    const options = {
      databaseUrl: place.url,
      tokenKeyFile: keyFile,
      attachmentsDir,
      publicUrl,
      serviceToken,
      redisUrl,
      regulationsFile,
      log,
      clock,
      mail: mail && { supportAddress: SUPPORT_ADDRESS, giveUpHours: 48, ...mail },
    };
    const roles: Role[] = ['api', ...(mail ? (['mail'] as const) : [])];
    const house = await House.open(
      watchEveryMs === undefined ? { ...options, roles } : { ...options, watchEveryMs },
    );
    const server = await serve(house, {
      host: '127.0.0.1',
      port: 0,
      publicUrl,
      production: true,
      allowedOrigins,
      log,
      // Nobody balances the requests of a test.
      times: { drain: 0 },
    });
    return new World(
      clock,
      place,
      keyFile,
      attachmentsDir,
      serviceToken,
      house,
      server,
      beside === undefined,
    );
  }

  get url(): string {
    return `${this.server.url}/graphql`;
  }

  /** What a panel's back end may do with its service token, and what a client may do with it besides. */
  get panel(): Client & Panel {
    const { serviceToken } = this;
    return { ...this.client(serviceToken), ...createPanel({ ...this.clientOptions(), serviceToken }) };
  }

  client(token?: string | (() => Promise<string>)): Client {
    return createClient(this.clientOptions(token));
  }

  /** A client of the support service; without a token it can only sign in. */
  desk(token?: string): AgentClient {
    return createAgentClient(this.clientOptions(token));
  }

  private clientOptions(token?: string | (() => Promise<string>)) {
    return {
      url: this.url,
      token,
      locale: 'ru',
      webSocketImpl: WebSocket,
      live: { baseMs: 20, capMs: 200 },
    };
  }

  raw(token?: string): RawApi {
    return rawApi(this.url, token);
  }

  /** Makes a subscriber through the panel, with whatever the test does not care about filled in. */
  async subscriber(sketch: SubscriberSketch = {}): Promise<Someone> {
    const number = ++this.made;
    const login = sketch.login ?? `abonent${number}`;
    const subscriber = {
      login,
      contractNumber: `Д-2026/${String(number).padStart(4, '0')}-${login}`,
      name: `Абонент ${number}`,
      emails: [`${login}@shop.example`],
      services: [SITE, MAILBOXES],
      ...sketch,
    };
    (await this.panel.syncSubscribers({ subscribers: [subscriber] })).orThrow();
    return this.session(login);
  }

  /** Opens a session for a subscriber who is known already. */
  async session(login: string): Promise<Someone> {
    const { token } = (await this.panel.openPanelSession({ login })).orThrow();
    const page = this.client(token);
    const { subscriber } = await page.viewer();
    const services = Object.fromEntries(
      (subscriber?.services ?? []).map(({ id, externalId }) => [externalId, id]),
    );
    const request = requestAbout(subscriber?.services.find(({ blocked }) => !blocked)?.id);
    return { login, token, page, raw: this.raw(token), request, services };
  }

  /** Makes an agent of the support service and signs them in, without the slow comparison of a real sign-in. */
  async agent({ role = 'AGENT', ...sketch }: AgentSketch = {}): Promise<Colleague> {
    const { deps } = this.house;
    const number = ++this.made;
    const name = sketch.name ?? `Сотрудник ${number}`;
    const agent = { login: sketch.login ?? `agent${number}`, name, role, locale: Locale.RU };
    const added = await addAgent(deps, { ...agent, password: AGENT_PASSWORD });
    if ('faults' in added) throw new Error(`No agent could be made: ${JSON.stringify(added.faults)}`);
    return this.atWork(added);
  }

  /** The same agent with a session of their own here: sessions end long before deadlines do. */
  async atWork({ id, login }: Pick<Colleague, 'id' | 'login'>): Promise<Colleague> {
    const { token } = await this.house.deps.agentSessions.issue(id);
    return { id, login, token, desk: this.desk(token), raw: this.raw(token) };
  }

  /** Lets everything committed so far find its place in the journal. */
  async settle(): Promise<void> {
    await this.house.deps.journal.settle();
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.house.close();
    if (this.ownsPlace) await this.place.drop();
  }
}
