/**
 * One lane of the queue as a page knows it: as many places as tickets wait, most of them never read. Pure.
 *
 * Pages are read by their offset while events go on coming, and nobody can tell whether a page already holds what an event
 * is just about to tell. So a place is sure only when nothing has shifted it around the time of its reading; what is not sure
 * is shown all the same, and is read again while it is in sight.
 */
import { applyEvent, type QueuePage, type TicketEvent, type TicketSnapshot } from '@zayavka/sdk';

export type Row = QueuePage['nodes'][number];

export interface Cell {
  readonly id: string;
  /** What the order goes by; ISO 8601 in UTC, of one length, so that its text sorts as the time does. */
  readonly since: string;
  /** Undefined when only an event has told of it, which has neither subject nor subscriber. */
  readonly row: Row | undefined;
  readonly readAt: number;
  readonly isSure: boolean;
}

export type Cells = readonly (Cell | undefined)[];

export interface LaneRows {
  readonly lane: Row['lane'];
  /** As long as the lane. */
  readonly cells: Cells;
  /** Whether anything has been read. */
  readonly isRead: boolean;
  readonly isCountSure: boolean;
  readonly countedAt: number;
  /** The first place that each of the last changes has shifted. */
  readonly shifts: readonly { readonly at: number; readonly index: number }[];
  /** The newest event of each ticket, of the last so many. */
  readonly told: ReadonlyMap<string, TicketEvent>;
}

/** So late may an event come after what it tells of has been read, in milliseconds. */
export const SETTLED_MS = 2_000;

export const emptyLane = (lane: Row['lane']): LaneRows => ({
  lane,
  cells: [],
  isRead: false,
  isCountSure: true,
  countedAt: 0,
  shifts: [],
  told: new Map(),
});

export interface PageRead {
  readonly offset: number;
  readonly nodes: readonly Row[];
  readonly total: number;
  /** When it was asked for and when it came, in milliseconds of one clock. */
  readonly askedAt: number;
  readonly at: number;
}

/** Puts in what was read, brought up to date by what was told since. */
export function withPage(known: LaneRows, { offset, nodes, total, askedAt, at }: PageRead): LaneRows {
  const end = offset + nodes.length;
  const isSure = !known.shifts.some((shift) => shift.at >= askedAt && shift.index < end);
  const read = new Set(nodes.map(({ id }) => id));
  // Whoever stands elsewhere too has moved, and who knows what else has.
  const moved = known.cells.findIndex(
    (cell, index) => outside(index) && cell !== undefined && read.has(cell.id),
  );
  const doubtFrom = Math.min(moved < 0 ? Number.POSITIVE_INFINITY : 0, countDoubt(known, total, askedAt));
  const cells = Array.from({ length: total }, (_, index) => {
    const cell = known.cells[index];
    if (!cell || read.has(cell.id)) return undefined;
    return index < doubtFrom ? cell : unsure(cell);
  });
  for (const [i, node] of nodes.entries()) {
    if (offset + i < total) cells[offset + i] = cellOf(known, node, { readAt: at, isSure });
  }
  const isQuiet = !known.shifts.some((shift) => shift.at >= askedAt);
  return { ...known, cells, isRead: true, isCountSure: isQuiet, countedAt: at };

  function outside(index: number): boolean {
    return index < offset || index >= end;
  }
}

/** From where on places are in doubt when a page counts otherwise than is known here. */
function countDoubt({ cells, shifts, isRead }: LaneRows, total: number, askedAt: number): number {
  if (!isRead || total === cells.length) return Number.POSITIVE_INFINITY;
  const recent = shifts.filter(({ at }) => at >= askedAt - SETTLED_MS).map(({ index }) => index);
  return recent.length ? Math.min(...recent) : 0;
}

/** Undefined for one that has left since: the place is read again. */
function cellOf(
  { told, lane }: LaneRows,
  node: Row,
  { readAt, isSure }: Pick<Cell, 'readAt' | 'isSure'>,
): Cell | undefined {
  const event = told.get(node.id);
  const row = event ? overlaid(node, event) : node;
  const since = row.status === 'WAITING' && row.lane === lane ? row.waitingSince : null;
  return since === null ? undefined : { id: node.id, since, row, readAt, isSure };
}

/** An event tells the whole of what can change, so that none between is needed. */
export function overlaid<T extends TicketSnapshot>(row: T, event: TicketEvent): T {
  return event.version > row.version ? applyEvent({ ...row, version: event.version - 1 }, event) : row;
}

export const unsure = (cell: Cell): Cell => (cell.isSure ? { ...cell, isSure: false } : cell);

/** Fills in what events alone have told of. */
export function withDetails(known: LaneRows, nodes: readonly Row[]): LaneRows {
  const found = new Map(nodes.map((node) => [node.id, node]));
  const cells = known.cells.map((cell) => {
    const node = cell && !cell.row ? found.get(cell.id) : undefined;
    return cell && node ? { ...cell, row: cellOf(known, node, cell)?.row } : cell;
  });
  return { ...known, cells };
}

/** After a time without connection: all may have moved. */
export const doubted = (known: LaneRows): LaneRows => ({
  ...known,
  isCountSure: false,
  cells: known.cells.map((cell) => cell && unsure(cell)),
});
