import { insertInto, type Transaction } from '../database/index.js';
import type { Locale } from '../kernel/locale.js';
import { articleTerms } from './article-terms.js';
import type { InstructionRow } from './instruction.entity.js';
import { instructionKey } from './instruction-id.js';

/** What an agent writes. */
export type Article = {
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly locale: Locale;
};

/** Whoever can read rows: the database, or a transaction that should see its own. */
export type Reader = { select<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> };

const INSERT = insertInto('instruction', [
  'locale',
  'title',
  'summary',
  'url',
  'version',
  'createdAt',
  'updatedAt',
  'changedBy',
]);
const TERM_COLUMNS = ['stem', 'instructionId', 'weight'];

/** Makes the article's index anew. */
const writeTerms = async (tx: Transaction, key: number, article: Article): Promise<void> => {
  await tx.change('DELETE FROM instruction_stem WHERE instructionId = ?', [key]);
  const terms = articleTerms(article);
  if (terms.length === 0) return;
  await tx.insert(
    insertInto('instruction_stem', TERM_COLUMNS, terms.length),
    terms.flatMap(([term, weight]) => [term, key, weight]),
  );
};

/** @returns the new article, in its first version. */
export const insertArticle = async (
  tx: Transaction,
  { title, summary, url, locale }: Article,
  { changedBy, now }: { readonly changedBy: number | null; readonly now: number },
): Promise<InstructionRow> => {
  const row = { locale, title, summary, url, version: 1, createdAt: now, updatedAt: now, changedBy };
  const id = await tx.insert(INSERT, Object.values(row));
  await writeTerms(tx, id, row);
  return { id, ...row, retiredAt: null };
};

/** Writes a locked article's next version with its index. */
export const saveArticle = async (
  tx: Transaction,
  row: InstructionRow,
  article: Article,
  { changedBy, now }: { readonly changedBy: number; readonly now: number },
): Promise<InstructionRow> => {
  const { title, summary, url, locale } = article;
  const version = row.version + 1;
  await tx.change(
    `UPDATE instruction SET title = ?, summary = ?, url = ?, locale = ?, version = ?, updatedAt = ?, changedBy = ?
     WHERE id = ?`,
    [title, summary, url, locale, version, now, changedBy, row.id],
  );
  if (title !== row.title || summary !== row.summary) await writeTerms(tx, row.id, article);
  return { ...row, title, summary, url, locale, version, updatedAt: now, changedBy };
};

/** The article with its row locked; undefined when the id is none's. */
export const lockArticle = async (tx: Transaction, id: string): Promise<InstructionRow | undefined> => {
  const key = instructionKey(id);
  if (key === undefined) return undefined;
  const [row] = await tx.select<InstructionRow>(
    `SELECT * FROM instruction WHERE id = ? ${tx.dialect.forUpdate}`,
    [key],
  );
  return row;
};
