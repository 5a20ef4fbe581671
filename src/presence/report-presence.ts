import { mayWorkQueue, requireAgent, requirePermission } from '../access/index.js';
import { type Database, insertInto, isUniqueViolation, type Transaction } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { checkInput } from '../kernel/constraint.js';
import type { Fault } from '../kernel/fault.js';
import { requireTicket } from '../tickets/index.js';
import { MOST_PAGES, PRESENCE_LIFE_MS, PresenceActivity } from './activity.js';
import { ReportPresenceInput } from './presence.inputs.js';
import type { PresenceBoard } from './presence-board.js';

type Deps = { readonly database: Database; readonly clock: Clock; readonly presence: PresenceBoard };
type Page = { readonly ticketId: string; readonly agentId: number; readonly pageId: string };
type Known = { readonly activity: PresenceActivity; readonly since: number; readonly at: number };

const WHICH = 'ticketId = ? AND agentId = ? AND pageId = ?';
const KNOWN = `SELECT activity, since, at FROM presence WHERE ${WHICH}`;
const RENEW = `UPDATE presence SET activity = ?, since = ?, at = ? WHERE ${WHICH}`;
const INSERT = insertInto('presence', ['ticketId', 'agentId', 'pageId', 'activity', 'since', 'at']);
const DELETE = `DELETE FROM presence WHERE ${WHICH}`;
/** Along `presence_at`: what is there at all are the pages of those who work now, and what was not swept yet. */
const OTHERS =
  'SELECT ticketId, agentId, pageId FROM presence WHERE agentId = ? AND at > ? ORDER BY at DESC LIMIT ?';

/** Loses nothing that matters: of two first reports of one page that meet, either is as good. */
const RACES = 3;

/** Makes room for one page more. */
const makeRoom = async (tx: Transaction, agentId: number, since: number): Promise<void> => {
  const pages = await tx.select<Page>(OTHERS, [agentId, since, 2 * MOST_PAGES]);
  for (const page of pages.slice(MOST_PAGES - 1))
    await tx.change(DELETE, [page.ticketId, agentId, page.pageId]);
};

/** @returns whether anybody may see it. */
const write = async (
  tx: Transaction,
  { ticketId, agentId, pageId }: Page,
  activity: PresenceActivity,
  now: number,
): Promise<boolean> => {
  const key = [ticketId, agentId, pageId];
  if (activity === PresenceActivity.GONE) return (await tx.change(DELETE, key)) > 0;
  const [known] = await tx.select<Known>(`${KNOWN} ${tx.dialect.forUpdate}`, key);
  const goneBefore = now - PRESENCE_LIFE_MS;
  const goesOn = known !== undefined && known.activity === activity && Number(known.at) > goneBefore;
  const since = goesOn ? Number(known.since) : now;
  if (known) await tx.change(RENEW, [activity, since, now, ...key]);
  else {
    await makeRoom(tx, agentId, goneBefore);
    await tx.insert(INSERT, [...key, activity, since, now]);
  }
  return !goesOn;
};

/**
 * Notes what an agent's page does at a ticket; good for 45 s from now, or until the page says that it has gone. Told
 * twice it is the same.
 * @returns what is wrong with the input.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND where there is no such ticket.
 */
export const reportPresence = async (
  deps: Deps,
  actor: Actor,
  input: ReportPresenceInput,
): Promise<readonly Fault[]> => {
  const { agentId } = requireAgent(actor);
  requirePermission(actor, mayWorkQueue(actor), 'tickets:work');
  const faults = checkInput(ReportPresenceInput, input, ['input']);
  if (faults.length) return faults;
  const { id: ticketId } = await requireTicket(deps, actor, input.ticketId);
  const page = { ticketId, agentId, pageId: input.pageId };
  for (let raced = 0; ; raced++)
    try {
      const isNews = await deps.database.transaction((tx) =>
        write(tx, page, input.activity, deps.clock.now()),
      );
      if (isNews) deps.presence.tell();
      return [];
    } catch (error) {
      if (!isUniqueViolation(error) || raced >= RACES) throw error;
    }
};
