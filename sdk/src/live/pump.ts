/** Fills an inbox from subscriptions, one after the other, each starting at the cursor where the last one ended. */
import { AuthError, type ZayavkaError } from '../errors.js';
import type { Inbox } from './inbox.js';
import type { Patience } from './patience.js';
import type { Marked, Source } from './source.js';
import type { SetState } from './state.js';

export interface PumpOptions<Event extends Marked> {
  readonly source: Pick<Source<Event>, 'subscribe'>;
  readonly inbox: Inbox<Event>;
  readonly patience: Patience;
  readonly setState: SetState;
  readonly signal: AbortSignal;
  readonly maxBuffered: number;
  /** Whether another token may follow a refused one. */
  readonly renewable: boolean;
}

/** A connection that lasted this long counts as working even if it brought nothing: quiet tickets are normal. */
const STEADY_MS = 5_000;

/** Runs until the signal aborts or an error that waiting cannot mend has been put into the inbox. Never rejects. */
export async function pump<Event extends Marked>(after: string, options: PumpOptions<Event>): Promise<void> {
  const { inbox, patience, setState, signal } = options;
  let cursor = after;
  let refusals = 0;
  try {
    for (;;) {
      setState({ name: 'connecting' });
      const ending = await session(cursor, options);
      if (signal.aborted) return;
      cursor = ending.cursor;
      if (ending.worked) {
        patience.reset();
        refusals = 0;
      }
      if (!ending.error) {
        setState({ name: 'paused' });
        await inbox.wanted();
        if (signal.aborted) return;
      } else if (
        ending.error instanceof AuthError &&
        ending.error.renewable &&
        options.renewable &&
        refusals === 0
      ) {
        // Tokens expire while a stream lives; the next connection asks for another one.
        refusals += 1;
      } else {
        await patience.endure(ending.error, signal);
      }
    }
  } catch (error) {
    inbox.fail(error);
  }
}

interface Ending {
  /** Where the next subscription starts. */
  readonly cursor: string;
  /** True when the connection did what it is for. */
  readonly worked: boolean;
  /** Absent when the inbox is full or the signal aborted. */
  readonly error?: ZayavkaError;
}

/** One subscription, to its end. */
function session<Event extends Marked>(
  after: string,
  { source, inbox, setState, signal, maxBuffered }: PumpOptions<Event>,
): Promise<Ending> {
  return new Promise((resolve) => {
    let cursor = after;
    let openedAt: number | undefined;
    const finish = (error?: ZayavkaError): void => {
      signal.removeEventListener('abort', onAbort);
      const steady = openedAt !== undefined && Date.now() - openedAt >= STEADY_MS;
      resolve({ cursor, worked: steady || cursor !== after, ...(error ? { error } : {}) });
    };
    const stop = source.subscribe(after, {
      open() {
        openedAt = Date.now();
        setState({ name: 'live' });
      },
      next(event) {
        inbox.put(event);
        cursor = event.cursor;
        if (inbox.size < maxBuffered) return;
        stop();
        finish();
      },
      end: finish,
    });
    const onAbort = (): void => {
      stop();
      finish();
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
