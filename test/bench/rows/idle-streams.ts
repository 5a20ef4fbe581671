import { join } from 'node:path';
import { onMyTicketEvents } from '../../../sdk/src/_generated/operations.js';
import { temporaryFolder } from '../../kit/temporary.js';
import { until } from '../../kit/wait.js';
import { type Listener, openListeners } from '../load/listener.js';
import { openLiveStreams } from '../load/live-stream.js';
import { inspected, residentBytes } from '../memory.js';
import { median, type Row, sideBySide } from '../row.js';
import { type Server, startProduct, startReference } from '../servers.js';
import { visitorsOf } from '../stage.js';

const STREAMS = 5_000;
/** Opened and closed beforehand, so that code and buffers that are there once for all are not counted. */
const WARM_UP = 500;
const ROUNDS = 3;
const AT_MOST = 2.5;

type Open = (count: number) => Promise<Listener[]>;

const bytesEach = async (server: Server, open: Open, settled: () => Promise<unknown>): Promise<number> => {
  const closeAll = (listeners: readonly Listener[]): void => {
    for (const listener of listeners) listener.close();
  };
  closeAll(await open(WARM_UP));
  await settled();
  const before = await residentBytes(server);
  const listeners = await open(STREAMS);
  const after = await residentBytes(server);
  closeAll(listeners);
  await server.stop();
  return (after - before) / STREAMS;
};

const liveStreams = async (server: Server, count: () => Promise<number>): Promise<void> => {
  await until(async () => (await count()) === 0, { what: `the streams of ${server.port} to end` });
};

const ours = async (): Promise<number> => {
  const databaseUrl = `sqlite:${join(temporaryFolder('idle'), 'zayavka.db')}`;
  const server = await startProduct({ databaseUrl, nodeOptions: inspected });
  const running = async (): Promise<number> => {
    const metrics = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
    return Number(/^zayavka_live_streams (\d+)/m.exec(metrics)?.[1]);
  };
  const visitors = await visitorsOf(server.port);
  const token = (index: number): string => visitors[index % visitors.length]?.token ?? '';
  const { document, name: operationName } = onMyTicketEvents;
  const open: Open = async (count) => {
    const options = { port: server.port, count, token, document, operationName, variables: {} };
    const listeners = await openLiveStreams({ ...options, heard: (frame) => refuse(frame) });
    await until(async () => (await running()) === count, { what: `${count} live streams` });
    return listeners;
  };
  return bytesEach(server, open, () => liveStreams(server, running));
};

const theirs = async (): Promise<number> => {
  const server = await startReference('bare-sockets', {}, inspected);
  const open: Open = (count) =>
    openListeners(
      count,
      () => ({ port: server.port, path: '/', heard: refuse }),
      () => undefined,
    );
  return bytesEach(server, open, async () => undefined);
};

const refuse = (frame: Buffer): void => {
  throw new Error(`Nothing was to be heard: ${frame.toString()}`);
};

export const idleStreamsRow = async (): Promise<Row> => {
  const { product, reference, ratios } = await sideBySide(ROUNDS, ours, theirs);
  const ratio = median(ratios);
  const kb = (bytes: readonly number[]): string => `${(median(bytes) / 1024).toFixed(1)} kB each`;
  return {
    work: `${STREAMS.toLocaleString('en')} idle live streams, memory`,
    product: kb(product),
    reference: kb(reference),
    result: ratio.toFixed(2),
    spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
    limit: `≤ ${AT_MOST}`,
    reached: ratio <= AT_MOST,
    notes: [
      'A socket with one stream each. Growth of the resident memory, garbage collected before each look.',
    ],
  };
};
