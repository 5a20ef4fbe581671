import { requireAgent } from '../access/index.js';
import type { Database, Dialect } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import { checkValue } from '../kernel/constraint.js';
import type { Locale } from '../kernel/locale.js';
import { cutPage, decodePlace, encodePlace, pageSize } from '../kernel/page.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import { stemOf, wordsOf } from '../kernel/stems.js';
import type { AnswerTemplateRow } from './answer-template.entity.js';
import { type LinkedTemplate, linked } from './template-rows.js';

export const TEMPLATE_SEARCH_BOUNDS = { maxLength: 200 } as const;
/** Words of a search that are looked for: each is one more look at every text. */
const MAX_WORDS = 8;

export type TemplateListing = {
  readonly search: string | null;
  readonly locale: Locale | null;
  readonly topic: string | null;
  readonly includeRetired: boolean;
  readonly first: number;
  readonly after: string | null;
};

export type TemplateList = {
  readonly nodes: LinkedTemplate[];
  readonly hasNextPage: boolean;
  readonly endPlace: string | null;
};

type Condition = { readonly sql: string; readonly parameters: readonly unknown[] };
type Place = Pick<AnswerTemplateRow, 'id' | 'topic' | 'titleKey'>;

/** What all forms of a word begin with: of a stem that ends otherwise (reply, repli) the part that the word has. */
const beginningOf = (word: string): string => {
  const stem = stemOf(word);
  let length = 0;
  while (length < stem.length && stem[length] === word[length]) length++;
  return word.slice(0, length) || word;
};

const hasWord =
  (dialect: Dialect) =>
  (word: string): Condition => {
    const [title, body] = [dialect.holds('title', word), dialect.holds('body', word)];
    return { sql: `(${title.sql} OR ${body.sql})`, parameters: [...title.parameters, ...body.parameters] };
  };

/** The page's last row says where the next one begins: its title may be any text, so the place is its key. */
const placeOf = async (database: Database, after: string): Promise<Place> => {
  const [row] = await database.select<Place>('SELECT id, topic, titleKey FROM answer_template WHERE id = ?', [
    ...decodePlace(after, 1),
  ]);
  if (!row) throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'after' });
  return row;
};

/** Those of the topic first, then general ones; without a topic all are alike. */
const groupFor = (topic: string | null): string => (topic === null ? '0' : '(topic IS NULL)');

const beyond = (group: string, { id, topic, titleKey }: Place): Condition => {
  const own = group !== '0' && topic === null ? 1 : 0;
  return {
    sql: `(${group} > ? OR (${group} = ? AND (titleKey > ? OR (titleKey = ? AND id > ?))))`,
    parameters: [own, own, titleKey, titleKey, id],
  };
};

/**
 * Answer templates page by page: those of the topic first, then those for all topics, each by title. With a search,
 * those that have every word of it, in any form, in title or text.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, BAD_USER_INPUT for a page size outside 1 to 100, a place
 * that is none, or a search that is too long or broken.
 */
export const listAnswerTemplates = async (
  { database }: { readonly database: Database },
  actor: Actor,
  { search, locale, topic, includeRetired, first, after }: TemplateListing,
): Promise<TemplateList> => {
  requireAgent(actor);
  const size = pageSize(first);
  if (checkValue(search, TEMPLATE_SEARCH_BOUNDS, ['search']).length)
    throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'filter', params: { field: 'search' } });
  const words = wordsOf(search ?? '')
    .slice(-MAX_WORDS)
    .map(beginningOf);
  const group = groupFor(topic);
  const all: Condition[] = [
    ...(includeRetired ? [] : [{ sql: 'retiredAt IS NULL', parameters: [] }]),
    ...(locale === null ? [] : [{ sql: 'locale = ?', parameters: [locale] }]),
    ...(topic === null ? [] : [{ sql: '(topic = ? OR topic IS NULL)', parameters: [topic] }]),
    ...words.map(hasWord(database.dialect)),
    ...(after === null ? [] : [beyond(group, await placeOf(database, after))]),
  ];
  const rows = await database.select<AnswerTemplateRow>(
    `SELECT * FROM answer_template ${all.length ? `WHERE ${all.map(({ sql }) => sql).join(' AND ')}` : ''}
     ORDER BY ${group === '0' ? '' : `${group}, `}titleKey, id LIMIT ?`,
    [...all.flatMap(({ parameters }) => parameters), size + 1],
  );
  const { nodes, hasNextPage } = cutPage(rows, size);
  const last = nodes.at(-1);
  return {
    nodes: await linked(database, nodes),
    hasNextPage,
    endPlace: last ? encodePlace([Number(last.id)]) : null,
  };
};
