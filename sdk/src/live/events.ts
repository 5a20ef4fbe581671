/** A stream of events without a gap and without a repeat, whatever happens to the connection. */
import type { TicketEvent } from '../reducer.js';
import type { ClientOptions } from '../transport/options.js';
import { Inbox } from './inbox.js';
import { Patience } from './patience.js';
import { pump } from './pump.js';
import type { Place, Source } from './source.js';
import type { SetState } from './state.js';
import { Versions } from './versions.js';

export interface EventsOptions {
  readonly source: Source;
  /** Default: where the source stands now. */
  readonly from?: Place | undefined;
  readonly settings: ClientOptions['live'];
  readonly renewable: boolean;
  readonly signal: AbortSignal;
  readonly setState: SetState;
}

/** @throws what waiting cannot mend: AuthError, NotFoundError, CursorExpiredError, InputError, ServerError. */
export async function* events(options: EventsOptions): AsyncGenerator<TicketEvent, undefined, undefined> {
  const { source, settings = {}, renewable, setState } = options;
  const own = new AbortController();
  const { signal } = own;
  const inbox = new Inbox<TicketEvent>();
  const end = (): void => {
    own.abort(options.signal.reason);
    inbox.close();
  };
  options.signal.throwIfAborted();
  options.signal.addEventListener('abort', end, { once: true });
  try {
    const patience = new Patience(settings, setState);
    const place = options.from ?? (await patience.until(() => source.place(signal), signal));
    const versions = new Versions();
    if (place.at) versions.note(place.at.id, place.at.version);
    let cursor = place.cursor;
    void pump(cursor, {
      source,
      inbox,
      patience,
      setState,
      signal,
      settings,
      maxBuffered: settings.maxBuffered ?? 1_000,
      renewable,
    });

    for (;;) {
      const event = await inbox.take();
      if (!event) return undefined;
      const due = versions.judge(event) === 'gap' ? upTo(event, source, cursor, patience, signal) : [event];
      for await (const next of due) {
        if (versions.judge(next) === 'repeat') continue;
        versions.note(next.ticketId, next.version);
        cursor = next.cursor;
        yield next;
      }
    }
  } finally {
    options.signal.removeEventListener('abort', end);
    end();
  }
}

/** What the connection left out before `event`, over plain HTTP, and the event; maybe others of its time and repeats. */
async function* upTo(
  event: TicketEvent,
  source: Source,
  after: string,
  patience: Patience,
  signal: AbortSignal,
) {
  for (let cursor: string | null = after; cursor !== null; ) {
    const from: string = cursor;
    const page = await patience.until(() => source.page(from, signal), signal);
    yield* page.nodes;
    const reached = page.nodes.some(
      ({ ticketId, version }) => ticketId === event.ticketId && version >= event.version,
    );
    cursor = page.hasNextPage && !reached && page.endCursor !== from ? page.endCursor : null;
  }
  yield event;
}
