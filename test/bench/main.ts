import { parseArgs } from 'node:util';
import { profileOptions, topOfProfile } from './profile.js';
import { table, writeReport } from './report.js';
import type { Row } from './row.js';
import { fanOutRow } from './rows/fan-out.js';
import { idleStreamsRow } from './rows/idle-streams.js';
import { lettersRow } from './rows/letters.js';
import { openTicketRow } from './rows/open-ticket.js';
import { pageRow } from './rows/page.js';
import { queueRows } from './rows/queue.js';
import { sdkSizeRow } from './rows/sdk-size.js';
import { startRow } from './rows/start.js';
import { openStage, type Stage } from './stage.js';

const measures: Readonly<Record<string, (stage: Stage) => Promise<Row | Row[]>>> = {
  open: openTicketRow,
  letters: lettersRow,
  page: pageRow,
  queue: queueRows,
  live: fanOutRow,
  idle: idleStreamsRow,
  sdk: sdkSizeRow,
  start: startRow,
};

/**
 * `npm run bench` measures everything and writes docs/performance.md; `npm run bench -- open page` prints some rows,
 * and `--profile` where the product spends its time meanwhile.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { profile: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !(name in measures));
if (unknown.length)
  throw new Error(`No row ${unknown.join(', ')}; there are ${Object.keys(measures).join(', ')}`);

const stage = await openStage(values.profile ? profileOptions : []);
const rows: Row[] = [];
try {
  for (const [name, measure] of Object.entries(measures)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    for (const row of [await measure(stage)].flat()) {
      rows.push(row);
      console.log([`${row.work}: ${row.result} (limit ${row.limit})`, ...row.notes].join('\n  '));
    }
  }
} finally {
  await stage.close();
}
console.log(`\n${table(rows)}`);
if (values.profile) console.log(topOfProfile());
else if (positionals.length === 0) writeReport(rows, stage.databaseVersion);
