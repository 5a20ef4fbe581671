import { placeholders } from '../database/index.js';
import { checkInput } from '../kernel/constraint.js';
import type { Fault } from '../kernel/fault.js';
import { CreateInstructionInput } from './instruction.inputs.js';
import { type Article, insertArticle } from './instruction-rows.js';
import type { InstructionDeps } from './writer.js';

export type ImportedInstructions = { readonly created: number; readonly faults: readonly Fault[] };

const nameOf = ({ locale, url }: Pick<Article, 'locale' | 'url'>): string => `${locale} ${url}`;

/**
 * Takes over articles from a file of the provider's own, none of them twice: an address that is known in that language,
 * retired or not, is left as it is. Whole or not at all: with one wrong article, named by its index, none is taken.
 */
export const importInstructions = async (
  { database, clock }: InstructionDeps,
  articles: readonly Article[],
): Promise<ImportedInstructions> => {
  const faults = articles.flatMap((article, i) =>
    checkInput(CreateInstructionInput, article, ['instructions', String(i)]),
  );
  if (faults.length || articles.length === 0) return { created: 0, faults };
  return database.transaction(async (tx) => {
    const rows = await tx.select<Pick<Article, 'locale' | 'url'>>(
      `SELECT locale, url FROM instruction WHERE url IN (${placeholders(articles.length)})`,
      articles.map(({ url }) => url),
    );
    const known = new Set(rows.map(nameOf));
    const now = clock.now();
    let created = 0;
    for (const article of articles) {
      if (known.has(nameOf(article))) continue;
      await insertArticle(tx, article, { changedBy: null, now });
      known.add(nameOf(article));
      created++;
    }
    return { created, faults: [] };
  });
};
