import type { Actor } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import { notFound } from '../kernel/problem.js';
import type { InstructionRow } from './instruction.entity.js';
import { ChangeInstructionInput } from './instruction.inputs.js';
import { type Article, lockArticle, saveArticle } from './instruction-rows.js';
import { type InstructionDeps, type InstructionResult, requireWriter, written } from './writer.js';

const CONFLICT: Fault = { path: ['input', 'expectedVersion'], code: FieldErrorCode.VERSION_CONFLICT };
const RETIRED: Fault = { path: ['input', 'id'], code: FieldErrorCode.STATUS_FORBIDS };

const changed = (row: InstructionRow, input: ChangeInstructionInput): Article => ({
  title: input.title ?? row.title,
  summary: input.summary ?? row.summary,
  url: input.url ?? row.url,
  locale: input.locale ?? row.locale,
});

const isSame = (row: InstructionRow, article: Article): boolean =>
  row.title === article.title &&
  row.summary === article.summary &&
  row.url === article.url &&
  row.locale === article.locale;

/**
 * Changes an article; answers that link to it keep what they said. A change made from an older version is refused
 * together with the newer article, so that nobody's words are lost. What reads so already is done: a repeat succeeds.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const changeInstruction = async (
  deps: InstructionDeps,
  actor: Actor,
  input: ChangeInstructionInput,
): Promise<InstructionResult> => {
  const agent = requireWriter(actor);
  const faults = checkInput(ChangeInstructionInput, input, ['input']);
  return deps.database.transaction(async (tx) => {
    const row = await lockArticle(tx, input.id);
    if (!row) throw notFound();
    if (faults.length) return { instruction: null, faults };
    const article = changed(row, input);
    if (isSame(row, article)) return written(row);
    if (row.retiredAt !== null) return { instruction: row, faults: [RETIRED] };
    if (row.version !== input.expectedVersion) return { instruction: row, faults: [CONFLICT] };
    return written(await saveArticle(tx, row, article, { changedBy: agent.agentId, now: deps.clock.now() }));
  });
};
