import type { Actor } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import { notFound } from '../kernel/problem.js';
import type { AnswerTemplateRow } from './answer-template.entity.js';
import { ChangeAnswerTemplateInput } from './answer-template.inputs.js';
import { articlesOf, linked, lockTemplate, saveTemplate, type Template } from './template-rows.js';
import { readSketch, requireTemplateWriter, type TemplateDeps, type TemplateResult } from './writer.js';

const CONFLICT: Fault = { path: ['input', 'expectedVersion'], code: FieldErrorCode.VERSION_CONFLICT };
const RETIRED: Fault = {
  path: ['input', 'id'],
  code: FieldErrorCode.STATUS_FORBIDS,
  params: { reason: 'template' },
};

const isSame = (row: AnswerTemplateRow, articles: readonly number[], wanted: Template): boolean =>
  row.title === wanted.title &&
  row.body === wanted.body &&
  row.locale === wanted.locale &&
  row.topic === wanted.topic &&
  row.outcome === wanted.outcome &&
  articles.join() === wanted.articles.join();

/**
 * Changes a template; answers that were begun with it keep what they said. A change made from an older version is
 * refused together with the newer template, so that nobody's words are lost. What reads so already is done: a repeat
 * succeeds.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but supervisors and administrators, NOT_FOUND.
 */
export const changeAnswerTemplate = async (
  { database, regulations, clock }: TemplateDeps,
  actor: Actor,
  input: ChangeAnswerTemplateInput,
): Promise<TemplateResult> => {
  const agent = requireTemplateWriter(actor);
  const broken = checkInput(ChangeAnswerTemplateInput, input, ['input']);
  return database.transaction(async (tx) => {
    const row = await lockTemplate(tx, input.id);
    if (!row) throw notFound();
    const articles = await articlesOf(tx, row.id);
    const kept = { topic: row.topic, articles };
    const { template: wanted, faults } = await readSketch(tx, regulations, input, broken, kept);
    const answer = async (now: AnswerTemplateRow, told: readonly Fault[]): Promise<TemplateResult> => {
      const [template = null] = await linked(tx, [now]);
      return { template, faults: told };
    };
    if (faults.length) return { template: null, faults };
    if (isSame(row, articles, wanted)) return answer(row, []);
    if (row.retiredAt !== null) return answer(row, [RETIRED]);
    if (row.version !== input.expectedVersion) return answer(row, [CONFLICT]);
    const writing = { changedBy: agent.agentId, now: clock.now() };
    return answer(await saveTemplate(tx, row, wanted, writing), []);
  });
};
