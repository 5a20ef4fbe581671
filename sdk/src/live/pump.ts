/**
 * Fills an inbox from subscriptions, one after the other, each starting at the cursor where the last one ended, and by
 * HTTP while none opens.
 */
import { AuthError } from '../errors.js';
import type { LiveConnectionOptions } from '../transport/options.js';
import type { Inbox } from './inbox.js';
import type { Patience } from './patience.js';
import { isBlocked, pollUntilLive } from './polling.js';
import { session } from './session.js';
import type { Marked, Source } from './source.js';
import type { SetState } from './state.js';

export interface PumpOptions<Event extends Marked> {
  readonly source: Omit<Source<Event>, 'place'>;
  readonly inbox: Inbox<Event>;
  readonly patience: Patience;
  readonly setState: SetState;
  readonly signal: AbortSignal;
  readonly settings: LiveConnectionOptions;
  readonly maxBuffered: number;
  /** Whether another token may follow a refused one. */
  readonly renewable: boolean;
}

/** Runs until the signal aborts or an error that waiting cannot mend has been put into the inbox. Never rejects. */
export async function pump<Event extends Marked>(after: string, options: PumpOptions<Event>): Promise<void> {
  const { inbox, patience, setState, signal } = options;
  const at = { cursor: after };
  let refusals = 0;
  try {
    for (;;) {
      setState({ name: 'connecting' });
      const ending = await (isBlocked(options) ? pollUntilLive : session)(at, options);
      if (signal.aborted) return;
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
