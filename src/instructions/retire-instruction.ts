import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/problem.js';
import type { RetireInstructionInput } from './instruction.inputs.js';
import { lockArticle } from './instruction-rows.js';
import { type InstructionDeps, type InstructionResult, requireWriter, written } from './writer.js';

/**
 * Takes an article out of the search and of new answers; answers that link to it keep the link. Of one that is retired
 * already nothing changes.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const retireInstruction = async (
  deps: InstructionDeps,
  actor: Actor,
  { id }: RetireInstructionInput,
): Promise<InstructionResult> => {
  const { agentId } = requireWriter(actor);
  return deps.database.transaction(async (tx) => {
    const row = await lockArticle(tx, id);
    if (!row) throw notFound();
    if (row.retiredAt !== null) return written(row);
    const now = deps.clock.now();
    const next = { ...row, version: row.version + 1, updatedAt: now, changedBy: agentId, retiredAt: now };
    await tx.change(
      'UPDATE instruction SET version = ?, updatedAt = ?, changedBy = ?, retiredAt = ? WHERE id = ?',
      [next.version, now, agentId, now, row.id],
    );
    return written(next);
  });
};
