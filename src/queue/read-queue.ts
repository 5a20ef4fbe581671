import { mayWorkQueue, requirePermission } from '../access/index.js';
import { type Database, placeholders } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import { cutPage, decodePlace, encodePlace, pageSize } from '../kernel/page.js';
import {
  type Lane,
  LIGHT_COLUMNS,
  type LightTicket,
  type TicketDeps,
  type TicketList,
} from '../tickets/index.js';
import { LANES } from './order.js';
import { IN_WORKING_ORDER } from './take.js';

/** A place in the queue: its lane by rank, then the arrival. */
type Place = { readonly ranked: number; readonly since: number; readonly seq: number };

/** Along the index of the queue, which holds all that this names: asked for whole rows, MariaDB sorts all that wait. */
const OF_LANE = `SELECT seq FROM (SELECT seq FROM ticket
  WHERE status = 'WAITING' AND lane = ? AND waitingSince >= ? AND (waitingSince > ? OR seq > ?)
  ORDER BY waitingSince, seq LIMIT ?) AS ofLane`;

/** Whoever waits after a place, in working order. A lane that was begun goes on, and those behind it follow. */
const readAfter = async (
  database: Database,
  { ranked, since, seq }: Place,
  lanes: readonly Lane[],
  most: number,
): Promise<LightTicket[]> => {
  const ahead = lanes.filter((lane) => LANES.indexOf(lane) >= ranked);
  if (!ahead.length) return [];
  const parameters = ahead.map((lane) =>
    LANES.indexOf(lane) === ranked ? [lane, since, since, seq, most] : [lane, 0, 0, 0, most],
  );
  return database.select<LightTicket>(
    `SELECT ${LIGHT_COLUMNS} FROM (${ahead.map(() => OF_LANE).join(' UNION ALL ')}) AS page
     JOIN ticket ON ticket.seq = page.seq ORDER BY ${IN_WORKING_ORDER} LIMIT ?`,
    [...parameters.flat(), most],
  );
};

/**
 * Who waits, in working order: emergencies first, then by arrival (3.5).
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, BAD_USER_INPUT for a page size outside 1 to 100 or a
 * place that is none.
 */
export const readQueue = async (
  { database }: TicketDeps,
  actor: Actor,
  {
    lane,
    first,
    after,
  }: { readonly lane: Lane | null; readonly first: number; readonly after: string | null },
): Promise<TicketList> => {
  requirePermission(actor, mayWorkQueue(actor), 'tickets:work');
  const size = pageSize(first);
  const [ranked = 0, since = 0, seq = 0] = after === null ? [] : decodePlace(after, 3);
  const lanes = lane === null ? LANES : [lane];
  const rows = await readAfter(database, { ranked, since, seq }, lanes, size + 1);
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
