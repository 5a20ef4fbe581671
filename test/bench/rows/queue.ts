import { CpuMeter } from '../cpu.js';
import { median, type Row, rateRow } from '../row.js';
import type { Server } from '../servers.js';
import type { Stage } from '../stage.js';
import { openQueue, type WaitingQueue } from '../waiting-queue.js';
import { askedPlaces } from './queue-asked.js';
import { livePlaces } from './queue-live.js';
import { takings } from './queue-takings.js';

const LENGTHS = [100, 10_000, 100_000] as const;
const ROUNDS = 6;
const AT_LEAST = 0.8;

/** Does its work for about so many seconds. */
export type Work = (seconds: number) => Promise<{ readonly units: number; readonly rate: number }>;

export type Measure = {
  readonly work: string;
  /** What is counted: `place`. */
  readonly one: string;
  readonly unit: string;
  readonly seconds: number;
  readonly notes: readonly string[];
  /** Makes ready what the work is done with. */
  readonly on: (queue: WaitingQueue) => Promise<Work>;
};

/** All of them in every round, each time another one first, so that none has rested longer than the others. */
const inTurns = async (
  runs: ReadonlyArray<() => Promise<number>>,
): Promise<[number[], number[], number[]]> => {
  const rates = runs.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (let turn = 0; turn < runs.length; turn++) {
      const i = (round + turn) % runs.length;
      rates[i]?.push(await (runs[i] as () => Promise<number>)());
    }
  return three(rates);
};

const three = <Item>([short, middle, long]: readonly Item[]): [Item, Item, Item] => {
  if (!short || !middle || !long) throw new Error('Three queues are compared');
  return [short, middle, long];
};

/** The longest queue against the shortest, and the one between for the notes. */
const compare = async (queues: readonly WaitingQueue[], measure: Measure): Promise<Row> => {
  const products = three(queues.map(({ product }) => product));
  const works = three(await Promise.all(queues.map(measure.on)));
  const cpu = new CpuMeter();
  for (const work of works) await work(2 * measure.seconds);
  const [short, middle, long] = await inTurns(
    works.map((work, i) => () => cpu.around(products[i] as Server, () => work(measure.seconds))),
  );
  const against = (rates: readonly number[]): number[] => rates.map((rate, i) => rate / (short[i] as number));
  const [first, second, third] = LENGTHS.map((length) => length.toLocaleString('en'));
  return rateRow(
    {
      work: `${measure.work}, ${third} waiting, against ${first}`,
      unit: measure.unit,
      atLeast: AT_LEAST,
      notes: [
        ...measure.notes,
        cpu.sentence(products[2], products[0], measure.one),
        `With ${second} waiting: ${median(against(middle)).toFixed(2)} of the rate, ${cpu.each(products[1])} µs.`,
      ],
    },
    { product: long, reference: short, ratios: against(long) },
  );
};

/** That the work of the queue costs the same however many wait. */
export const queueRows = async (stage: Stage): Promise<Row[]> => {
  const queues: WaitingQueue[] = [];
  try {
    for (const length of LENGTHS) queues.push(await openQueue(stage, length));
    const rows: Row[] = [];
    for (const measure of [askedPlaces, takings, livePlaces]) rows.push(await compare(queues, measure));
    return rows;
  } finally {
    for (const { product } of queues) await product.stop();
  }
};
