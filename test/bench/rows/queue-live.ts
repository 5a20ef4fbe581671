import { onQueuePlace } from '../../../sdk/src/_generated/operations.js';
import { createAgentClient } from '../../../sdk/src/index.js';
import { CpuMeter } from '../cpu.js';
import { openLiveStreams } from '../load/live-stream.js';
import type { Measure } from './queue.js';

const LISTENERS = 1_000;
/** A change moves every place: the first ticket is taken, or put back. */
const CHANGES = 4;

/** Waits until every listener has heard once more. */
class Hearing {
  private missing = LISTENERS;
  private done: (() => void) | undefined;

  readonly heard = (): void => {
    if (--this.missing === 0) this.done?.();
  };

  async all(after: () => Promise<unknown>): Promise<void> {
    this.missing = LISTENERS;
    const all = new Promise<void>((resolve) => {
      this.done = resolve;
    });
    await Promise.all([after(), all]);
  }
}

/** What a live place costs: told once a second at most, so that not the rate counts but the work of the processor. */
export const livePlaces: Measure = {
  work: `${LISTENERS.toLocaleString('en')} live places of a queue that changes each second`,
  one: 'place',
  unit: 'places per second of the processor',
  seconds: CHANGES,
  notes: [
    'Every place moves with every change. A place is told once a second at most, so what is measured is the processor time of the server process.',
  ],
  on: async ({ product, visitor, agentToken, ids }) => {
    const agent = createAgentClient({ url: `http://127.0.0.1:${product.port}/graphql`, token: agentToken });
    const hearing = new Hearing();
    await hearing.all(() =>
      openLiveStreams({
        port: product.port,
        count: LISTENERS,
        token: () => visitor.token,
        document: onQueuePlace.document,
        operationName: onQueuePlace.name,
        // Emergencies stand at the ends of hundreds; the one before waits for all of the regular lane.
        variables: { ticketId: ids[ids.length - 2] },
        heard: hearing.heard,
      }),
    );
    let taken: string | undefined;
    const change = async (): Promise<void> => {
      if (taken === undefined) taken = (await agent.takeNextTicket()).orThrow().ticket?.id;
      else {
        await agent.releaseTicket({ ticketId: taken });
        taken = undefined;
      }
    };
    return async (changes) => {
      const units = changes * LISTENERS;
      const meter = new CpuMeter();
      await meter.around(product, async () => {
        for (let i = 0; i < changes; i++) await hearing.all(change);
        return { units, rate: 0 };
      });
      return { units, rate: 1_000_000 / meter.each(product) };
    };
  },
};
