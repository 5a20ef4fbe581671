import { type Database, placeholders } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import { cutPage, decodePlace, encodePlace, pageSize } from '../kernel/page.js';
import type { InstructionRow } from './instruction.entity.js';
import { checkSearch } from './search-instructions.js';
import { readSearch, type SearchWord } from './terms.js';
import { requireWriter } from './writer.js';

/** Words of a search that are looked for: each is one more look into the index. */
const MAX_WORDS = 8;

export type InstructionListing = {
  readonly search: string | null;
  readonly includeRetired: boolean;
  readonly first: number;
  readonly after: string | null;
};

export type InstructionList = {
  readonly nodes: InstructionRow[];
  readonly hasNextPage: boolean;
  readonly endPlace: string | null;
};

type Condition = { readonly sql: string; readonly parameters: readonly unknown[] };

const hasWord = ({ term, prefix }: SearchWord): Condition => ({
  sql: `EXISTS (SELECT 1 FROM instruction_stem hit WHERE hit.instructionId = instruction.id AND
    (hit.stem IN (${placeholders(1)})${prefix === undefined ? '' : ' OR (hit.stem >= ? AND hit.stem < ?)'}))`,
  parameters: [term, ...(prefix === undefined ? [] : [prefix, `${prefix}\u{10ffff}`])],
});

const conditions = ({ search, includeRetired, after }: InstructionListing): Condition[] => [
  ...(includeRetired ? [] : [{ sql: 'instruction.retiredAt IS NULL', parameters: [] }]),
  ...(search === null ? [] : readSearch(search).slice(-MAX_WORDS).map(hasWord)),
  ...(after === null ? [] : [{ sql: 'instruction.id < ?', parameters: decodePlace(after, 1) }]),
];

/**
 * All articles for those who keep them, newest first, page by page; with a search, those that have every word of it.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, BAD_USER_INPUT for a page size outside 1 to 100, a place
 * that is none, or a search that is too long or broken.
 */
export const listInstructions = async (
  { database }: { readonly database: Database },
  actor: Actor,
  listing: InstructionListing,
): Promise<InstructionList> => {
  requireWriter(actor);
  const size = pageSize(listing.first);
  if (listing.search !== null) checkSearch(listing.search);
  const all = conditions(listing);
  const rows = await database.select<InstructionRow>(
    `SELECT instruction.* FROM instruction ${all.length ? `WHERE ${all.map(({ sql }) => sql).join(' AND ')}` : ''}
     ORDER BY instruction.id DESC LIMIT ?`,
    [...all.flatMap(({ parameters }) => parameters), size + 1],
  );
  const { nodes, hasNextPage } = cutPage(rows, size);
  const last = nodes.at(-1);
  return { nodes, hasNextPage, endPlace: last ? encodePlace([last.id]) : null };
};
