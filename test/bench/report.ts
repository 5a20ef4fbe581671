import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import type { Row } from './row.js';
import { root } from './servers.js';

const cells = ({ work, product, reference, result, spread, limit, reached }: Row): string[] => [
  work,
  product,
  reference,
  result,
  spread,
  limit,
  reached ? 'yes' : 'no',
];

const HEAD = ['work', 'product', 'reference', 'result', 'spread', 'limit', 'reached'];

/** The table for a terminal and for Markdown alike. */
export const table = (rows: readonly Row[]): string => {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [text(HEAD), rule, ...lines.slice(1).map(text)].join('\n');
};

const machine = (databaseVersion: string): string => {
  const cores = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return [
    `${cores[0]?.model.trim()}, ${cores.length} cores, ${memory} of memory, ${type()} ${release()};`,
    `Node ${process.version}, ${databaseVersion}; ${new Date().toISOString().slice(0, 10)}.`,
  ].join('\n');
};

const page = (rows: readonly Row[], databaseVersion: string): string => `# Performance

Written by \`npm run bench\`; do not edit. Figures are comparisons: product and reference are loaded in turns (A B, B A, …)
in one run, by the same generator, and each round gives one ratio. The table has the median of the rounds, and the lowest
and highest ratio.

${table(rows)}

${machine(databaseVersion)}

How to read it:

- Rates are this machine's. Generator, servers and MariaDB share its cores, and whatever else ran at the time did too;
  the ratios are steadier than the rates, and a ratio that is close to its limit may fall on either side of it.
- The server under test is \`node dist/main.js serve\` in production mode, its log (one line a request) written to a file.
  The generator sends what the SDK sends, over keep-alive connections.
- The references are in \`test/bench/reference/\`. The bare handler runs the product's statements (for the page: one
  join by hand) through mysql2 with a pool of the same size, on the same MariaDB server
  (innodb_flush_log_at_trx_commit=1), takes the same JSON and gives the same JSON. It has no GraphQL, no identification,
  no validation, no limits, no log, and nobody sequences its journal.

${rows.map(({ work, notes }) => `**${work}**\n\n${notes.map((note) => `- ${note}`).join('\n')}`).join('\n\n')}
`;

export const writeReport = (rows: readonly Row[], databaseVersion: string): void =>
  writeFileSync(join(root, 'docs', 'performance.md'), page(rows, databaseVersion));
