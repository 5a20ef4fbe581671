import type { Logger } from 'pino';
import { identify, readTokenKey, ServiceTokens, SessionTokens, stillValid } from './access/index.js';
import { type Database, migrate, openDatabase } from './database/index.js';
import { ENTITIES } from './entities.js';
import { Journal } from './journal/index.js';
import type { Actor } from './kernel/actor.js';
import { type Clock, systemClock } from './kernel/clock.js';
import { Locale, localeFromHeader } from './kernel/locale.js';
import { loadRegulations, type RegulationsData } from './regulations/index.js';
import { type SubscriberLoaders, subscriberLoaders } from './subscribers/index.js';
import { type TicketLoaders, ticketLoaders } from './tickets/index.js';

/** What the house is opened with; a part of the configuration. */
export type HouseOptions = {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  readonly tokenKeyFile: string;
  readonly serviceToken?: string;
  readonly regulationsFile?: string;
  readonly log: Logger;
  readonly clock?: Clock;
};

/** What use cases work with. */
export type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly regulations: RegulationsData;
  readonly serviceTokens: ServiceTokens;
  readonly sessionTokens: SessionTokens;
};

/** What a resolver gets of its request. */
export type RequestContext = {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly regulations: RegulationsData;
  readonly deps: Deps;
  readonly loaders: TicketLoaders & SubscriberLoaders;
};

type Viewing = { readonly actor: Actor; readonly locale: Locale };

/** All domains, put together once for a process. The only place that knows every one of them. */
export class House {
  private constructor(readonly deps: Deps) {}

  /**
   * Opens the database, brings it to the newest schema, and starts the journal.
   * @throws Error with a message for the administrator: a database that is away, a bad regulations file or key.
   */
  static async open(options: HouseOptions): Promise<House> {
    const { log, clock = systemClock } = options;
    const regulations = loadRegulations(options.regulationsFile);
    const sessionTokens = new SessionTokens(readTokenKey(options.tokenKeyFile), clock);
    const database = await openDatabase({ url: options.databaseUrl, entities: ENTITIES });
    for (const name of await migrate(database)) log.info({ migration: name }, 'migrated');
    const serviceTokens = new ServiceTokens(database, clock, options.serviceToken);
    const journal = await Journal.start({ database, redisUrl: options.redisUrl, log });
    return new House({ database, clock, journal, regulations, serviceTokens, sessionTokens });
  }

  /** @throws Problem UNAUTHENTICATED when the header names nobody. */
  identify(authorization: string | undefined): Promise<Actor> {
    return identify(this.deps, authorization);
  }

  /** The language of the request, or else the subscriber's own. */
  localeOf(actor: Actor, acceptLanguage: string | undefined): Locale {
    const own = actor.kind === 'SUBSCRIBER' ? actor.locale : Locale.RU;
    return localeFromHeader(acceptLanguage) ?? own;
  }

  /** A new context for each operation, since its loaders remember what they have read. */
  contextFor({ actor, locale }: Viewing): RequestContext {
    const { deps } = this;
    const loaders = { ...ticketLoaders(deps.database), ...subscriberLoaders(deps.database) };
    return { actor, locale, regulations: deps.regulations, deps, loaders };
  }

  /** Whether a bearer who keeps a socket open may keep it. */
  async stillValid(actor: Actor): Promise<boolean> {
    return stillValid(this.deps, actor, this.deps.clock.now());
  }

  /** @throws the database's error when it does not answer. */
  async check(): Promise<void> {
    await this.deps.database.select('SELECT position FROM journal_head');
  }

  async close(): Promise<void> {
    await this.deps.journal.stop();
    await this.deps.database.close();
  }
}
