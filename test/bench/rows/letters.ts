import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { createPanel } from '../../../sdk/src/panel/index.js';
import { freePort } from '../../kit/free-port.js';
import { onMariaDb } from '../../kit/mariadb.js';
import { temporaryFolder } from '../../kit/temporary.js';
import { CpuMeter } from '../cpu.js';
import { letterOf } from '../letters.js';
import { lmtpLoad } from '../load/lmtp-load.js';
import { type Row, rateRow, sideBySide } from '../row.js';
import { migrate, SERVICE_TOKEN, startProduct, startReference } from '../servers.js';
import type { Stage } from '../stage.js';

const ROUNDS = 6;
const SECONDS = 4;
const WARM_UP_SECONDS = 3;
/** As a mail server opens to one destination. */
const CONNECTIONS = 8;
/** So many that nobody sends more letters in an hour than anybody may, and few of them a second one. */
const SUBSCRIBERS = 4_000;
const AT_ONCE = 250;
const RECIPIENT = 'support@provider.example';

const enrol = async (port: number): Promise<void> => {
  const panel = createPanel({ url: `http://127.0.0.1:${port}/graphql`, serviceToken: SERVICE_TOKEN });
  for (let from = 1; from <= SUBSCRIBERS; from += AT_ONCE) {
    const subscribers = Array.from({ length: AT_ONCE }, (_, i) => ({
      login: `abonent${from + i}`,
      contractNumber: `Д-2026/${from + i}`,
      name: `Абонент ${from + i}`,
      emails: [`abonent${from + i}@shop.example`],
      services: [{ externalId: 'site', name: 'shop.example', kind: 'HOSTING' as const, main: true }],
    }));
    (await panel.syncSubscribers({ subscribers })).orThrow();
  }
};

/** Each subscriber's next letter, one subscriber after the other. */
const letters = () => {
  let sent = 0;
  return () => {
    const subscriber = (sent % SUBSCRIBERS) + 1;
    const request = Math.floor(sent / SUBSCRIBERS);
    const data = letterOf(++sent, subscriber, request, RECIPIENT);
    return { from: `abonent${subscriber}@shop.example`, data };
  };
};

/** Rows of one letter each, of every table that a letter has rows in. */
const stored = async (url: string): Promise<number[]> => {
  const connection = await createConnection(url);
  try {
    const tables = ['letter', 'ticket', 'journal_event', 'attachment', 'stored_file'];
    const counts = tables.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`);
    const [rows] = await connection.query(`SELECT ${counts.join(', ')}`);
    return Object.values((rows as Array<Record<string, unknown>>)[0] ?? {}).map(Number);
  } finally {
    await connection.end();
  }
};

export const lettersRow = async ({ mariaDb, nodeOptions }: Stage): Promise<Row> => {
  const names = ['letters_product', 'letters_reference'] as const;
  for (const name of names) await onMariaDb(mariaDb.url, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const [ours, theirs] = names.map((name) => `${mariaDb.url}/${name}`) as [string, string];
  const [ourPort, theirPort] = [await freePort(), await freePort()];
  const product = await startProduct({
    databaseUrl: ours,
    nodeOptions,
    settings: {
      SUPPORT_ADDRESS: RECIPIENT,
      LMTP_PORT: String(ourPort),
      ATTACHMENTS_DIR: join(temporaryFolder('letters'), 'attachments'),
    },
  });
  await enrol(product.port);
  await migrate(theirs);
  for (const table of ['subscriber', 'service', 'subscriber_email'])
    await onMariaDb(
      mariaDb.url,
      `INSERT INTO letters_reference.${table} SELECT * FROM letters_product.${table}`,
    );
  const reference = await startReference('letters', {
    DATABASE_URL: theirs,
    LMTP_PORT: String(theirPort),
    TOPICS: '{}',
    LETTERS: temporaryFolder('letters'),
  });
  try {
    const [toUs, toThem] = [letters(), letters()];
    let [takenByUs, takenByThem, share] = [0, 0, 0];
    const send = async (port: number, next: typeof toUs, seconds: number) =>
      lmtpLoad({ port, connections: CONNECTIONS, seconds, recipient: RECIPIENT, next });
    takenByUs += (await send(ourPort, toUs, WARM_UP_SECONDS)).answers;
    takenByThem += (await send(theirPort, toThem, WARM_UP_SECONDS)).answers;
    const cpu = new CpuMeter();
    const compared = await sideBySide(
      ROUNDS,
      () =>
        cpu.around(product, async () => {
          const { rate, answers, generatorShare } = await send(ourPort, toUs, SECONDS);
          takenByUs += answers;
          share = Math.max(share, generatorShare);
          return { units: answers, rate };
        }),
      () =>
        cpu.around(reference, async () => {
          const { rate, answers } = await send(theirPort, toThem, SECONDS);
          takenByThem += answers;
          return { units: answers, rate };
        }),
    );
    for (const [url, taken] of [[ours, takenByUs] as const, [theirs, takenByThem] as const]) {
      const rows = await stored(url);
      if (!rows.every((count) => count === taken))
        throw new Error(`${taken} letters acknowledged; stored are ${rows.join(', ')}`);
    }
    return rateRow(
      {
        work: `Letters through LMTP into MariaDB, ${CONNECTIONS} connections`,
        unit: 'letters/s',
        atLeast: 0.5,
        notes: [
          'Letters of about 11 kB with text, HTML, quoted history and a signature, each the request of a subscriber who is known.',
          'The reference is smtp-server alone, with a handler that runs the product’s statements in its transactions, and writes the letter into a file as durably: it reads nothing of a letter but three headers.',
          `The generator took at most ${Math.round(share * 100)} % of a core.`,
          cpu.sentence(product, reference, 'letter'),
        ],
      },
      compared,
    );
  } finally {
    await reference.stop();
    await product.stop();
  }
};
