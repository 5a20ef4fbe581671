import { placeholders, type Transaction } from '../database/index.js';
import type { InstructionRow } from '../instructions/index.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode, mergeFaults } from '../kernel/fault.js';
import type { Locale } from '../kernel/locale.js';
import { offeredTopic } from '../regulations/index.js';
import type { Outcome } from '../tickets/index.js';
import { CreateAnswerTemplateInput } from './answer-template.inputs.js';
import { insertTemplate } from './template-rows.js';
import { bodyFaults, type TemplateDeps } from './writer.js';

/** A template as a file has it: articles by their addresses. */
export type StoredTemplate = {
  readonly title: string;
  readonly body: string;
  readonly locale: Locale;
  readonly topic?: string;
  readonly outcome?: Outcome;
  readonly instructionUrls?: readonly string[];
};

type Known = Pick<InstructionRow, 'id' | 'locale' | 'url'>;

const nameOf = ({ locale, title }: Pick<StoredTemplate, 'locale' | 'title'>): string => `${locale} ${title}`;

/** The articles in force at these addresses, in the language of the template; an address that nobody has links nothing. */
const articlesAt = async (tx: Transaction, templates: readonly StoredTemplate[]): Promise<Known[]> => {
  const urls = [...new Set(templates.flatMap(({ instructionUrls = [] }) => instructionUrls))];
  if (urls.length === 0) return [];
  return tx.select<Known>(
    `SELECT id, locale, url FROM instruction WHERE retiredAt IS NULL AND url IN (${placeholders(urls.length)})`,
    urls,
  );
};

/**
 * Takes over templates from a file of the provider's own, none of them twice: a title that is known in that language,
 * retired or not, is left as it is. Whole or not at all: with one wrong template, named by its index, none is taken.
 */
export const importAnswerTemplates = async (
  { database, regulations, clock }: TemplateDeps,
  templates: readonly StoredTemplate[],
): Promise<{ readonly created: number; readonly faults: readonly Fault[] }> => {
  const faults = templates.flatMap((template, i) => {
    const path = ['templates', String(i)];
    const { topic } = template;
    const unknown: Fault[] =
      topic === undefined || offeredTopic(regulations, topic)
        ? []
        : [{ path: [...path, 'topic'], code: FieldErrorCode.UNKNOWN }];
    return mergeFaults(
      checkInput(CreateAnswerTemplateInput, template, path),
      bodyFaults(template.body, [...path, 'body']),
      unknown,
    );
  });
  if (faults.length || templates.length === 0) return { created: 0, faults };
  return database.transaction(async (tx) => {
    const rows = await tx.select<Pick<StoredTemplate, 'locale' | 'title'>>(
      `SELECT locale, title FROM answer_template WHERE title IN (${placeholders(templates.length)})`,
      templates.map(({ title }) => title),
    );
    const known = new Set(rows.map(nameOf));
    const articles = await articlesAt(tx, templates);
    const now = clock.now();
    let created = 0;
    for (const template of templates) {
      if (known.has(nameOf(template))) continue;
      const { title, body, locale, topic = null, outcome = null, instructionUrls = [] } = template;
      const keys = instructionUrls.flatMap((url) =>
        articles.filter((one) => one.url === url && one.locale === locale).map(({ id }) => Number(id)),
      );
      await insertTemplate(
        tx,
        { title, body, locale, topic, outcome, articles: [...new Set(keys)] },
        { changedBy: null, now },
      );
      known.add(nameOf(template));
      created++;
    }
    return { created, faults: [] };
  });
};
