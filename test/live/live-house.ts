import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type ExecutionResult, graphql, parse, validate } from 'graphql';
import pino from 'pino';
import { House } from '../../src/compose.js';
import type { NewEvent } from '../../src/journal/index.js';
import type { Actor } from '../../src/kernel/actor.js';
import { Locale } from '../../src/kernel/locale.js';
import { shareExecutions } from '../../src/live/index.js';
import { buildZayavkaSchema } from '../../src/server/schema.js';
import { anEvent } from '../journal/journals.js';
import { temporaryFolder } from '../kit/temporary.js';
import { createTestDatabase } from '../kit/temporary-database.js';

const log = pino({ level: 'silent' });

export const PANEL: Actor = {
  kind: 'SERVICE',
  tokenId: 'panel',
  scopes: ['subscribers:write', 'sessions:open', 'tickets:read'],
  expiresAt: null,
};

const SITE = { externalId: 'site', name: 'shop.example', kind: 'HOSTING', main: true };

type Asking = {
  readonly actor: Actor;
  readonly source: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly locale?: Locale;
};
type Data = Record<string, unknown>;

/** The house without its server: what a request or a socket would do, done at once. */
export class LiveHouse {
  private readonly schema = buildZayavkaSchema();
  /** For whom contexts were made: one for each execution of an event. */
  readonly viewed: Actor[] = [];
  private readonly subscribe = shareExecutions({
    contextFor: (viewing) => {
      this.viewed.push(viewing.actor);
      return this.house.contextFor(viewing);
    },
  });

  private constructor(
    readonly house: House,
    private readonly url: string,
    private readonly drop: () => Promise<void>,
  ) {}

  /** @param beside another instance, whose database this one shares */
  static async open(beside?: LiveHouse): Promise<LiveHouse> {
    const { url, drop } = beside
      ? { url: beside.url, drop: async () => undefined }
      : await createTestDatabase();
    const tokenKeyFile = join(temporaryFolder('key'), 'token.key');
    const attachmentsDir = temporaryFolder('attachments');
    const options = { databaseUrl: url, tokenKeyFile, attachmentsDir, publicUrl: 'http://127.0.0.1', log };
    return new LiveHouse(await House.open(options), url, drop);
  }

  async close(): Promise<void> {
    await this.house.close();
    await this.drop();
  }

  get journal() {
    return this.house.deps.journal;
  }

  async ask({ actor, source, variables, locale = Locale.RU }: Asking): Promise<Data> {
    const contextValue = this.house.contextFor({ actor, locale });
    const { data, errors } = await graphql({
      schema: this.schema,
      source,
      variableValues: variables,
      contextValue,
    });
    if (errors?.length) throw errors[0]?.originalError ?? errors[0];
    return data as Data;
  }

  /** What `subscribe` is called with for a socket's operation. */
  request({ actor, source, variables, locale = Locale.RU }: Asking) {
    const document = parse(source);
    const [mistake] = validate(this.schema, document);
    if (mistake) throw mistake;
    const contextValue = this.house.contextFor({ actor, locale });
    return { schema: this.schema, document, variableValues: { ...variables }, contextValue };
  }

  /** @throws what the server would answer with `error` */
  async listen(asking: Asking): Promise<AsyncIterableIterator<ExecutionResult>> {
    const stream = await this.subscribe(this.request(asking));
    if (Symbol.asyncIterator in stream) return stream;
    throw stream.errors?.[0]?.originalError ?? stream;
  }

  async subscriber(login: string, locale: Locale = Locale.RU): Promise<Actor> {
    const subscriber = { login, contractNumber: `Д-${login}`, name: login, emails: [], services: [SITE] };
    await this.ask({
      actor: PANEL,
      source: 'mutation ($s: [SubscriberInput!]!) { syncSubscribers(subscribers: $s) { created } }',
      variables: { s: [subscriber] },
    });
    const [row] = await this.house.deps.database.select<{ id: number }>(
      'SELECT id FROM subscriber WHERE login = ?',
      [login],
    );
    const expiresAt = Date.now() + 3_600_000;
    return {
      kind: 'SUBSCRIBER',
      subscriberId: row?.id as number,
      locale,
      scopes: ['tickets:own'],
      expiresAt,
    };
  }

  /** @returns the ticketID */
  async openTicket(actor: Actor): Promise<string> {
    const input = {
      idempotencyKey: randomBytes(8).toString('hex'),
      topic: 'php-version',
      serviceId: await this.serviceOf(actor),
      subject: 'PHP 8.3 для сайта',
      description: 'Переключите, пожалуйста, сайт на PHP 8.3.',
      selfServiceDidNotHelp: true,
      evenIfDuplicate: true,
    };
    const { openTicket } = (await this.ask({
      actor,
      source:
        'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { ticket { id } errors { path code } } }',
      variables: { input },
    })) as { openTicket: { ticket: { id: string } | null; errors: unknown[] } };
    if (!openTicket.ticket) throw new Error(JSON.stringify(openTicket.errors));
    return openTicket.ticket.id;
  }

  private async serviceOf(actor: Actor): Promise<string> {
    const source = '{ viewer { subscriber { services { id } } } }';
    const { viewer } = (await this.ask({ actor, source })) as {
      viewer: { subscriber: { services: [{ id: string }] } };
    };
    return viewer.subscriber.services[0].id;
  }

  async reply(actor: Actor, ticketId: string, body: string): Promise<void> {
    const input = { idempotencyKey: randomBytes(8).toString('hex'), ticketId, body };
    await this.ask({
      actor,
      source:
        'mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { ticket { version } } }',
      variables: { input },
    });
  }

  /** Writes an event past the use cases: what no subscriber's action brings about. */
  async happen(event: Partial<NewEvent> & Pick<NewEvent, 'ticketId' | 'version'>): Promise<void> {
    const { database, journal } = this.house.deps;
    const [last] = await database.select<{ state: string; subscriberId: number }>(
      'SELECT state, subscriberId FROM journal_event WHERE ticketId = ? ORDER BY version DESC LIMIT 1',
      [event.ticketId],
    );
    if (!last) throw new Error(`There is no ticket ${event.ticketId}`);
    const { subscriberId } = last;
    const state = JSON.parse(last.state) as object;
    await database.transaction((tx) => journal.append(tx, [anEvent({ state, subscriberId, ...event })]));
  }
}

/** The next answers of a stream, without ending it. */
export const answers = async (
  stream: AsyncIterator<ExecutionResult>,
  count: number,
): Promise<ExecutionResult[]> => {
  const results: ExecutionResult[] = [];
  while (results.length < count) {
    const { done, value } = await stream.next();
    if (done) throw new Error(`The stream ended after ${results.length} of ${count} answers`);
    results.push(value);
  }
  return results;
};
