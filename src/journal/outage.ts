import type { Logger } from 'pino';

/** Tells of a failure that lasts once when it begins and once when it is over, not at each try. */
export class Outage {
  private away = false;

  constructor(
    private readonly log: Logger,
    /** What is away, in words: `the journal's database`. */
    private readonly what: string,
  ) {}

  failed(error: unknown): void {
    if (!this.away) this.log.warn({ err: error }, `${this.what} does not answer; trying on`);
    this.away = true;
  }

  answered(): void {
    if (this.away) this.log.info(`${this.what} answers again`);
    this.away = false;
  }
}
