import type { Lane } from '../tickets/index.js';

/** What a ticket's place in the queue follows from, and nothing else does (3.5, G.4). */
export type QueueKey = {
  readonly lane: Lane;
  /** Since when the support service owes a reply; epoch milliseconds. */
  readonly waitingSince: number;
  /** Breaks the tie of one millisecond. */
  readonly seq: number;
};

/** The lanes in the order in which they are worked off. */
export const LANES: readonly Lane[] = ['EMERGENCY', 'REGULAR'];

/** Within a lane: first come, first served. Negative when `a` comes first; 0 for the same ticket alone. */
export const compareArrival = (
  a: Pick<QueueKey, 'waitingSince' | 'seq'>,
  b: Pick<QueueKey, 'waitingSince' | 'seq'>,
): number => a.waitingSince - b.waitingSince || a.seq - b.seq;

/** The whole queue: emergencies first, then by arrival. */
export const comparePlaces = (a: QueueKey, b: QueueKey): number =>
  LANES.indexOf(a.lane) - LANES.indexOf(b.lane) || compareArrival(a, b);
