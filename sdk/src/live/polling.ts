/** The same events by HTTP, where a proxy or a firewall lets no WebSocket through. */
import { NetworkError, TimeoutError } from '../errors.js';
import type { LiveConnectionOptions } from '../transport/options.js';
import { wait } from '../transport/wait.js';
import type { PumpOptions } from './pump.js';
import { type At, type Ending, session } from './session.js';
import type { Marked, Source } from './source.js';

/** No settings make pages ask more often than this, in milliseconds. */
const LEAST_MS = 200;

export function isBlocked({
  source,
  settings,
}: Pick<PumpOptions<never>, 'settings'> & { source: Pick<Source, 'reach'> }): boolean {
  return source.reach.failures >= (settings.pollAfter ?? 2);
}

/**
 * Asks for events by HTTP. As soon as that works, which the loss of the whole network would not let it, it tries to connect,
 * and then ever more rarely, until a connection opens and takes over: the rest is its session. What both have brought by
 * then is told once, since versions are dense. Ends with the error of HTTP when that fails: then the network is away.
 */
export async function pollUntilLive<Event extends Marked>(
  at: At,
  options: PumpOptions<Event>,
): Promise<Ending> {
  const { source, signal } = options;
  const trying = new AbortController();
  const polling = new AbortController();
  const end = (): void => {
    trying.abort();
    polling.abort();
  };
  signal.addEventListener('abort', end, { once: true });
  let worked = false;
  try {
    return await new Promise<Ending>((resolve) => {
      const onWork = (): void => {
        if (worked) return;
        worked = true;
        const given = { ...options, signal: trying.signal };
        void connect(at, given, () => polling.abort()).then(({ error }) => resolve({ worked, error }));
      };
      poll(at, { ...options, signal: polling.signal }, onWork).catch((error) => {
        // Of an abort too, unless a connection has taken over.
        if (polling.signal.aborted && !signal.aborted) return;
        if (isAway(error)) source.reach.failures = 0;
        resolve({ worked, error });
      });
    });
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

const isAway = (error: unknown): boolean => error instanceof NetworkError || error instanceof TimeoutError;

/** Tries until a connection opens, and stays with it to its end. Whether that worked is known already: HTTP did. */
async function connect<Event extends Marked>(
  at: At,
  options: PumpOptions<Event>,
  onOpen: () => void,
): Promise<Ending> {
  const { source, settings, signal } = options;
  const { pollAfter = 2, pollRetryMs = 60_000 } = settings;
  for (;;) {
    let opened = false;
    const ending = await session(at, options, () => {
      opened = true;
      onOpen();
    });
    if (opened || !(ending.error instanceof NetworkError)) return ending;
    const { reach } = source;
    const due = reach.failedAt + Math.min(pollRetryMs, every(settings) * 2 ** (reach.failures - pollAfter));
    // In short steps: another stream of the client may have found the way open again.
    do await wait(jittered(settings), signal).catch(() => undefined);
    while (!signal.aborted && isBlocked(options) && Date.now() < due);
    if (signal.aborted) return { worked: false };
  }
}

/** Page after page until the signal aborts. @throws what HTTP fails with. */
async function poll<Event extends Marked>(
  at: At,
  { source, inbox, setState, signal, settings, maxBuffered }: PumpOptions<Event>,
  onWork: () => void,
): Promise<void> {
  for (let shown = false; ; ) {
    const { nodes, hasNextPage, endCursor } = await source.page(at.cursor, signal);
    signal.throwIfAborted();
    if (!shown) setState({ name: 'polling' });
    shown = true;
    for (const event of nodes) {
      inbox.put(event);
      at.cursor = event.cursor;
    }
    at.cursor = endCursor ?? at.cursor;
    onWork();
    if (inbox.size >= maxBuffered) {
      setState({ name: 'paused' });
      shown = false;
      await inbox.wanted();
    }
    if (!hasNextPage) await wait(jittered(settings), signal);
    signal.throwIfAborted();
  }
}

/** A quarter more or less, so that pages do not ask in step. */
function jittered(settings: LiveConnectionOptions): number {
  return every(settings) * (0.75 + Math.random() / 2);
}

function every({ pollMs = 5_000 }: LiveConnectionOptions): number {
  return Math.max(LEAST_MS, pollMs);
}
