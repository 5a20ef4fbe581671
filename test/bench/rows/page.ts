import { isDeepStrictEqual } from 'node:util';
import { CpuMeter } from '../cpu.js';
import { pageWithSubscribers, sentBySdk } from '../documents.js';
import { ask, load, requestBytes } from '../load/http-load.js';
import { type Row, rateRow, sideBySide } from '../row.js';
import { SERVICE_TOKEN, startReference } from '../servers.js';
import { CLIENTS, counted, type Stage } from '../stage.js';
import { openings } from './open-ticket.js';

const ROUNDS = 6;
const SECONDS = 3;
const WARM_UP_SECONDS = 2;
const PAGE = 20;
/** Tickets there must be at least. */
const STORED = 1_000;

const fill = async (stage: Stage): Promise<void> => {
  const clients = await Promise.all(stage.visitors.map(openings));
  while ((await counted(stage, 'SELECT COUNT(*) AS count FROM ticket')) < STORED)
    await load({ port: stage.product.port, clients, seconds: 1, proof: '"errors":[]' });
};

export const pageRow = async (stage: Stage): Promise<Row> => {
  const { product, mariaDb } = stage;
  await fill(stage);
  const sent = pageWithSubscribers(
    await sentBySdk(SERVICE_TOKEN, (client) => client.tickets({ first: PAGE })),
  );
  const request = requestBytes({ path: '/graphql', ...sent });
  // The same rows for both: this one reads the product's own database.
  const desk = await startReference('support-desk', {
    DATABASE_URL: `${mariaDb.url}/product`,
    TOPICS: stage.topics,
  });
  try {
    const [ours, theirs] = [await ask(product.port, request), await ask(desk.port, request)];
    if (!isDeepStrictEqual(ours, theirs))
      throw new Error(
        `Product and reference answer differently:\n${JSON.stringify([ours, theirs], null, 2)}`,
      );
    const clients = Array.from({ length: CLIENTS }, () => () => request);
    const read = async (port: number, seconds: number): Promise<{ units: number; rate: number }> => {
      const proof = '"pageInfo":{"hasNextPage":true';
      const { answers, rate } = await load({ port, clients, seconds, proof });
      return { units: answers, rate };
    };
    await read(product.port, WARM_UP_SECONDS);
    await read(desk.port, WARM_UP_SECONDS);
    const cpu = new CpuMeter();
    const compared = await sideBySide(
      ROUNDS,
      () => cpu.around(product, () => read(product.port, SECONDS)),
      () => cpu.around(desk, () => read(desk.port, SECONDS)),
    );
    return rateRow(
      {
        work: `A page of ${PAGE} tickets with subscriber and service, ${CLIENTS} clients`,
        unit: 'pages/s',
        atLeast: 0.5,
        notes: [
          'The SDK’s list with each ticket’s subscriber, uncounted.',
          cpu.sentence(product, desk, 'page'),
        ],
      },
      compared,
    );
  } finally {
    await desk.stop();
  }
};
