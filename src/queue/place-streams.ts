import { type PlaceSource, PlaceStream } from './place-stream.js';

/** Calls `tick` again and again. @returns how to end that. */
export type Ticker = (tick: () => void) => () => void;

const everySecond: Ticker = (tick) => {
  const timer = setInterval(tick, 1_000);
  return () => clearInterval(timer);
};

/** All live places of an instance. One timer for all of them, and none when there are none. */
export class PlaceStreams {
  private readonly streams = new Set<PlaceStream>();
  private endTicking: (() => void) | undefined;
  private ended = false;

  constructor(
    private readonly source: PlaceSource,
    private readonly ticker: Ticker = everySecond,
  ) {}

  get count(): number {
    return this.streams.size;
  }

  /** @param left called once, when the stream has ended. */
  open(ticketId: string, left: () => void): PlaceStream {
    const stream = new PlaceStream(this.source, ticketId, () => {
      this.leave(stream);
      left();
    });
    this.streams.add(stream);
    if (this.ended) stream.end();
    else this.endTicking ??= this.ticker(() => this.tick());
    return stream;
  }

  /** Ends all there are and all to come. */
  end(): void {
    this.ended = true;
    for (const stream of [...this.streams]) stream.end();
  }

  private tick(): void {
    const now = this.source.now();
    for (const stream of [...this.streams]) stream.look(now);
  }

  private leave(stream: PlaceStream): void {
    this.streams.delete(stream);
    if (this.streams.size) return;
    this.endTicking?.();
    this.endTicking = undefined;
  }
}
