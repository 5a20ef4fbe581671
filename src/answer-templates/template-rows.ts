import { insertInto, placeholders, type Transaction } from '../database/index.js';
import type { InstructionRow } from '../instructions/index.js';
import type { Locale } from '../kernel/locale.js';
import type { Outcome } from '../tickets/index.js';
import type { AnswerTemplateRow } from './answer-template.entity.js';

/** What a supervisor writes, its articles by their keys. */
export type Template = {
  readonly title: string;
  readonly body: string;
  readonly locale: Locale;
  readonly topic: string | null;
  readonly outcome: Outcome | null;
  readonly articles: readonly number[];
};

type Article = Pick<InstructionRow, 'id' | 'title' | 'url' | 'summary' | 'locale'>;

/** A template with the articles in force that it links to. */
export type LinkedTemplate = { readonly row: AnswerTemplateRow; readonly articles: readonly Article[] };

export type Writing = { readonly changedBy: number | null; readonly now: number };

/** Whoever can read rows: the database, or a transaction that should see its own. */
export type Reader = { select<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> };

const INSERT = insertInto('answer_template', [
  'locale',
  'topic',
  'outcome',
  'title',
  'titleKey',
  'body',
  'version',
  'createdAt',
  'updatedAt',
  'changedBy',
]);
const LINK = ['templateId', 'place', 'instructionId'];

/** As long as a title at most: lower case of some letters is longer than they are. */
const sortKey = (title: string): string =>
  [...title.toLowerCase().replaceAll('ё', 'е')].slice(0, 200).join('');

const writeLinks = async (tx: Transaction, key: number, articles: readonly number[]): Promise<void> => {
  await tx.change('DELETE FROM answer_template_instruction WHERE templateId = ?', [key]);
  if (articles.length === 0) return;
  await tx.insert(
    insertInto('answer_template_instruction', LINK, articles.length),
    articles.flatMap((article, place) => [key, place, article]),
  );
};

/** The template's key in its table, or undefined when the id cannot be one's. */
const templateKey = (id: string): number | undefined => (/^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined);

/** @returns the new template, in its first version. */
export const insertTemplate = async (
  tx: Transaction,
  { title, body, locale, topic, outcome, articles }: Template,
  { changedBy, now }: Writing,
): Promise<AnswerTemplateRow> => {
  const titleKey = sortKey(title);
  const row = {
    ...{ locale, topic, outcome, title, titleKey, body },
    ...{ version: 1, createdAt: now, updatedAt: now, changedBy },
  };
  const id = await tx.insert(INSERT, Object.values(row));
  await writeLinks(tx, id, articles);
  return { id, ...row, retiredAt: null };
};

/** Writes a locked template's next version. */
export const saveTemplate = async (
  tx: Transaction,
  row: AnswerTemplateRow,
  { title, body, locale, topic, outcome, articles }: Template,
  { changedBy, now }: Writing,
): Promise<AnswerTemplateRow> => {
  const changed = { locale, topic, outcome, title, titleKey: sortKey(title), body };
  const version = row.version + 1;
  await tx.change(
    `UPDATE answer_template SET locale = ?, topic = ?, outcome = ?, title = ?, titleKey = ?, body = ?, version = ?,
     updatedAt = ?, changedBy = ? WHERE id = ?`,
    [...Object.values(changed), version, now, changedBy, row.id],
  );
  await writeLinks(tx, row.id, articles);
  return { ...row, ...changed, version, updatedAt: now, changedBy };
};

/** The template with its row locked; undefined when the id is none's. */
export const lockTemplate = async (tx: Transaction, id: string): Promise<AnswerTemplateRow | undefined> => {
  const key = templateKey(id);
  if (key === undefined) return undefined;
  const [row] = await tx.select<AnswerTemplateRow>(
    `SELECT * FROM answer_template WHERE id = ? ${tx.dialect.forUpdate}`,
    [key],
  );
  return row;
};

/** Keys of the articles that a template links to, retired ones too, in their order. */
export const articlesOf = async (reader: Reader, key: number): Promise<number[]> => {
  const rows = await reader.select<{ instructionId: number }>(
    'SELECT instructionId FROM answer_template_instruction WHERE templateId = ? ORDER BY place',
    [key],
  );
  return rows.map(({ instructionId }) => Number(instructionId));
};

/** The templates with their articles in force, in one statement for all of them. */
export const linked = async (
  reader: Reader,
  rows: readonly AnswerTemplateRow[],
): Promise<LinkedTemplate[]> => {
  if (rows.length === 0) return [];
  const articles = await reader.select<Article & { templateId: number }>(
    `SELECT link.templateId AS templateId, instruction.id AS id, title, url, summary, instruction.locale AS locale
     FROM answer_template_instruction link JOIN instruction ON instruction.id = link.instructionId
     WHERE instruction.retiredAt IS NULL AND link.templateId IN (${placeholders(rows.length)})
     ORDER BY link.templateId, link.place`,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    row,
    articles: articles.filter(({ templateId }) => Number(templateId) === Number(row.id)),
  }));
};
