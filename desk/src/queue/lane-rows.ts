/**
 * One lane of the queue, as far as it has been read: a sparse list of all that wait, in working order. Pure.
 *
 * What an event takes out of the lane goes at once. What it brings in may belong anywhere, also between rows that were
 * never read, so the list is only marked as stale, and the part in sight is read again.
 */
import { type AgentClient, applyEvent, GapError, type TicketEvent } from '@zayavka/sdk';

export type Row = Awaited<ReturnType<AgentClient['queue']>>['nodes'][number];
type Lane = Row['lane'];

export interface LaneRows {
  readonly lane: Lane;
  /** As many as wait; `undefined` where a row has not been read. */
  readonly rows: readonly (Row | undefined)[];
  /** Something has come whose place is not known. */
  readonly stale: boolean;
}

export const emptyLane = (lane: Lane): LaneRows => ({ lane, rows: [], stale: false });

export interface Page {
  readonly offset: number;
  readonly nodes: readonly Row[];
  readonly total: number;
}

/** Puts in what was read. Where it shows that rows have moved, whatever lies outside is read again when it comes into sight. */
export function withPage(known: LaneRows, { offset, nodes, total }: Page): LaneRows {
  const fits = known.rows.length === total && !known.stale;
  const rows: (Row | undefined)[] = fits ? [...known.rows] : Array.from({ length: total }, () => undefined);
  const ids = new Set(nodes.map(({ id }) => id));
  // A ticket stands in one place alone.
  for (const [index, row] of rows.entries()) if (row && ids.has(row.id)) rows[index] = undefined;
  for (const [index, row] of nodes.entries()) if (offset + index < total) rows[offset + index] = row;
  return { ...known, rows, stale: false };
}

/** @returns the same object where the event concerns nothing here. */
export function withEvent(known: LaneRows, event: TicketEvent): LaneRows {
  const { lane, rows } = known;
  const index = rows.findIndex((row) => row?.id === event.ticketId);
  const waits = event.state.status === 'WAITING' && event.state.lane === lane;
  const row = rows[index];
  if (!row) return waits || mayHaveLeft(event) ? stale(known) : known;
  if (event.version <= row.version) return known;
  if (!waits) return { ...known, rows: rows.toSpliced(index, 1) };
  try {
    const next = applyEvent(row, event);
    // Lanes and turns that were left and come back to have a place of their own.
    if (next.waitingSince !== row.waitingSince) return stale(known);
    return { ...known, rows: rows.with(index, next) };
  } catch (error) {
    if (error instanceof GapError) return stale(known);
    throw error;
  }
}

const stale = (known: LaneRows): LaneRows => (known.stale ? known : { ...known, stale: true });

/** Of a ticket that was not read nobody knows whether it stood here. */
const LEAVING: readonly TicketEvent['type'][] = [
  'TAKEN',
  'LANE_CHANGED',
  'CLOSED',
  'DUPLICATE_MERGED',
  'AUTHORIZATION_REQUESTED',
];
const mayHaveLeft = ({ type }: TicketEvent): boolean => LEAVING.includes(type);

/** The next row that has not been read between two places, or -1. */
export function firstUnread({ rows }: LaneRows, from: number, to: number): number {
  for (let index = Math.max(0, from); index < Math.min(to, rows.length); index++)
    if (!rows[index]) return index;
  return -1;
}
