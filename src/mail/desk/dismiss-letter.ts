import type { Database } from '../../database/index.js';
import type { Actor } from '../../kernel/actor.js';
import type { Clock } from '../../kernel/clock.js';
import { checkInput } from '../../kernel/constraint.js';
import { notFound } from '../../kernel/problem.js';
import type { LetterRow } from '../letter.entity.js';
import { LetterOutcome } from '../words.js';
import { DismissLetterInput } from './letter.inputs.js';
import { DEALT_WITH, findLetter, isUndecided, type LetterResult, requireLetterDesk } from './letter-desk.js';

const DISMISS = 'UPDATE letter SET outcome = ?, remark = ?, handledAt = ?, agentId = ? WHERE id = ?';

const isRepeat = (letter: LetterRow, agentId: number, remark: string): boolean =>
  letter.outcome === LetterOutcome.DISMISSED &&
  Number(letter.agentId) === agentId &&
  letter.remark === remark;

/**
 * Puts aside a letter that is no request; it is kept, with who said so, when and why. Of two agents the first decides. The
 * same said again by the same agent changes nothing.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const dismissLetter = async (
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  actor: Actor,
  input: DismissLetterInput,
): Promise<LetterResult> => {
  const { agentId } = requireLetterDesk(actor);
  const faults = checkInput(DismissLetterInput, input, ['input']);
  return database.transaction(async (tx) => {
    const letter = await findLetter(tx, input.letterId, tx.dialect.forUpdate);
    if (!letter) throw notFound();
    if (faults.length) return { letter: null, faults };
    if (isRepeat(letter, agentId, input.reason)) return { letter, faults: [] };
    if (!isUndecided(letter)) return { letter, faults: [DEALT_WITH] };
    const dismissed = {
      outcome: LetterOutcome.DISMISSED,
      remark: input.reason,
      handledAt: clock.now(),
      agentId,
    };
    await tx.change(DISMISS, [...Object.values(dismissed), letter.id]);
    return { letter: { ...letter, ...dismissed }, faults: [] };
  });
};
