import { mayWorkQueue, requirePermission } from '../access/index.js';
import { type Database, placeholders } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import { cutPage, decodePlace, encodePlace, pageSize } from '../kernel/page.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import {
  type Lane,
  LIGHT_COLUMNS,
  type LightTicket,
  type TicketDeps,
  type TicketList,
} from '../tickets/index.js';
import { LANES } from './order.js';
import { IN_WORKING_ORDER } from './take.js';

export type QueuePage = {
  /** Both where it is null. */
  readonly lane: Lane | null;
  readonly first: number;
  readonly after: string | null;
  /** Rows that are passed over, after the place or from the top. Default 0. */
  readonly offset?: number;
};

/** What is skipped costs an entry of the index each. */
const MOST_SKIPPED = 100_000;

const checkOffset = (offset: number): void => {
  if (!Number.isInteger(offset) || offset < 0 || offset > MOST_SKIPPED)
    throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'offset', params: { max: MOST_SKIPPED } });
};

/** A place in the queue: its lane by rank, then the arrival. */
type Place = { readonly ranked: number; readonly since: number; readonly seq: number };

/** Along the index of the queue, which holds all that this names: asked for whole rows, MariaDB sorts all that wait. */
const OF_LANE = `SELECT seq FROM (SELECT seq FROM ticket
  WHERE status = 'WAITING' AND lane = ? AND waitingSince >= ? AND (waitingSince > ? OR seq > ?)
  ORDER BY waitingSince, seq LIMIT ? OFFSET ?) AS ofLane`;

const COUNT_OF_LANE = `SELECT COUNT(*) AS count FROM ticket
  WHERE status = 'WAITING' AND lane = ? AND waitingSince >= ? AND (waitingSince > ? OR seq > ?)`;

/** A lane from a place on, and how many of it are passed over. */
type Stretch = { readonly from: readonly (string | number)[]; readonly skip: number };

/**
 * The lanes after a place: one that was begun goes on, and those behind it follow. What is to be skipped is taken off
 * lane by lane, so that the database skips along the index and never puts two long lanes together; only the lanes before
 * the last are counted for that, and nothing is where nothing is skipped.
 */
const stretches = async (
  database: Database,
  { ranked, since, seq }: Place,
  lanes: readonly Lane[],
  offset: number,
): Promise<Stretch[]> => {
  const ahead = lanes.filter((lane) => LANES.indexOf(lane) >= ranked);
  const found: Stretch[] = [];
  let left = offset;
  for (const lane of ahead) {
    const from = LANES.indexOf(lane) === ranked ? [lane, since, since, seq] : [lane, 0, 0, 0];
    found.push({ from, skip: left });
    if (left === 0 || lane === ahead.at(-1)) continue;
    const [row] = await database.select<{ count: number }>(COUNT_OF_LANE, from);
    left = Math.max(0, left - Number(row?.count));
  }
  return found;
};

/**
 * Whoever waits after a place, in working order. LEFT, because MariaDB takes what is skipped for rows of the page, and
 * would rather read the whole table than join so many: there is a row for each all the same.
 */
const readAfter = async (
  database: Database,
  place: Place,
  lanes: readonly Lane[],
  { most, offset }: { readonly most: number; readonly offset: number },
): Promise<LightTicket[]> => {
  const all = await stretches(database, place, lanes, offset);
  if (!all.length) return [];
  return database.select<LightTicket>(
    `SELECT ${LIGHT_COLUMNS} FROM (${all.map(() => OF_LANE).join(' UNION ALL ')}) AS page
     LEFT JOIN ticket ON ticket.seq = page.seq ORDER BY ${IN_WORKING_ORDER} LIMIT ?`,
    [...all.flatMap(({ from, skip }) => [...from, most, skip]), most],
  );
};

/**
 * Who waits, in working order: emergencies first, then by arrival (3.5).
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, BAD_USER_INPUT for a page size outside 1 to 100, a
 * place that is none, or an offset outside 0 to 100,000.
 */
export const readQueue = async (
  { database }: TicketDeps,
  actor: Actor,
  { lane, first, after, offset = 0 }: QueuePage,
): Promise<TicketList> => {
  requirePermission(actor, mayWorkQueue(actor), 'tickets:work');
  const size = pageSize(first);
  checkOffset(offset);
  const [ranked = 0, since = 0, seq = 0] = after === null ? [] : decodePlace(after, 3);
  const lanes = lane === null ? LANES : [lane];
  const rows = await readAfter(database, { ranked, since, seq }, lanes, { most: size + 1, offset });
  const { nodes, hasNextPage } = cutPage(rows, size);
  const last = nodes.at(-1);
  return {
    nodes,
    hasNextPage,
    endPlace: last ? encodePlace([LANES.indexOf(last.lane), last.waitingSince ?? 0, last.seq]) : null,
    count: async () => {
      const [row] = await database.select<{ count: number }>(
        `SELECT COUNT(*) AS count FROM ticket WHERE status = 'WAITING' AND lane IN (${placeholders(lanes.length)})`,
        lanes,
      );
      return Number(row?.count);
    },
  };
};
