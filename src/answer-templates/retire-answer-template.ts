import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/problem.js';
import type { RetireAnswerTemplateInput } from './answer-template.inputs.js';
import { linked, lockTemplate } from './template-rows.js';
import { requireTemplateWriter, type TemplateDeps, type TemplateResult } from './writer.js';

/**
 * Takes a template out of what agents are offered. Of one that is retired already nothing changes.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but supervisors and administrators, NOT_FOUND.
 */
export const retireAnswerTemplate = async (
  { database, clock }: TemplateDeps,
  actor: Actor,
  { id }: RetireAnswerTemplateInput,
): Promise<TemplateResult> => {
  const { agentId } = requireTemplateWriter(actor);
  return database.transaction(async (tx) => {
    const row = await lockTemplate(tx, id);
    if (!row) throw notFound();
    const now = clock.now();
    const next =
      row.retiredAt === null
        ? { ...row, version: row.version + 1, updatedAt: now, changedBy: agentId, retiredAt: now }
        : row;
    if (next !== row)
      await tx.change(
        'UPDATE answer_template SET version = ?, updatedAt = ?, changedBy = ?, retiredAt = ? WHERE id = ?',
        [next.version, now, agentId, now, row.id],
      );
    const [template = null] = await linked(tx, [next]);
    return { template, faults: [] };
  });
};
