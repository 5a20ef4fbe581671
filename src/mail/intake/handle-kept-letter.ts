import type { AgentActor } from '../../access/index.js';
import { type AttachmentDeps, type AttachmentRow, readContent } from '../../attachments/index.js';
import { isUniqueViolation, type Transaction } from '../../database/index.js';
import { newTicketId } from '../../kernel/ticket-id.js';
import type { TicketDeps } from '../../tickets/index.js';
import type { LetterRow } from '../letter.entity.js';
import type { ReadLetter } from '../letter.js';
import { readLetter } from '../reading/index.js';
import { LetterOutcome } from '../words.js';
import { carryOut, linkLetter, PlaceGone } from './carry-out.js';
import { filesLetIn, keepFiles } from './keep-letter-files.js';
import { PasswordProof } from './password-proof.js';
import { type Place, placeLetter } from './place-letter.js';
import type { LetterReceipt } from './receipt.js';

const TRIES = 5;

/** Outcomes of letters that wait for somebody to look at them. */
export const KEPT: readonly LetterOutcome[] = [
  LetterOutcome.ASKED_TO_IDENTIFY,
  LetterOutcome.HELD,
  LetterOutcome.AUTOMATIC,
];

export type KeptLetterDeps = TicketDeps & AttachmentDeps;

type Kept = Pick<LetterRow, 'id' | 'originalId' | 'notes' | 'outcome'>;

/** Whose an agent found it to be, and to which ticket of that subscriber it belongs; a new one where it is left out. */
export type Assignment = {
  readonly subscriberId: number;
  readonly ticketId?: string | undefined;
  /** What else belongs into the transaction, once the letter is sure to be this agent's. */
  readonly within?: (tx: Transaction) => Promise<void>;
};

/** The letter as it was kept: without its password, so that nothing is proven by it any more (3.7). */
const reread = async (deps: KeptLetterDeps, { id, originalId }: Kept): Promise<ReadLetter> => {
  const [row] = await deps.database.select<Pick<AttachmentRow, 'sha256'>>(
    'SELECT sha256 FROM attachment WHERE id = ?',
    [originalId],
  );
  if (!row) throw new Error(`letter ${id} has no original`);
  return readLetter(await readContent(deps, row));
};

const CLAIM = `UPDATE letter SET outcome = ?, reason = NULL, notes = ?, ticketId = ?, messageId = ?, subscriberId = ?,
    topicRule = ?, handledAt = ?, agentId = ?
  WHERE id = ? AND handledAt IS NULL AND outcome IN ('${KEPT.join("', '")}')`;

/** Ends a transaction that must leave nothing behind: somebody else has dealt with the letter. */
class DealtWith extends Error {}

type Bringing = {
  readonly agent: Pick<AgentActor, 'agentId'>;
  readonly letter: Kept;
  readonly place: Place;
  readonly subscriberId: number;
  readonly notes: readonly string[];
  readonly files: readonly string[];
  readonly within: Assignment['within'];
};

const bringIn = (deps: KeptLetterDeps, bringing: Bringing): Promise<LetterReceipt> => {
  const { agent, letter, place, subscriberId, notes, files, within } = bringing;
  const newId = newTicketId();
  const topicRule = 'open' in place ? place.topicRule : null;
  return deps.database.transaction(async (tx) => {
    // Before the ticket, so that of two agents one goes on.
    const waiting = `SELECT id FROM letter WHERE id = ? AND handledAt IS NULL ${tx.dialect.forUpdate}`;
    if (!(await tx.select(waiting, [letter.id])).length) throw new DealtWith();
    await within?.(tx);
    const became = await carryOut(tx, deps, place, newId, agent.agentId);
    const { outcome, ticketId, messageId } = became;
    const now = deps.clock.now();
    const values = [outcome, JSON.stringify(notes), ticketId, messageId, subscriberId, topicRule, now];
    if (!(await tx.change(CLAIM, [...values, agent.agentId, letter.id]))) throw new DealtWith();
    if (letter.originalId !== null)
      await linkLetter(tx, { files, original: letter.originalId }, Number(letter.id), became);
    return { id: Number(letter.id), outcome, reason: null, ticketId };
  });
};

/**
 * Takes a letter that was kept through the same steps as one that has just come, for the subscriber whom an agent named
 * (G.1): a ticket of its own, a repeat of what waits, or a message of the ticket that was named. Its receipt says by whom
 * and when. Who may do so, and whether subscriber and ticket belong together, is for the caller to judge.
 * @returns undefined where the letter is none that waits, or somebody has dealt with it already.
 */
export const handleKeptLetter = async (
  deps: KeptLetterDeps,
  agent: Pick<AgentActor, 'agentId'>,
  letter: Kept,
  { subscriberId, ticketId, within }: Assignment,
): Promise<LetterReceipt | undefined> => {
  const read = await reread(deps, letter);
  const letIn = filesLetIn(read.files, deps.regulations);
  const proof = new PasswordProof(deps, null);
  const known = JSON.parse(letter.notes) as string[];
  if (letter.outcome === LetterOutcome.AUTOMATIC) known.push('AUTOMATIC');
  const notes = [...new Set([...known, ...(letIn.length < read.files.length ? ['FILES_LEFT_OUT'] : [])])];
  const files = await keepFiles(deps, letIn, deps.regulations);
  for (let tried = 1; ; tried++) {
    const place = await placeLetter(
      deps,
      read,
      // The agent has found out whose it is.
      { subscriberId, ticketId: ticketId ?? null, claimedFrom: null },
      proof,
    );
    try {
      return await bringIn(deps, { agent, letter, place, subscriberId, notes, files, within });
    } catch (error) {
      if (error instanceof DealtWith) return undefined;
      const again = error instanceof PlaceGone || isUniqueViolation(error);
      if (!again || tried === TRIES) throw error;
    }
  }
};
