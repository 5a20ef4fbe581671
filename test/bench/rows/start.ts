import { join } from 'node:path';
import { temporaryFolder } from '../../kit/temporary.js';
import { until } from '../../kit/wait.js';
import { ask, requestBytes } from '../load/http-load.js';
import { median, type Row, sideBySide } from '../row.js';
import { type Server, startProduct, startReference } from '../servers.js';

const ROUNDS = 5;
const LATEST_MS = 1_500;

const request = requestBytes({
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: '{"query":"{ __typename }"}',
});

/** Milliseconds from the start of the process to its first answer. */
const timed = async (start: () => Promise<Server>): Promise<number> => {
  const began = performance.now();
  const server = await start();
  await until(() => ask(server.port, request), { what: 'the first answer', everyMs: 2 });
  const took = performance.now() - began;
  await server.stop();
  return took;
};

export const startRow = async (): Promise<Row> => {
  const { product, reference } = await sideBySide(
    ROUNDS,
    () => {
      const databaseUrl = `sqlite:${join(temporaryFolder('start'), 'zayavka.db')}`;
      return timed(() => startProduct({ databaseUrl, wait: false }));
    },
    () => timed(() => startReference('empty-http', {}, [], false)),
  );
  const more = product.map((ms, i) => ms - (reference[i] as number));
  return {
    work: 'Start, embedded, to the first answer',
    product: `${median(product).toFixed(0)} ms`,
    reference: `${median(reference).toFixed(0)} ms`,
    result: `+${median(more).toFixed(0)} ms`,
    spread: `+${Math.min(...more).toFixed(0)}–${Math.max(...more).toFixed(0)} ms`,
    limit: `≤ +${LATEST_MS} ms`,
    reached: median(more) <= LATEST_MS,
    notes: ['A new database each time: the migrations are included.'],
  };
};
