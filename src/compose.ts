import type { Logger } from 'pino';
import {
  AGENT_LOADERS,
  type AgentLoaders,
  AgentPresence,
  AgentSessions,
  identify,
  readTokenKey,
  ServiceTokens,
  SessionTokens,
  SignInTries,
  stillValid,
} from './access/index.js';
import {
  ATTACHMENT_LOADERS,
  AttachmentLinks,
  type AttachmentLoaders,
  type DownloadAddress,
  FileStore,
  openDownload,
  type Upload,
  UploadBounds,
  uploadFile,
} from './attachments/index.js';
import { ROLES, type Role } from './config.js';
import { type Database, migrate, openDatabase } from './database/index.js';
import { ENTITIES } from './entities.js';
import { JOURNAL_LOADERS, Journal, type JournalLoaders } from './journal/index.js';
import type { Actor } from './kernel/actor.js';
import { type Clock, systemClock } from './kernel/clock.js';
import { lazily } from './kernel/lazily.js';
import { Locale, localeFromHeader } from './kernel/locale.js';
import {
  DELIVERY_LOADERS,
  type DeliveryLoaders,
  type IncomingLetter,
  LETTER_LOADERS,
  type LetterLoaders,
  LetterMarks,
  type LetterReceipt,
  loadTemplates,
  type MailOptions,
  type RunningMail,
  receiveLetter,
  startMail,
} from './mail/index.js';
import { PresenceBoard } from './presence/index.js';
import { QueueBoard, TAKING_LOADERS, type TakingLoaders, type Watch, watchQueue } from './queue/index.js';
import { loadRegulations, type RegulationsData } from './regulations/index.js';
import { SUBSCRIBER_LOADERS, type SubscriberLoaders } from './subscribers/index.js';
import { TICKET_LOADERS, type TicketLoaders } from './tickets/index.js';
import { keepTidy } from './upkeep.js';

/** What the house is opened with; a part of the configuration. */
export type HouseOptions = {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  readonly tokenKeyFile: string;
  readonly serviceToken?: string;
  readonly regulationsFile?: string;
  readonly log: Logger;
  readonly clock?: Clock;
  /** Where the files of tickets, messages and letters lie; all instances share it. */
  readonly attachmentsDir: string;
  /** Where the outside world reaches this server, for links; without a slash at the end. */
  readonly publicUrl: string;
  /** Letters are off when left out. */
  readonly mail?: MailOptions | undefined;
  /** What this instance does; everything when left out. */
  readonly roles?: readonly Role[];
  /** Days for which events are kept. Default 90. */
  readonly journalDays?: number;
  /** Milliseconds between two looks at the deadlines, where the roles have `worker`. Default 1000. */
  readonly watchEveryMs?: number;
};

/** What use cases work with. */
export type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly regulations: RegulationsData;
  readonly serviceTokens: ServiceTokens;
  readonly sessionTokens: SessionTokens;
  readonly agentSessions: AgentSessions;
  readonly agentPresence: AgentPresence;
  readonly queue: QueueBoard;
  readonly presence: PresenceBoard;
  readonly signInTries: SignInTries;
  readonly files: FileStore;
  readonly links: AttachmentLinks;
  readonly uploadBounds: UploadBounds;
};

/** What a resolver gets of its request. */
export type RequestContext = {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly regulations: RegulationsData;
  readonly deps: Deps;
  readonly loaders: TicketLoaders &
    SubscriberLoaders &
    AgentLoaders &
    AttachmentLoaders &
    LetterLoaders &
    DeliveryLoaders &
    JournalLoaders &
    TakingLoaders;
};

type Loaders = RequestContext['loaders'];

const loadersOn = lazily<Database, Loaders>({
  ...TICKET_LOADERS,
  ...SUBSCRIBER_LOADERS,
  ...AGENT_LOADERS,
  ...ATTACHMENT_LOADERS,
  ...LETTER_LOADERS,
  ...DELIVERY_LOADERS,
  ...JOURNAL_LOADERS,
  ...TAKING_LOADERS,
});

type Viewing = { readonly actor: Actor; readonly locale: Locale };

