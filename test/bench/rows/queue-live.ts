import { onQueuePlace } from '../../../sdk/src/_generated/operations.js';
import { createAgentClient } from '../../../sdk/src/index.js';
import { CpuMeter } from '../cpu.js';
import type { Listener } from '../load/listener.js';
import { openLiveStreams } from '../load/live-stream.js';
import type { Measure } from './queue.js';

const LISTENERS = 1_000;
type Place = { readonly position: number; readonly emergenciesAhead: number };

/** How many are taken before it, and itself: the first to be taken is an emergency, which moves no position of the regular lane. */
const turnOf = ({ position, emergenciesAhead }: Place): number => position + emergenciesAhead;

/** A change moves every place: the first ticket is taken, or put back. */
const CHANGES = 4;

/** What the listeners, all of them of one ticket, were told last. Frames are not counted: some bring a new estimate alone. */
class Hearing {
  private readonly turns = new Map<Listener, number>();
  private wanted: number | undefined;
  private done: (() => void) | undefined;

  readonly heard = (frame: Buffer, listener: Listener): void => {
    const { payload } = JSON.parse(frame.toString()) as { payload: { data: { queuePlace: Place } } };
    this.turns.set(listener, turnOf(payload.data.queuePlace));
    if (this.agreed()) this.done?.();
  };

  /** @returns the turn that everybody was told. */
  async all(after: () => Promise<unknown>, wanted?: number): Promise<number> {
    this.wanted = wanted;
    const all = new Promise<void>((resolve) => {
      this.done = resolve;
    });
    await Promise.all([after(), all]);
    this.done = undefined;
    return [...this.turns.values()][0] as number;
  }

  private agreed(): boolean {
    if (this.turns.size < LISTENERS) return false;
    const [first] = this.turns.values();
    const wanted = this.wanted ?? first;
    for (const turn of this.turns.values()) if (turn !== wanted) return false;
    return true;
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
    const turn = await hearing.all(() =>
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
        (await agent.releaseTicket({ ticketId: taken })).orThrow();
        taken = undefined;
      }
    };
    return async (changes) => {
      const units = changes * LISTENERS;
      const meter = new CpuMeter();
      await meter.around(product, async () => {
        // One ahead of them is taken, or put back.
        for (let i = 0; i < changes; i++) await hearing.all(change, taken === undefined ? turn - 1 : turn);
        return { units, rate: 0 };
      });
      return { units, rate: 1_000_000 / meter.each(product) };
    };
  },
};
