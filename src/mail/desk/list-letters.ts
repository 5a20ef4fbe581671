import { type Database, type Dialect, placeholders } from '../../database/index.js';
import type { Actor } from '../../kernel/actor.js';
import { checkInput } from '../../kernel/constraint.js';
import { cutPage, decodePlace, encodePlace, pageSize } from '../../kernel/page.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import { parseTicketId } from '../../kernel/ticket-id.js';
import type { LetterRow } from '../letter.entity.js';
import { LetterOutcome } from '../words.js';
import { LetterFilter } from './letter.inputs.js';
import { requireLetterDesk } from './letter-desk.js';

export type LetterListing = {
  readonly filter: LetterFilter;
  readonly first: number;
  readonly after: string | null;
};

export type LetterList = {
  readonly nodes: LetterRow[];
  readonly hasNextPage: boolean;
  readonly endPlace: string | null;
};

type Condition = { readonly sql: string; readonly parameters: readonly unknown[] };

/** Outcomes that oblige an agent to decide. Automatic letters may be assigned too, and oblige nobody. */
const WAITING: readonly LetterOutcome[] = [LetterOutcome.ASKED_TO_IDENTIFY, LetterOutcome.HELD];

/** Words of a search that are looked for: each is one more look at every letter. */
const MAX_WORDS = 8;
const SEARCHED = ['letter.fromAddress', 'letter.fromName', 'letter.subject'] as const;

const on = (sql: string, ...parameters: unknown[]): Condition => ({ sql, parameters });

/** Escapes the two characters that LIKE reads as "anything". */
const pattern = (word: string): string => `%${word.replace(/[!%_]/g, '!$&')}%`;

const hasWord = (dialect: Dialect, word: string): Condition =>
  on(
    `(${SEARCHED.map((column) => `${dialect.lower(column)} LIKE ? ESCAPE '!'`).join(' OR ')})`,
    ...SEARCHED.map(() => pattern(word)),
  );

const found = (dialect: Dialect, search: string): Condition[] => {
  const ticketId = parseTicketId(search);
  if (ticketId) return [on('letter.ticketId = ?', ticketId)];
  const words = search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
  return words.map((word) => hasWord(dialect, word));
};

const oneOf = (outcomes: readonly LetterOutcome[], not = ''): Condition =>
  outcomes.length
    ? on(`letter.outcome ${not} IN (${placeholders(outcomes.length)})`, ...outcomes)
    : on('1 = 0');

const conditions = (dialect: Dialect, { filter, after }: LetterListing): Condition[] => [
  ...(filter.outcomes == null ? [] : [oneOf(filter.outcomes)]),
  ...(filter.waiting == null ? [] : [oneOf(WAITING, filter.waiting ? '' : 'NOT')]),
  ...(filter.search == null ? [] : found(dialect, filter.search)),
  ...(after === null ? [] : [on('letter.id < ?', ...decodePlace(after, 1))]),
];

/**
 * How many letters oblige an agent to decide.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents.
 */
export const countWaitingLetters = async (
  { database }: { readonly database: Database },
  actor: Actor,
): Promise<number> => {
  requireLetterDesk(actor);
  const { sql, parameters } = oneOf(WAITING);
  const [row] = await database.select<{ count: number }>(
    `SELECT COUNT(*) AS count FROM letter WHERE ${sql}`,
    parameters,
  );
  return Number(row?.count);
};

/**
 * A page of the letters that came in, newest first.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, BAD_USER_INPUT for a page size outside 1 to 100, a place
 * that is none, or a broken filter.
 */
export const listLetters = async (
  { database }: { readonly database: Database },
  actor: Actor,
  listing: LetterListing,
): Promise<LetterList> => {
  requireLetterDesk(actor);
  const size = pageSize(listing.first);
  const [fault] = checkInput(LetterFilter, listing.filter, ['filter']);
  if (fault)
    throw new Problem(ProblemCode.BAD_USER_INPUT, {
      reason: 'filter',
      params: { field: fault.path.join('.') },
    });
  const all = conditions(database.dialect, listing);
  const rows = await database.select<LetterRow>(
    `SELECT letter.* FROM letter ${all.length ? `WHERE ${all.map(({ sql }) => sql).join(' AND ')}` : ''}
     ORDER BY letter.id DESC LIMIT ?`,
    [...all.flatMap(({ parameters }) => parameters), size + 1],
  );
  const { nodes, hasNextPage } = cutPage(rows, size);
  const last = nodes.at(-1);
  return { nodes, hasNextPage, endPlace: last ? encodePlace([Number(last.id)]) : null };
};
