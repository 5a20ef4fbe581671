import type { Week } from './weeks.js';

/** A piece of SQL with its parameters. */
export type Piece = { readonly sql: string; readonly parameters: readonly number[] };

/** A column of times that the report groups by. */
export type TimeColumn =
  | 'ticket.receivedAt'
  | 'ticket.respondBy'
  | 'response.at'
  | 'response.respondBy'
  | 'taking.at'
  | 'lane_change.at';

/** Whether the time lies in the span of the weeks. */
export const inSpan = (column: TimeColumn, weeks: readonly Week[]): Piece => ({
  sql: `${column} >= ? AND ${column} < ?`,
  parameters: [weeks[0]?.from ?? 0, weeks.at(-1)?.to ?? 0],
});

/**
 * The number of the week that a time of the span lies in. Weeks are not all of one length where clocks are put forward
 * and back, so their ends are compared with, and not divided by.
 */
export const weekNumber = (column: TimeColumn, weeks: readonly Week[]): Piece => ({
  sql: `CASE ${weeks.map((_, number) => `WHEN ${column} < ? THEN ${number}`).join(' ')} END`,
  parameters: weeks.map(({ to }) => to),
});
