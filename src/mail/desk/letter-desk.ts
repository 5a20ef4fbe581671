import { type AgentActor, mayHandleLetters, requireAgent } from '../../access/index.js';
import type { Database, Transaction } from '../../database/index.js';
import type { Actor } from '../../kernel/actor.js';
import { type Fault, FieldErrorCode } from '../../kernel/fault.js';
import { notFound, Problem, ProblemCode } from '../../kernel/problem.js';
import { KEPT } from '../intake/index.js';
import type { LetterRow } from '../letter.entity.js';

/** As it is now; with faults too where somebody has dealt with it before. Null when nothing was written. */
export type LetterResult = { readonly letter: LetterRow | null; readonly faults: readonly Fault[] };

/** @throws Problem UNAUTHENTICATED for anonymous callers, FORBIDDEN for those who may not see letters. */
export const requireLetterDesk = (actor: Actor): AgentActor => {
  const agent = requireAgent(actor);
  if (!mayHandleLetters(agent)) throw new Problem(ProblemCode.FORBIDDEN, { reason: 'agentsOnly' });
  return agent;
};

const ID = /^[1-9]\d{0,15}$/;

/** @returns undefined where there is no letter by that id. */
export const findLetter = async (
  database: Pick<Database, 'select'> | Transaction,
  typed: string,
  lock = '',
): Promise<LetterRow | undefined> => {
  if (!ID.test(typed)) return undefined;
  const [row] = await database.select<LetterRow>(`SELECT * FROM letter WHERE id = ? ${lock}`, [
    Number(typed),
  ]);
  return row;
};

/** @throws Problem NOT_FOUND */
export const requireLetter = async (database: Database, typed: string): Promise<LetterRow> => {
  const letter = await findLetter(database, typed);
  if (!letter) throw notFound();
  return letter;
};

/** Whether an agent may still say what is to become of it. */
export const isUndecided = ({ outcome, handledAt }: LetterRow): boolean =>
  handledAt === null && KEPT.includes(outcome);

/** What a letter that has been dealt with answers whoever comes later. */
export const DEALT_WITH: Fault = { path: ['input', 'letterId'], code: FieldErrorCode.STATUS_FORBIDS };
