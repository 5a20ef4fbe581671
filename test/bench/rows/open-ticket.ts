import { isDeepStrictEqual } from 'node:util';
import { CpuMeter } from '../cpu.js';
import { type Sent, sentBySdk } from '../documents.js';
import { ask, load, requestBytes } from '../load/http-load.js';
import { type Row, rateRow, sideBySide } from '../row.js';
import { CLIENTS, counted, type Stage, type Visitor } from '../stage.js';

const ROUNDS = 6;
const SECONDS = 4;
const WARM_UP_SECONDS = 3;
/** Stands where each request has a key of its own. */
const KEY = '00000000-0000-4000-8000-000000000000';

const wish = (serviceId: string) => ({
  topic: 'php-version',
  serviceId,
  subject: 'PHP 8.3 для сайта',
  description:
    'Переключите, пожалуйста, сайт магазина на PHP 8.3: сейчас там 7.4, а обновление корзины требует восьмой версии.',
  selfServiceDidNotHelp: true,
  // Thousands of requests in the same words; the reference does not compare them either.
  evenIfDuplicate: true,
  idempotencyKey: KEY,
});

let last = 0;
const nextKey = (): string => String(++last).padStart(KEY.length, '0');

/** Requests of one subscriber, each the opening of another ticket. */
export const openings = async ({ id, token, serviceId }: Visitor): Promise<() => Buffer> => {
  const { headers, body }: Sent = await sentBySdk(token, (client) => client.openTicket(wish(serviceId)));
  const whole = requestBytes({ path: '/graphql', headers: { ...headers, 'x-subscriber': id }, body });
  const at = whole.indexOf(KEY);
  if (at < 0) throw new Error('The request carries no key');
  return () => {
    const request = Buffer.from(whole);
    request.write(nextKey(), at, 'latin1');
    return request;
  };
};

/** The names of all fields of an answer, however deep. */
const shape = (value: unknown): unknown =>
  value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]))
    : typeof value;

export const openTicketRow = async (stage: Stage): Promise<Row> => {
  const { product, desk, visitors } = stage;
  const clients = await Promise.all(visitors.map(openings));
  const [first] = clients as [() => Buffer];
  const [ours, theirs] = [await ask(product.port, first()), await ask(desk.port, first())];
  if (!isDeepStrictEqual(shape(ours), shape(theirs)))
    throw new Error(`Product and reference answer differently:\n${JSON.stringify([ours, theirs], null, 2)}`);

  const open = (port: number, seconds: number) =>
    load({ port, clients, seconds, proof: '"duplicateOf":null,"errors":[]' });
  await open(product.port, WARM_UP_SECONDS);
  await open(desk.port, WARM_UP_SECONDS);

  const before = await counted(stage, 'SELECT COUNT(*) AS count FROM ticket');
  const cpu = new CpuMeter();
  let acknowledged = 0;
  let share = 0;
  const compared = await sideBySide(
    ROUNDS,
    () =>
      cpu.around(product, async () => {
        const { rate, answers, generatorShare } = await open(product.port, SECONDS);
        acknowledged += answers;
        share = Math.max(share, generatorShare);
        return { units: answers, rate };
      }),
    () =>
      cpu.around(desk, async () => {
        const { rate, answers } = await open(desk.port, SECONDS);
        return { units: answers, rate };
      }),
  );
  const stored = (await counted(stage, 'SELECT COUNT(*) AS count FROM ticket')) - before;
  if (stored !== acknowledged) throw new Error(`${acknowledged} tickets acknowledged, ${stored} stored`);
  return rateRow(
    {
      work: `Open a ticket, durable, MariaDB, ${CLIENTS} clients`,
      unit: 'tickets/s',
      atLeast: 0.75,
      notes: [
        `The generator took at most ${Math.round(share * 100)} % of a core.`,
        cpu.sentence(product, desk, 'ticket'),
      ],
    },
    compared,
  );
};
