/** One subscription, to its end. */
import type { PumpOptions } from './pump.js';
import type { Marked } from './source.js';

/** Where a stream has come to. Whoever brings events moves it on. */
export interface At {
  cursor: string;
}

export interface Ending {
  /** True when the connection did what it is for. */
  readonly worked: boolean;
  /** Absent when the inbox is full or the signal aborted. */
  readonly error?: unknown;
}

/** A connection that lasted this long counts as working even if it brought nothing: quiet tickets are normal. */
const STEADY_MS = 5_000;

/** @param onOpen called when the server has accepted the connection, before it brings anything. */
export function session<Event extends Marked>(
  at: At,
  { source, inbox, setState, signal, maxBuffered }: PumpOptions<Event>,
  onOpen?: () => void,
): Promise<Ending> {
  return new Promise((resolve) => {
    let openedAt: number | undefined;
    let worked = false;
    const finish = (error?: unknown): void => {
      signal.removeEventListener('abort', onAbort);
      const steady = openedAt !== undefined && Date.now() - openedAt >= STEADY_MS;
      resolve({ worked: steady || worked, ...(error ? { error } : {}) });
    };
    const stop = source.subscribe(at.cursor, {
      open() {
        openedAt = Date.now();
        onOpen?.();
        setState({ name: 'live' });
      },
      next(event) {
        inbox.put(event);
        at.cursor = event.cursor;
        worked = true;
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
