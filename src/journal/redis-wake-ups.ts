import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { Outage } from './outage.js';

const LONGEST_PAUSE_MS = 2_000;
const CONNECT_WITHIN_MS = 1_000;
const GOODBYE_MS = 100;

/**
 * Tells the other instances that there is something new to read, and hears it from them. It carries no events: losing
 * a wake-up, or Redis itself, costs latency and nothing else.
 */
export class RedisWakeUps {
  private readonly instance = randomUUID();
  private readonly hearing: Redis;
  private readonly telling: Redis;
  private sending: Promise<void> | undefined;
  private again = false;

  /**
   * @param heard called when another instance has news, and when Redis is back after it was away.
   * @param channel who tells on it is heard on it.
   */
  constructor(
    url: string,
    log: Logger,
    heard: () => void,
    private readonly channel = 'zayavka:journal',
  ) {
    const outage = new Outage(log, 'Redis, which wakes the other instances,');
    const connect = (): Redis => {
      const redis = new Redis(url, {
        retryStrategy: (tries) => Math.min(100 * tries, LONGEST_PAUSE_MS),
        connectTimeout: CONNECT_WITHIN_MS,
        // Its timer would keep a stopping process for that long.
        disconnectTimeout: GOODBYE_MS,
        maxRetriesPerRequest: null,
        // Its failure would be nobody's to catch, and end the process.
        autoResubscribe: false,
      });
      redis.on('error', (error) => outage.failed(error));
      return redis;
    };
    this.hearing = connect();
    this.telling = connect();
    this.telling.on('ready', () => {
      if (this.again) this.tell();
    });
    this.hearing.on('message', (_channel, instance) => {
      if (instance !== this.instance) heard();
    });
    this.hearing.on('ready', () => {
      this.hearing.subscribe(channel).then(
        () => {
          outage.answered();
          // What was told while we were deaf is lost: look for ourselves.
          heard();
        },
        // Closed meanwhile, by us or by Redis: then `ready` comes again.
        () => undefined,
      );
    });
  }

  /** Never waits and never fails. Told while one wake-up is on its way: one more afterwards. */
  tell(): void {
    this.again = true;
    // Away: it is told when Redis is back, and found by the others' polls until then.
    if (this.telling.status === 'ready') this.sending ??= this.tellAll();
  }

  close(): void {
    this.hearing.disconnect();
    this.telling.disconnect();
  }

  private async tellAll(): Promise<void> {
    while (this.again) {
      this.again = false;
      await this.telling.publish(this.channel, this.instance).catch(() => undefined);
    }
    this.sending = undefined;
  }
}
