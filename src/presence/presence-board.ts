import type { Logger } from 'pino';
import type { Database } from '../database/index.js';
import { Coalesced, Outage, RedisWakeUps } from '../journal/index.js';
import type { Clock } from '../kernel/clock.js';
import { PRESENCE_LIFE_MS } from './activity.js';
import { PresenceStream } from './presence-stream.js';
import { type OpenPage, type PresentAgent, whoIsThere } from './who-is-there.js';

export type PresenceOptions = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** Tells other instances at once; without it they look every second. */
  readonly redisUrl?: string | undefined;
};

type Row = OpenPage & { readonly at: number };

/** Milliseconds between two moments at which live lists may be told of. */
const TICK_MS = 1_000;
/** Of those moments, beside Redis, each this-many-th is for a look whether or not anything was told. */
const LOOK_BESIDE_REDIS = 10;
/** Live rows are a few pages of those who work now: a bound for the case that they are not. */
const MOST_ROWS = 10_000;

const LIVE = `SELECT ticketId, agentId, activity, since, at FROM presence WHERE at > ? ORDER BY at DESC LIMIT ${MOST_ROWS}`;

/**
 * Who has which ticket open, as far as this instance knows: read whole, with one statement along an index, while
 * somebody here wants to know, and not at all otherwise. Rows are a few for each agent at work.
 */
export class PresenceBoard {
  private readonly streams = new Map<PresenceStream, string>();
  private readonly look = new Coalesced(() => this.readAll());
  private readonly outage: Outage;
  private readonly redis: RedisWakeUps | undefined;
  private byTicket = new Map<string, Row[]>();
  private timer: NodeJS.Timeout | undefined;
  private ticks = 0;
  private isNews = false;
  private stopped = false;

  constructor(private readonly options: PresenceOptions) {
    const { log, redisUrl } = options;
    this.outage = new Outage(log, 'The database of who is looking');
    if (redisUrl)
      this.redis = new RedisWakeUps(
        redisUrl,
        log,
        () => {
          this.isNews = true;
        },
        'zayavka:presence',
      );
  }

  /** How many live lists are open on this instance. */
  get streamCount(): number {
    return this.streams.size;
  }

  /** Somebody has come, gone or begun to do something else. */
  tell(): void {
    this.isNews = true;
    this.redis?.tell();
  }

  /**
   * Waits until everything committed before this call, on whichever instance, is known here; those who ask while a look
   * is under way share the next.
   * @throws the database's error when it is away.
   */
  current(): Promise<void> {
    return this.look.run();
  }

  /** Who is at a ticket, as of the last look. */
  at(ticketId: string): readonly PresentAgent[] {
    const alive = this.options.clock.now() - PRESENCE_LIFE_MS;
    return whoIsThere((this.byTicket.get(ticketId) ?? []).filter(({ at }) => at > alive));
  }

  /** See {@link PresenceStream}; {@link current} comes before its first value. */
  watch(ticketId: string): PresenceStream {
    const stream = new PresenceStream(
      () => this.at(ticketId),
      () => this.leave(stream),
    );
    this.streams.set(stream, ticketId);
    if (this.stopped) stream.end();
    else this.timer ??= setInterval(() => this.tick(), TICK_MS);
    return stream;
  }

  /** Ends all there are and all to come. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const stream of [...this.streams.keys()]) stream.end();
    this.redis?.close();
    await this.look.idle();
  }

  private tick(): void {
    this.ticks++;
    if (this.isDue()) this.look.wake();
    else this.tellAll();
  }

  /** Without Redis nobody says that there is news; with it, a renewal is no news, and looked for when it is due. */
  private isDue(): boolean {
    if (!this.redis || this.isNews || this.ticks % LOOK_BESIDE_REDIS === 0) return true;
    const alive = this.options.clock.now() - PRESENCE_LIFE_MS;
    return [...new Set(this.streams.values())].some((id) =>
      this.byTicket.get(id)?.some(({ at }) => at <= alive),
    );
  }

  private async readAll(): Promise<void> {
    this.isNews = false;
    const { database, clock } = this.options;
    try {
      const rows = await database.select<Row>(LIVE, [clock.now() - PRESENCE_LIFE_MS]);
      const byTicket = new Map<string, Row[]>();
      for (const row of rows) {
        const page = { ...row, agentId: Number(row.agentId), since: Number(row.since), at: Number(row.at) };
        const known = byTicket.get(row.ticketId);
        if (known) known.push(page);
        else byTicket.set(row.ticketId, [page]);
      }
      this.byTicket = byTicket;
      this.outage.answered();
    } catch (error) {
      this.isNews = true;
      this.outage.failed(error);
      throw error;
    }
    this.tellAll();
  }

  private tellAll(): void {
    for (const stream of [...this.streams.keys()]) stream.look();
  }

  private leave(stream: PresenceStream): void {
    this.streams.delete(stream);
    if (this.streams.size) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
