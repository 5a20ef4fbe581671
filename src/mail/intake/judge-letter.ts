import type { Envelope, ReadLetter } from '../letter.js';
import type { MailOptions } from '../mail-options.js';
import { concernsUs } from '../out/index.js';
import { carriesMark, classify, findThread, recogniseSender, senderCheck } from '../recognising/index.js';
import type { MailDeps } from '../start-mail.js';
import { LetterOutcome, SenderCheck } from '../words.js';
import { isFlood } from './flood.js';
import type { Whose } from './place-letter.js';
import { senderAddress } from './receipt.js';

/** What letters are taken in with. */
export type IntakeDeps = MailDeps & { readonly options: MailOptions };

type Common = {
  readonly check: SenderCheck;
  /** What agents should know of it, as codes. */
  readonly notes: readonly string[];
};

/** What is to become of a letter. */
export type Verdict = Common &
  (
    | { readonly whose: Whose }
    | {
        readonly whose?: never;
        readonly outcome: LetterOutcome;
        readonly reason: string | null;
        /** Whether its author is to be asked, once, who they are (G.1). */
        readonly ask: boolean;
      }
  );

const unreadable = ({ notes, text }: ReadLetter): boolean => notes.includes('TOO_COMPLEX') && !text.trim();

/** Whose letter it is: its thread's subscriber, else whom it names. */
const authorOf = async (
  deps: IntakeDeps,
  letter: ReadLetter,
  envelope: Envelope,
  check: SenderCheck,
): Promise<Verdict> => {
  const { database } = deps;
  const sender = await recogniseSender(database, letter, check);
  const thread = await findThread(deps, letter, envelope, sender, check);
  const notes = [...new Set([...sender.notes, ...(thread?.notes ?? [])])];
  const from = senderAddress(letter, envelope);
  if (thread) {
    const { subscriberId, ticketId } = thread;
    const claimedFrom = thread.notes.includes('SENDER_UNKNOWN') ? from : null;
    return { check, notes, whose: { subscriberId, ticketId, claimedFrom } };
  }
  if (unreadable(letter))
    return { check, notes, outcome: LetterOutcome.HELD, reason: 'TOO_COMPLEX', ask: false };
  if (sender.subscriber) {
    const claimedFrom = sender.by === 'ADDRESS' ? null : from;
    return {
      check,
      notes,
      whose: { subscriberId: Number(sender.subscriber.id), ticketId: null, claimedFrom },
    };
  }
  const nobody = letter.from === null && sender.reason === 'NOBODY';
  const reason = nobody ? 'NO_SENDER' : sender.reason;
  // Whoever owns a forged address never wrote: they are asked nothing.
  const ask = letter.from !== null && check !== SenderCheck.FAILED;
  return { check, notes, outcome: LetterOutcome.HELD, reason, ask };
};

const flooding = async (
  { database, marks, clock }: IntakeDeps,
  letter: ReadLetter,
  envelope: Envelope,
): Promise<boolean> => {
  const address = senderAddress(letter, envelope);
  if (address === null) return false;
  return isFlood(database, { address, marked: carriesMark(marks, letter, envelope) }, clock.now());
};

/** What kind of letter it is. A report on no letter of ours is none for us: it is judged by what else it shows. */
const kindOf = async (deps: IntakeDeps, letter: ReadLetter, envelope: Envelope) => {
  const kind = classify(letter, envelope, deps.marks);
  if (kind.kind !== 'REPORT' || !letter.report) return kind;
  if (await concernsUs(deps, letter.report, envelope.recipients)) return kind;
  return classify({ ...letter, report: null }, envelope, deps.marks);
};

/**
 * Decides what is to become of a letter, and changes nothing. Automatic letters are kept (RFC 3834); so are those of an
 * address that sends too many, those that nobody could read, and those whose author cannot be told (G.1).
 */
export const judgeLetter = async (
  deps: IntakeDeps,
  letter: ReadLetter,
  envelope: Envelope,
): Promise<Verdict> => {
  const kind = await kindOf(deps, letter, envelope);
  const kept = { check: SenderCheck.UNKNOWN, notes: [], reason: null, ask: false };
  if (kind.kind === 'REPORT') return { ...kept, outcome: LetterOutcome.DELIVERY_REPORT };
  const check = senderCheck(letter, deps.options.authservId);
  if (kind.kind === 'AUTOMATIC')
    return { ...kept, check, outcome: LetterOutcome.AUTOMATIC, reason: kind.reason };
  if (await flooding(deps, letter, envelope))
    return { ...kept, check, outcome: LetterOutcome.HELD, reason: 'FLOOD' };
  return authorOf(deps, letter, envelope, check);
};
