import { isUniqueViolation } from '../../database/index.js';
import { newTicketId } from '../../kernel/ticket-id.js';
import type { Envelope, ReadLetter } from '../letter.js';
import { askToIdentify, recordReport } from '../out/index.js';
import { fingerprintOf, readLetter } from '../reading/index.js';
import { LetterOutcome, type LetterSource } from '../words.js';
import { type Became, carryOut, type KeptFiles, linkLetter, PlaceGone } from './carry-out.js';
import { type IntakeDeps, judgeLetter, type Verdict } from './judge-letter.js';
import { filesLetIn, keepFiles, keepOriginal } from './keep-letter-files.js';
import { PasswordProof } from './password-proof.js';
import { type Place, placeLetter } from './place-letter.js';
import {
  countAgain,
  insertReceipt,
  type LetterReceipt,
  lettersOwn,
  type NewLetter,
  senderAddress,
} from './receipt.js';

/** A letter as it was handed in. */
export type IncomingLetter = {
  readonly raw: Buffer;
  readonly envelope: Envelope;
  readonly source: LetterSource;
};

/** How often a letter is placed anew when its ticket changes under it. */
const TRIES = 5;

type Entering = {
  readonly letter: ReadLetter;
  readonly envelope: Envelope;
  readonly verdict: Verdict;
  readonly place: Place | undefined;
  readonly kept: KeptFiles;
  /** The receipt, but for what the letter becomes. */
  readonly row: NewLetter;
};

const placed = (row: NewLetter, place: Place, newId: string): NewLetter =>
  'open' in place
    ? { ...row, outcome: LetterOutcome.OPENED, ticketId: newId, topicRule: place.topicRule }
    : { ...row, outcome: LetterOutcome.APPENDED, ticketId: place.append.ticketId };

/** Asks the author who they are (G.1), where they may be asked. @returns the receipt's outcome. */
const asked = async (
  deps: IntakeDeps,
  tx: Parameters<typeof askToIdentify>[0],
  id: number,
  { verdict, letter, envelope, row }: Entering,
): Promise<LetterOutcome> => {
  const to = senderAddress(letter, envelope);
  if (verdict.whose || !verdict.ask || to === null) return row.outcome;
  if (!(await askToIdentify(tx, deps, { letterId: id, to, letter }))) return row.outcome;
  await tx.change('UPDATE letter SET outcome = ? WHERE id = ?', [LetterOutcome.ASKED_TO_IDENTIFY, id]);
  return LetterOutcome.ASKED_TO_IDENTIFY;
};

/** Receipt, ticket or message, event and links, in one transaction. The receipt comes first: its index lets one in. */
const enter = (deps: IntakeDeps, entering: Entering): Promise<LetterReceipt> => {
  const { place, kept } = entering;
  const newId = newTicketId();
  return deps.database.transaction(async (tx) => {
    const row = place ? placed(entering.row, place, newId) : entering.row;
    const id = await insertReceipt(tx, row);
    const became: Became | null = place ? await carryOut(tx, deps, place, newId) : null;
    if (became?.messageId)
      await tx.change('UPDATE letter SET messageId = ? WHERE id = ?', [became.messageId, id]);
    await linkLetter(tx, kept, id, became);
    const outcome = became?.outcome ?? (await asked(deps, tx, id, entering));
    return { id, outcome, reason: row.reason, ticketId: row.ticketId };
  });
};

/** The receipt as it is before the letter has become anything. */
const receiptOfVerdict = (
  { letter, envelope }: IncomingRead,
  verdict: Verdict,
  rest: Pick<NewLetter, 'fingerprint' | 'source' | 'receivedAt' | 'originalId'> & {
    readonly notes: readonly string[];
    readonly proven: boolean;
  },
): NewLetter => ({
  ...lettersOwn(letter, envelope),
  ...rest,
  arrivals: 1,
  outcome: verdict.whose ? LetterOutcome.HELD : verdict.outcome,
  reason: verdict.whose ? null : verdict.reason,
  notes: JSON.stringify(rest.notes),
  ticketId: null,
  messageId: null,
  subscriberId: verdict.whose?.subscriberId ?? null,
  senderCheck: verdict.check,
  topicRule: null,
  handledAt: null,
  agentId: null,
  proven: rest.proven,
});

type IncomingRead = { readonly letter: ReadLetter; readonly envelope: Envelope };

/**
 * Takes a letter in (3.1, 3.2), whichever way it came: read, recognised, made a ticket or a message or kept, with a receipt
 * of what became of it. When this resolves, everything is committed. The same letter has one receipt and one effect,
 * however often and to however many instances it comes at once.
 *
 * A letter of a blocked subscriber, or one that asks for what is no duty, is taken in like any other: it is refused by an
 * agent, by the facts (3.10).
 * @throws what went wrong, when nothing was kept: whoever handed it in must do so again later. Problem OVERLOADED with the
 * reason `diskFull` on a full disk.
 */
export const receiveLetter = async (
  deps: IntakeDeps,
  { raw, envelope, source }: IncomingLetter,
): Promise<LetterReceipt> => {
  const letter = await readLetter(raw);
  const fingerprint = fingerprintOf(letter);
  const known = await countAgain(deps.database, fingerprint);
  if (known) return known;

  const receivedAt = deps.clock.now();
  const proof = new PasswordProof(deps, letter.fields.password);
  // Meanwhile its author and its place are looked for. Should that fail, the file belongs to nothing, and is swept away.
  const keeping = keepOriginal(deps, letter);
  keeping.catch(() => undefined);
  const letIn = filesLetIn(letter.files, deps.regulations);
  let files: string[] | undefined;
  for (let tried = 1; ; tried++) {
    const verdict = await judgeLetter(deps, letter, envelope);
    if (!verdict.whose && verdict.outcome === LetterOutcome.DELIVERY_REPORT && letter.report)
      await recordReport(deps, letter.report, envelope.recipients);
    const place = verdict.whose && (await placeLetter(deps, letter, verdict.whose, proof));
    const original = await keeping;
    if (place) files ??= await keepFiles(deps, letIn, deps.regulations);
    const leftOut = place && letIn.length < letter.files.length ? ['FILES_LEFT_OUT'] : [];
    const notes = [...new Set([...letter.notes, ...verdict.notes, ...proof.notes, ...leftOut])];
    const rest = { fingerprint, source, receivedAt, originalId: original, notes, proven: proof.fits };
    const row = receiptOfVerdict({ letter, envelope }, verdict, rest);
    const kept = { files: place ? (files ?? []) : [], original };
    try {
      return await enter(deps, { letter, envelope, verdict, place, kept, row });
    } catch (error) {
      if (isUniqueViolation(error)) {
        const again = await countAgain(deps.database, fingerprint);
        if (again) return again;
      } else if (!(error instanceof PlaceGone)) throw error;
      // Another letter's receipt has the new ticketID, or the ticket has changed: once more, from what is there now.
      if (tried === TRIES) throw error;
    }
  }
};
