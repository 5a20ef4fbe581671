import { type Database, openDatabase } from '../../src/database/index.js';
import { ENTITIES } from '../../src/entities.js';
import { LIGHT_COLUMNS, type LightTicket, stateOf } from '../../src/tickets/ticket-rows.js';
import { until } from '../kit/wait.js';
import type { Place } from './follower.js';
import type { Acknowledged } from './load.js';

type EventRow = Place & {
  readonly type: string;
  readonly login: string;
  readonly state: string;
  readonly messageId: number | null;
};
type MessageRow = { readonly id: number; readonly ticketId: string; readonly body: string };
type KeyRow = { readonly key: string; readonly objectId: string };

/** All that the database holds, as it is when nothing is under way. */
export class Audit {
  private constructor(
    readonly tickets: readonly LightTicket[],
    /** In the order of positions. */
    readonly events: readonly EventRow[],
    readonly messages: readonly MessageRow[],
    readonly keys: readonly KeyRow[],
    private readonly head: number,
  ) {}

  /** Waits until every committed event has its place, which the server under test gives it. */
  static of(databaseUrl: string): Promise<Audit> {
    return Audit.read(databaseUrl, async (database) => {
      await until(async () => (await unplaced(database)) === 0, { what: 'all events to be placed' });
    });
  }

  /** With a server that is gone, and maybe has left events without their places. */
  static asLeft(databaseUrl: string): Promise<Audit> {
    return Audit.read(databaseUrl, async () => undefined);
  }

  private static async read(
    databaseUrl: string,
    wait: (database: Database) => Promise<void>,
  ): Promise<Audit> {
    const database = await openDatabase({ url: databaseUrl, entities: ENTITIES });
    try {
      await wait(database);
      const select = database.select.bind(database);
      const [head] = await select<{ position: number }>('SELECT position FROM journal_head');
      return new Audit(
        await select(`SELECT ${LIGHT_COLUMNS} FROM ticket`),
        await select(
          `SELECT position, ticketId, version, type, login, state, messageId
           FROM journal_event JOIN subscriber ON subscriber.id = subscriberId ORDER BY position`,
        ),
        await select('SELECT id, ticketId, body FROM message'),
        await select('SELECT `key`, objectId FROM idempotency_key'),
        head?.position as number,
      );
    } finally {
      await database.close();
    }
  }

  /** The ticket that a key stands for. */
  objectOf(key: string): string | undefined {
    return this.keys.find((row) => row.key === key)?.objectId;
  }

  /** What the stream of all tickets of a customer has to bring, from the beginning. */
  placesOf(login: string): Place[] {
    return this.events.filter((event) => event.login === login).map(placeOf);
  }

  /** What a ticket's stream has to bring, from the beginning. */
  placesOfTicket(id: string): Place[] {
    return this.events.filter(({ ticketId }) => ticketId === id).map(placeOf);
  }

  /** Everything that is there by halves, in words. Nothing, when each change was made whole or not at all. */
  halves(): string[] {
    return [...this.wrongPositions(), ...this.wrongTickets(), ...this.wrongMessages(), ...this.wrongKeys()];
  }

  /** What was answered and is not there, or is there twice, in words. */
  lost(acknowledged: readonly Acknowledged[]): string[] {
    const subjects = countBy(this.tickets, ({ id, subject }) => `${id} ${subject}`);
    const bodies = countBy(this.messages, ({ ticketId, body }) => `${ticketId} ${body}`);
    return acknowledged.flatMap(({ key, ticketId, answer }) => {
      const found = ticketId
        ? bodies.get(`${ticketId} Дополнение ${key}`)
        : subjects.get(`${answer} PHP 8.3 ${key}`);
      return found === 1 ? [] : [`${ticketId ? 'reply' : 'opening'} ${key}: ${found ?? 0} times`];
    });
  }

  private wrongPositions(): string[] {
    const dense = this.events.every(({ position }, i) => position === i + 1);
    return dense && this.head === this.events.length ? [] : [`positions up to ${this.head} are not dense`];
  }

  private wrongTickets(): string[] {
    const histories = groupBy(this.events, ({ ticketId }) => ticketId);
    const known = new Set(this.tickets.map(({ id }) => id));
    const strays = [...histories.keys()].filter((id) => !known.has(id));
    return [
      ...strays.map((id) => `events of ${id}, which is no ticket`),
      ...this.tickets.flatMap((ticket) => {
        const history = histories.get(ticket.id) ?? [];
        const last = history.at(-1);
        if (history[0]?.type !== 'OPENED') return [`ticket ${ticket.id} without its opening`];
        if (history.length !== ticket.version || history.some(({ version }, i) => version !== i + 1))
          return [
            `ticket ${ticket.id}: version ${ticket.version}, events ${history.map(({ version }) => version)}`,
          ];
        if (last?.state !== JSON.stringify({ ...stateOf(ticket), seq: ticket.seq }))
          return [`ticket ${ticket.id} is not what its last event says`];
        return [];
      }),
    ];
  }

  private wrongMessages(): string[] {
    const told = countBy(
      this.events.filter(({ messageId }) => messageId !== null),
      ({ ticketId, messageId }) => `${ticketId} ${messageId}`,
    );
    const silent = this.events.filter(
      ({ type, messageId }) => type === 'MESSAGE_ADDED' && messageId === null,
    );
    const there = new Set(this.messages.map(({ id, ticketId }) => `${ticketId} ${id}`));
    return [
      ...[...there]
        .filter((message) => told.get(message) !== 1)
        .map((message) => `message ${message} untold`),
      ...[...told.keys()].filter((message) => !there.has(message)).map((message) => `no message ${message}`),
      ...silent.map(({ ticketId, version }) => `event ${ticketId} ${version} without its message`),
    ];
  }

  /** A key stands for one ticket or one message, and the other way round: all changes here are made under keys. */
  private wrongKeys(): string[] {
    const effects = countBy(
      [...this.tickets.map(({ subject }) => subject), ...this.messages.map(({ body }) => body)],
      (text) => text.split(' ').at(-1) as string,
    );
    const keys = new Set(this.keys.map(({ key }) => key));
    return [
      ...[...keys]
        .filter((key) => effects.get(key) !== 1)
        .map((key) => `key ${key}: ${effects.get(key) ?? 0} effects`),
      ...[...effects.keys()].filter((key) => !keys.has(key)).map((key) => `an effect without its key ${key}`),
    ];
  }
}

const placeOf = ({ position, ticketId, version }: EventRow): Place => ({ position, ticketId, version });

const unplaced = async (database: Database): Promise<number> => {
  const [row] = await database.select<{ count: number }>(
    'SELECT COUNT(*) AS count FROM journal_event WHERE position IS NULL',
  );
  return Number(row?.count);
};

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const countBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
};
