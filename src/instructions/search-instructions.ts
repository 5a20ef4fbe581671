import { requireSignedIn } from '../access/index.js';
import { type Database, placeholders } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import { checkValue } from '../kernel/constraint.js';
import type { Locale } from '../kernel/locale.js';
import { pageSize } from '../kernel/page.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import { TEXT_BOUNDS } from '../regulations/index.js';
import type { InstructionRow } from './instruction.entity.js';
import { type RankedTerm, rankTerms } from './ranking.js';
import { readSearch, type SearchWord } from './terms.js';

/** Room for the whole request that somebody is writing, subject and description, with a line between. */
export const SEARCH_BOUNDS = {
  maxLength: TEXT_BOUNDS.subject.maxLength + TEXT_BOUNDS.description.maxLength + 1,
} as const;
/** Articles of one answer. */
const MOST = 20;

export type InstructionSearch = {
  readonly search: string;
  readonly first: number;
  /** The viewer's language. */
  readonly locale: Locale;
};

/** @throws Problem BAD_USER_INPUT for a text that is too long or broken. */
export const checkSearch = (search: string): void => {
  if (checkValue(search, SEARCH_BOUNDS, ['search']).length)
    throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'filter', params: { field: 'search' } });
};

/** In how many articles in force each of the words stands, and each that begins like the last one. */
const countTerms = async (
  database: Database,
  words: readonly SearchWord[],
): Promise<ReadonlyMap<string, number>> => {
  const prefix = words.at(-1)?.prefix;
  // A range rather than LIKE: it is read from the index on both databases, and has no signs of its own to escape.
  const begins = prefix === undefined ? '' : 'OR (hit.stem >= ? AND hit.stem < ?)';
  const rows = await database.select<{ stem: string; articles: number }>(
    `SELECT hit.stem AS stem, COUNT(*) AS articles FROM instruction_stem hit
     JOIN instruction ON instruction.id = hit.instructionId AND instruction.retiredAt IS NULL
     WHERE hit.stem IN (${placeholders(words.length)}) ${begins} GROUP BY hit.stem`,
    [...words.map(({ term }) => term), ...(prefix === undefined ? [] : [prefix, `${prefix}\u{10ffff}`])],
  );
  return new Map(rows.map(({ stem, articles }) => [stem, Number(articles)]));
};

const choice = (terms: readonly RankedTerm[]): string =>
  `CASE stem${' WHEN ? THEN ?'.repeat(terms.length)} END`;

/** The more words an article has, the better; then the rarer they are, and those of its title more than others. */
const bestArticles = (
  database: Database,
  terms: readonly RankedTerm[],
  { first, locale }: InstructionSearch,
): Promise<InstructionRow[]> =>
  database.select<InstructionRow>(
    `SELECT instruction.* FROM instruction JOIN (
       SELECT instructionId, SUM(weight * ${choice(terms)}) AS points, COUNT(DISTINCT ${choice(terms)}) AS words
       FROM instruction_stem WHERE stem IN (${placeholders(terms.length)}) GROUP BY instructionId
     ) hit ON hit.instructionId = instruction.id
     WHERE instruction.retiredAt IS NULL
     ORDER BY instruction.locale = ? DESC, hit.points * hit.words DESC, instruction.id LIMIT ?`,
    [
      ...terms.flatMap(({ term, points }) => [term, points]),
      ...terms.flatMap(({ term, word }) => [term, word]),
      ...terms.map(({ term }) => term),
      locale,
      first,
    ],
  );

/** Whoever is to read an article gets it in a language they read, where there is one; who sends it on sees both. */
const forViewer = (found: InstructionRow[], actor: Actor, locale: Locale): InstructionRow[] => {
  const own = found.filter((article) => article.locale === locale);
  return actor.kind === 'SUBSCRIBER' && own.length > 0 ? own : found;
};

/**
 * The articles that fit a text best (3.9), in at most two statements: any form of a word finds all of them, the last
 * word also by its beginning, and not every word need be found. Those of the viewer's language come first; a subscriber
 * is given others only where none of these fits. Retired ones never. The text may be a whole description: of it, the 30 rarest words are looked for. A blank one finds nothing.
 * @throws Problem UNAUTHENTICATED for anonymous callers, BAD_USER_INPUT unless 1 ≤ first ≤ 20, or for a text that is too
 * long or broken.
 */
export const searchInstructions = async (
  { database }: { readonly database: Database },
  actor: Actor,
  input: InstructionSearch,
): Promise<InstructionRow[]> => {
  requireSignedIn(actor);
  pageSize(input.first, MOST);
  checkSearch(input.search);
  const words = readSearch(input.search);
  if (words.length === 0) return [];
  const terms = rankTerms(words, await countTerms(database, words));
  if (terms.length === 0) return [];
  return forViewer(await bestArticles(database, terms, input), actor, input.locale);
};
