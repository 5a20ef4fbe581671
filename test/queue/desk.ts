import type { Deps } from '../../src/compose.js';
import type { Colleague } from '../kit/world.js';
import type { Lane, QueueWorld } from './queue-world.js';

/** What an agent asks of the API, in documents of the test's own. */
type Asking = Pick<Colleague, 'raw'>;
type Told = { readonly path: readonly string[]; readonly code: string };
export type Taken = {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly lane: string;
  readonly assignee: { readonly login: string } | null;
};
export type Payload = { readonly ticket: Taken | null; readonly errors: readonly Told[] };

const PAYLOAD = '{ ticket { id version status lane assignee { login } } errors { path code } }';
export const TAKE_NEXT = `mutation { field: takeNextTicket ${PAYLOAD} }`;
export const TAKE = `mutation ($input: TakeTicketInput!) { field: takeTicket(input: $input) ${PAYLOAD} }`;
export const RELEASE = `mutation ($ticketId: ID!) { field: releaseTicket(ticketId: $ticketId) ${PAYLOAD} }`;
export const QUEUE = `query ($lane: Lane, $first: Int, $after: String, $offset: Int) {
  field: queue(lane: $lane, first: $first, after: $after, offset: $offset) {
    nodes { id lane } pageInfo { hasNextPage endCursor } totalCount
  }
}`;
export const REASON = 'Просит коллега из бухгалтерии';

/** @throws Error with the code where the whole operation was refused. */
export const ask = async <Field>({ raw }: Asking, document: string, variables?: object): Promise<Field> => {
  const { body } = await raw(document, variables);
  if (body.errors) throw new Error(body.errors[0]?.extensions.code);
  return body.data?.field as Field;
};

export const takesNext = async (agent: Asking): Promise<string | null> =>
  (await ask<Payload>(agent, TAKE_NEXT)).ticket?.id ?? null;

export const takes = (agent: Asking, ticketId: string, reason = REASON): Promise<Payload> =>
  ask<Payload>(agent, TAKE, { input: { ticketId, reason } });

export const releases = (agent: Asking, ticketId: string): Promise<Payload> =>
  ask<Payload>(agent, RELEASE, { ticketId });

/** Who waits, in working order, as the database has it. */
export const order = async ({ database }: Pick<Deps, 'database'>): Promise<string[]> => {
  const rows = await database.select<{ id: string }>(
    `SELECT id FROM ticket WHERE status = 'WAITING'
     ORDER BY CASE lane WHEN 'EMERGENCY' THEN 0 ELSE 1 END, waitingSince, seq`,
  );
  return rows.map(({ id }) => id);
};

export type Taking = {
  readonly ticketId: string;
  readonly agentId: number;
  readonly outOfTurn: boolean;
  readonly reason: string | null;
};

/** How a ticket was taken, the newest last. */
export const takings = async ({ database }: Pick<Deps, 'database'>, ticketId: string): Promise<Taking[]> => {
  const rows = await database.select<Taking>(
    'SELECT ticketId, agentId, outOfTurn, reason FROM taking WHERE ticketId = ? ORDER BY version',
    [ticketId],
  );
  return rows.map((row) => ({ ...row, agentId: Number(row.agentId), outOfTurn: Boolean(row.outOfTurn) }));
};

/** Opens tickets one after another. */
export const openAll = async (queue: QueueWorld, lanes: readonly Lane[]): Promise<string[]> => {
  const ids: string[] = [];
  for (const lane of lanes) ids.push(await queue.opens(lane));
  return ids;
};

/** Leaves nobody waiting for the next test. */
export const empty = async ({ world, deps }: QueueWorld): Promise<void> => {
  const owners = await deps.database.select<{ id: string; login: string }>(
    `SELECT ticket.id, subscriber.login FROM ticket JOIN subscriber ON subscriber.id = ticket.subscriberId
     WHERE ticket.status <> 'CLOSED'`,
  );
  for (const { id, login } of owners)
    (await (await world.session(login)).page.closeTicket({ ticketId: id })).orThrow();
};
