/** Tells the server that an agent's page has a ticket open, for as long as it has. */
import type { AgentClient } from '../agent-client.js';

/** What a page does at a ticket. */
export type Attending = 'LOOKING' | 'WRITING';

/** What `attendTicket` takes besides. */
export interface AttendOptions {
  /** Default LOOKING. */
  readonly activity?: Attending | undefined;
  /** Default: made at random. The same for as long as the page is open, 8 to 64 letters, digits, `-` and `_`. */
  readonly pageId?: string | undefined;
  /** Milliseconds between two reports. Default 20,000; after 45 s without one the page counts as gone. */
  readonly everyMs?: number | undefined;
  /** Told of a report that failed. The next one is sent all the same. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** A page at a ticket. */
export interface Attendance {
  readonly pageId: string;
  /** Told at once when it is another than before. */
  set(activity: Attending): void;
  /** Says that the page has gone. Resolves when that has been sent, or has failed. */
  close(): Promise<void>;
}

const EVERY_MS = 20_000;

/**
 * Reports at once, at each change and every 20 s, one report at a time. Never throws: presence is a courtesy, and what is
 * wrong with the connection or the session shows in everything else.
 */
export function attendTicket(
  client: Pick<AgentClient, 'reportPresence'>,
  ticketId: string,
  { activity = 'LOOKING', pageId = newPageId(), everyMs = EVERY_MS, onError }: AttendOptions = {},
): Attendance {
  let now: Attending | 'GONE' = activity;
  let isDue = false;
  let sending: Promise<void> | undefined;

  const drain = async (): Promise<void> => {
    while (isDue) {
      isDue = false;
      try {
        (await client.reportPresence({ ticketId, pageId, activity: now })).orThrow();
      } catch (error) {
        onError?.(error);
      }
    }
    sending = undefined;
  };
  const report = (): Promise<void> => {
    isDue = true;
    sending ??= drain();
    return sending;
  };

  const timer = setInterval(() => void report(), everyMs);
  void report();
  return {
    pageId,
    set(activity) {
      if (now === 'GONE' || now === activity) return;
      now = activity;
      void report();
    },
    async close() {
      if (now === 'GONE') return sending;
      clearInterval(timer);
      now = 'GONE';
      await report();
    },
  };
}

/** `crypto.randomUUID` is missing from pages without TLS. */
function newPageId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
