/** What events do to a lane of the queue. Pure. */
import type { TicketEvent } from '@zayavka/sdk';
import { type Cell, type Cells, type LaneRows, overlaid, SETTLED_MS, unsure } from './queue-rows.js';
import { waitedHere } from './waited-here.js';

/** Longer than any reading takes, in milliseconds. */
const SHIFTS_KEPT_MS = 60_000;
/** Tickets whose newest event is remembered. */
const TOLD_KEPT = 2_000;

export interface Heard {
  readonly event: TicketEvent;
  /** When it came, in milliseconds of the clock of the pages. */
  readonly at: number;
}

/** What is after some events, in their order. The same object comes back when they say nothing new. */
export function withEvents(known: LaneRows, heard: readonly Heard[]): LaneRows {
  const told = new Map(known.told);
  let next: LaneRows = { ...known, told };
  for (const one of heard) {
    const { ticketId, version } = one.event;
    const before = told.get(ticketId);
    if (before && version <= before.version) continue;
    next = after(next, one, before);
    // Newest last.
    told.delete(ticketId);
    told.set(ticketId, one.event);
    if (told.size > TOLD_KEPT) told.delete(told.keys().next().value ?? '');
  }
  return heard.some(({ event }) => told.get(event.ticketId) !== known.told.get(event.ticketId))
    ? next
    : known;
}

function after(known: LaneRows, { event, at }: Heard, before: TicketEvent | undefined): LaneRows {
  // What the first page, which is on its way, holds of it nobody knows.
  if (!known.isRead) return { ...known, shifts: withShift(known, 0, at) };
  const index = known.cells.findIndex((cell) => cell?.id === event.ticketId);
  const cell = known.cells[index];
  if (cell) return ofCell(known, { index, cell, event, at });
  return ofUnread(known, event, { was: waitedHere(known.lane, event, before), at });
}

const sinceOf = ({ lane }: LaneRows, { state }: TicketEvent): string | null =>
  state.status === 'WAITING' && state.lane === lane ? state.waitingSince : null;

interface Hit {
  readonly index: number;
  readonly cell: Cell;
  readonly event: TicketEvent;
  readonly at: number;
}

/** Of a ticket whose place is known. */
function ofCell(known: LaneRows, { index, cell, event, at }: Hit): LaneRows {
  if (cell.row && event.version <= cell.row.version) return known;
  const since = sinceOf(known, event);
  if (since === cell.since) {
    if (!cell.row) return known;
    return { ...known, cells: known.cells.with(index, { ...cell, row: overlaid(cell.row, event) }) };
  }
  const without = shifted({ ...known, cells: known.cells.toSpliced(index, 1) }, index, at);
  if (since === null) return without;
  const row = cell.row && overlaid(cell.row, event);
  return put(without, { id: cell.id, since, row, readAt: at, isSure: true }, { was: 'no', at });
}

interface Past {
  /** Whether it stood in this lane before the event. */
  readonly was: 'yes' | 'no' | 'unknown';
  readonly at: number;
}

/** Of a ticket that was not read. */
function ofUnread(known: LaneRows, event: TicketEvent, past: Past): LaneRows {
  const since = sinceOf(known, event);
  if (since !== null) {
    return put(known, { id: event.ticketId, since, row: undefined, readAt: past.at, isSure: true }, past);
  }
  if (past.was === 'no') return known;
  const { waitingSince } = event.state;
  if (waitingSince === null) {
    const gap = known.cells.indexOf(undefined);
    return gap < 0 ? known : inDoubt(known, gap, past.at);
  }
  const place = placeOf(known.cells, waitingSince);
  // Where every place is known and it has none, a page has told before the event.
  if (place.from === place.to) return known;
  if (past.was === 'unknown') return inDoubt(known, place.from, past.at);
  return shifted({ ...known, cells: known.cells.toSpliced(place.from, 1) }, place.from, past.at);
}

/** Lets one in, by its time of arrival. */
function put(known: LaneRows, cell: Cell, { was, at }: Past): LaneRows {
  const { from, to, tie } = placeOf(known.cells, cell.since);
  if (from === to) {
    const next = shifted({ ...known, cells: known.cells.toSpliced(from, 0, cell) }, from, at);
    // Of two that came in the same millisecond the server alone knows the first.
    return tie === from ? next : inDoubt(next, tie, at);
  }
  if (was === 'yes') return known;
  if (was === 'unknown') return inDoubt(known, from, at);
  return shifted({ ...known, cells: known.cells.toSpliced(from, 0, undefined) }, from, at);
}

/** Among which places a time of arrival belongs: `from` and `to` are the same where all around are known. */
function placeOf(cells: Cells, since: string): { from: number; to: number; tie: number } {
  let to = cells.length;
  let from = to;
  for (let index = cells.length - 1; index >= 0; index--) {
    const cell = cells[index];
    if (cell && cell.since <= since) break;
    from = index;
    if (cell) to = index;
  }
  let tie = from;
  while (tie > 0 && cells[tie - 1]?.since === since) tie -= 1;
  return { from, to, tie };
}

/** All from a place on have moved by one. What was read just before may have been read after. */
function shifted(known: LaneRows, index: number, at: number): LaneRows {
  const shifts = withShift(known, index, at);
  // The last page that came also told how many wait.
  if (at - known.countedAt >= SETTLED_MS) return { ...known, shifts };
  const isRecent = (cell: Cell): boolean => cell.row !== undefined && at - cell.readAt < SETTLED_MS;
  const cells = known.cells.map((cell, i) => (cell && i >= index && isRecent(cell) ? unsure(cell) : cell));
  return { ...known, shifts, cells, isCountSure: false };
}

const withShift = ({ shifts }: LaneRows, index: number, at: number): LaneRows['shifts'] => [
  ...shifts.filter((shift) => at - shift.at < SHIFTS_KEPT_MS),
  { at, index },
];

/** Nobody knows whether places from here on have moved. */
function inDoubt(known: LaneRows, index: number, at: number): LaneRows {
  const next = shifted(known, index, at);
  return {
    ...next,
    isCountSure: false,
    cells: next.cells.map((cell, i) => (cell && i >= index ? unsure(cell) : cell)),
  };
}
