import { randomUUID } from 'node:crypto';
import { onMyTicketEvents } from '../../../sdk/src/_generated/operations.js';
import { createClient } from '../../../sdk/src/index.js';
import { CpuMeter } from '../cpu.js';
import { ask, requestBytes } from '../load/http-load.js';
import { type Listener, openListeners } from '../load/listener.js';
import { openLiveStreams } from '../load/live-stream.js';
import { quantile, type Row, rateRow, sideBySide } from '../row.js';
import { startReference } from '../servers.js';
import type { Stage, Visitor } from '../stage.js';

export const LISTENERS = 1_000;
const ROUNDS = 6;
/** Each has a ticket of its own, so that the changes themselves need not wait for one another. */
const WRITERS = 8;
const EVENTS_EACH = 10;
const SINGLE_EVENTS = 40;
const LATEST_MS = 250;

type Emit = (writer: number) => Promise<unknown>;

/** Counts what all listeners hear together, and when each of them heard it. */
class Audience {
  private missing = 0;
  private heardAll: (() => void) | undefined;
  private since = 0;
  private delays: number[] = [];
  /** The first event, as it came. */
  frame = '';

  readonly heard = (frame: Buffer): void => {
    if (this.frame === '') this.frame = frame.toString();
    this.delays.push(performance.now() - this.since);
    if (--this.missing === 0) this.heardAll?.();
  };

  /** Runs `emit`, and waits until every listener has heard that many events. @returns each arrival in ms after the start. */
  async hear(events: number, emit: () => Promise<unknown>): Promise<readonly number[]> {
    this.missing = events * LISTENERS;
    this.delays = [];
    this.since = performance.now();
    const all = new Promise<void>((resolve) => {
      this.heardAll = resolve;
    });
    await Promise.all([emit(), all]);
    return this.delays;
  }
}

/** All writers at once, each sending its next event when the one before is accepted. */
const deliver = async (audience: Audience, emit: Emit): Promise<{ units: number; rate: number }> => {
  const write = async (writer: number): Promise<void> => {
    for (let event = 0; event < EVENTS_EACH; event++) await emit(writer);
  };
  const events = WRITERS * EVENTS_EACH;
  const delays = await audience.hear(events, () =>
    Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer))),
  );
  const units = events * LISTENERS;
  return { units, rate: (units * 1000) / (delays.at(-1) as number) };
};

/** One event at a time. @returns how long each delivery took, sorted. */
const deliveryDelays = async (audience: Audience, emit: Emit): Promise<Float64Array> => {
  const delays: number[] = [];
  for (let event = 0; event < SINGLE_EVENTS; event++) delays.push(...(await audience.hear(1, () => emit(0))));
  return Float64Array.from(delays).sort();
};

const close = (listeners: readonly Listener[]): void => {
  for (const listener of listeners) listener.close();
};

/** @returns what makes the next event of each writer. */
const repliesOf = async ({ product }: Stage, { token, serviceId }: Visitor): Promise<Emit> => {
  const client = createClient({ url: `http://127.0.0.1:${product.port}/graphql`, token });
  const wish = {
    topic: 'php-version',
    serviceId,
    subject: 'PHP 8.3',
    description: 'Переключите сайт на PHP 8.3',
    selfServiceDidNotHelp: true,
    evenIfDuplicate: true,
  };
  const openings = Array.from({ length: WRITERS }, () => client.openTicket(wish));
  const ids = (await Promise.all(openings)).map((opening) => opening.orThrow().ticket.id);
  return async (writer) => {
    const input = { ticketId: ids[writer] as string, body: 'Есть новости?', idempotencyKey: randomUUID() };
    (await client.replyToTicket(input)).orThrow();
  };
};

export const fanOutRow = async (stage: Stage): Promise<Row> => {
  const { product, visitors } = stage;
  const [visitor] = visitors as [Visitor];
  const reply = await repliesOf(stage, visitor);
  const ours = new Audience();
  const streams = await openLiveStreams({
    port: product.port,
    count: LISTENERS,
    token: () => visitor.token,
    document: onMyTicketEvents.document,
    operationName: onMyTicketEvents.name,
    variables: {},
    heard: ours.heard,
  });
  // It also proves that every stream is open: without a cursor one hears what happens from now on.
  await ours.hear(1, () => reply(0));

  const bare = await startReference('bare-sockets');
  const theirs = new Audience();
  const sockets = await openListeners(
    LISTENERS,
    () => ({ port: bare.port, path: '/', heard: theirs.heard }),
    () => undefined,
  );
  const post = requestBytes({ path: '/', headers: {}, body: ours.frame });
  const send = (): Promise<unknown> => ask(bare.port, post);
  try {
    await deliver(ours, reply);
    await deliver(theirs, send);
    const cpu = new CpuMeter();
    const compared = await sideBySide(
      ROUNDS,
      () => cpu.around(product, () => deliver(ours, reply)),
      () => cpu.around(bare, () => deliver(theirs, send)),
    );
    const delays = await deliveryDelays(ours, reply);
    const late = quantile(delays, 0.99);
    const notes = [
      `Rate: ${WRITERS} replies under way at a time, the commits of which are the product's own business.`,
      `Delay: one reply at a time, from the moment it was sent to the moment a listener had the event, the commit included: median ${quantile(delays, 0.5).toFixed(0)} ms, p99 ${late.toFixed(0)} ms (limit ${LATEST_MS} ms) of ${delays.length.toLocaleString('en')} deliveries.`,
      cpu.sentence(product, bare, 'delivery'),
    ];
    const work = `One event to ${LISTENERS.toLocaleString('en')} live listeners`;
    return rateRow({ work, unit: 'deliveries/s', atLeast: 0.6, notes }, compared, late <= LATEST_MS);
  } finally {
    close(streams);
    close(sockets);
    await bare.stop();
  }
};