/** All domains, put together once for a process. The only place that knows every one of them. */
export class House {
  private constructor(
    readonly deps: Deps,
    readonly roles: readonly Role[],
    private readonly watches: readonly Watch[],
    /** Where letters are on and this instance's. */
    readonly mail: RunningMail | undefined,
    /** Takes one letter in, whatever this instance's roles; undefined where letters are off. */
    readonly receiveLetter: ((letter: IncomingLetter) => Promise<LetterReceipt>) | undefined,
  ) {}

  /**
   * Opens the database, brings it to the newest schema, starts the journal, and watches over the queue where that is
   * this instance's role.
   * @throws Error with a message for the administrator: a database that is away, a bad regulations file, key or template.
   */
  static async open(options: HouseOptions): Promise<House> {
    const { log, clock = systemClock, roles = ROLES, watchEveryMs } = options;
    const regulations = loadRegulations(options.regulationsFile);
    if (options.mail) loadTemplates(options.mail.templatesDir);
    const key = readTokenKey(options.tokenKeyFile);
    const sessionTokens = new SessionTokens(key, clock);
    const database = await openDatabase({ url: options.databaseUrl, entities: ENTITIES });
    for (const name of await migrate(database)) log.info({ migration: name }, 'migrated');
    const serviceTokens = new ServiceTokens(database, clock, options.serviceToken);
    const journal = await Journal.start({ database, redisUrl: options.redisUrl, log });
    const queue = new QueueBoard({ database, journal, clock, log });
    const presence = new PresenceBoard({ database, clock, log, redisUrl: options.redisUrl });
    const agentSessions = new AgentSessions(database, clock);
    const agentPresence = new AgentPresence(database, clock);
    const signInTries = new SignInTries(database, clock, key);
    const tokens = { serviceTokens, sessionTokens, agentSessions, agentPresence, signInTries };
    const { journalDays, mail, publicUrl } = options;
    const files = new FileStore(options.attachmentsDir);
    const links = new AttachmentLinks(key, publicUrl, clock);
    const uploadBounds = new UploadBounds(database, clock);
    const attachments = { files, links, uploadBounds };
    const deps = { database, clock, journal, regulations, queue, presence, ...attachments, ...tokens };
    const watches = roles.includes('worker')
      ? [watchQueue(deps, { log, everyMs: watchEveryMs }), keepTidy(deps, { log, journalDays })]
      : [];
    const marks = mail && new LetterMarks(key, mail.supportAddress);
    const post =
      mail && marks && roles.includes('mail')
        ? await startMail({ deps: { ...deps, marks, publicUrl }, options: mail, log })
        : undefined;
    const receive =
      mail &&
      marks &&
      ((letter: IncomingLetter) => receiveLetter({ ...deps, marks, publicUrl, options: mail }, letter));
    return new House(deps, roles, watches, post, receive);
  }

  /** @throws Problem UNAUTHENTICATED when the header names nobody. */
  identify(authorization: string | undefined): Promise<Actor> {
    return identify(this.deps, authorization);
  }

  /** The language of the request, or else the subscriber's or agent's own. */
  localeOf(actor: Actor, acceptLanguage: string | undefined): Locale {
    const own = 'locale' in actor ? actor.locale : Locale.RU;
    return localeFromHeader(acceptLanguage) ?? own;
  }

  /** A new context for each operation, since its loaders remember what they have read. */
  contextFor({ actor, locale }: Viewing): RequestContext {
    const { deps } = this;
    const loaders = loadersOn(deps.database);
    return { actor, locale, regulations: deps.regulations, deps, loaders };
  }

  /** Files in and out, for the server's routes. */
  readonly attachments = {
    upload: (actor: Actor, file: Upload) => uploadFile(this.deps, actor, file),
    download: (address: DownloadAddress) => openDownload(this.deps, address),
  };

  /** Whether a bearer who keeps a socket open may keep it. */
  async stillValid(actor: Actor): Promise<boolean> {
    return stillValid(this.deps, actor, this.deps.clock.now());
  }

  /** @throws the database's error when it does not answer. */
  async check(): Promise<void> {
    await this.deps.database.select('SELECT position FROM journal_head');
  }

  async close(): Promise<void> {
    await Promise.all([...this.watches, ...(this.mail ? [this.mail] : [])].map((part) => part.stop()));
    await this.deps.queue.stop();
    await this.deps.presence.stop();
    await this.deps.journal.stop();
    await this.deps.database.close();
  }
}
