import { type Dialect, likePattern } from '../database/index.js';
import { parseTicketId } from '../kernel/ticket-id.js';
import type { Condition } from './list-tickets.js';

/** Words of a search that are looked for: each is one more look at every text. */
const MAX_WORDS = 8;

const TEXTS = [
  'ticket.subject',
  'ticket.description',
  'ticket.errorText',
  'ticket.stepsToReproduce',
] as const;

const anyOf = (all: readonly Condition[]): Condition => ({
  sql: `(${all.map(({ sql }) => sql).join(' OR ')})`,
  parameters: all.flatMap(({ parameters }) => parameters),
});

const within = (before: string, { sql, parameters }: Condition): Condition => ({
  sql: `${before} ${sql})`,
  parameters,
});

/** In any case at all, for what there is little of. */
const exactly =
  (dialect: Dialect, word: string) =>
  (column: string): Condition => ({
    sql: `${dialect.lower(column)} LIKE ? ESCAPE '!'`,
    parameters: [likePattern(word)],
  });

/** Of a subscriber's own tickets. */
const inOwn = (dialect: Dialect, word: string): Condition => {
  const holds = exactly(dialect, word);
  const said = `EXISTS (SELECT 1 FROM message WHERE message.ticketId = ticket.id AND message.visibility = 'PUBLIC' AND`;
  return anyOf([...TEXTS.map(holds), within(said, holds('message.body'))]);
};

/**
 * Of all there are, for the support service, notes too. Whose the word is a part of the login, contract, name or an
 * address depends on no ticket, so the database reads it once for the whole search. The texts come last: they cost most.
 */
const inEverything = (dialect: Dialect, word: string): Condition => {
  const id = parseTicketId(word);
  const holds = (column: string): Condition => dialect.holds(column, word);
  return anyOf([
    ...(id ? [{ sql: 'ticket.id = ?', parameters: [id] }] : []),
    within(
      'ticket.subscriberId IN (SELECT subscriber.id FROM subscriber WHERE',
      anyOf([
        holds('subscriber.login'),
        holds('subscriber.contractNumber'),
        exactly(dialect, word)('subscriber.name'),
      ]),
    ),
    within(
      'ticket.subscriberId IN (SELECT subscriber_email.subscriberId FROM subscriber_email WHERE',
      holds('subscriber_email.email'),
    ),
    ...TEXTS.map(holds),
    within('EXISTS (SELECT 1 FROM message WHERE message.ticketId = ticket.id AND', holds('message.body')),
  ]);
};

/**
 * A ticketID finds its ticket; anything else finds the tickets in which every word stands somewhere, in any case.
 * @param everything for the support service: notes between agents, and whose the ticket is, are searched too
 */
export const searchCondition = (dialect: Dialect, search: string, everything: boolean): Condition => {
  const id = parseTicketId(search);
  if (id) return { sql: 'ticket.id = ?', parameters: [id] };
  const words = search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
  if (words.length === 0) return { sql: '1 = 1', parameters: [] };
  const all = words.map((word) => (everything ? inEverything(dialect, word) : inOwn(dialect, word)));
  return {
    sql: all.map(({ sql }) => sql).join(' AND '),
    parameters: all.flatMap(({ parameters }) => parameters),
  };
};
