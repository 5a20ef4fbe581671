import type { Database } from '../../database/index.js';
import type { Envelope, ReadLetter } from '../letter.js';
import type { MailOptions } from '../mail-options.js';
import { classify, findThread, recogniseSender, senderCheck } from '../recognising/index.js';
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
  const notes = [...sender.notes, ...(thread?.notes ?? [])];
  if (thread)
    return { check, notes, whose: { subscriberId: thread.subscriberId, ticketId: thread.ticketId } };
  if (unreadable(letter))
    return { check, notes, outcome: LetterOutcome.HELD, reason: 'TOO_COMPLEX', ask: false };
  if (sender.subscriber)
    return { check, notes, whose: { subscriberId: Number(sender.subscriber.id), ticketId: null } };
  const nobody = letter.from === null && sender.reason === 'NOBODY';
  const reason = nobody ? 'NO_SENDER' : sender.reason;
  // Whoever owns a forged address never wrote: they are asked nothing.
  const ask = letter.from !== null && check !== SenderCheck.FAILED;
  return { check, notes, outcome: LetterOutcome.HELD, reason, ask };
};

const flooding = async (database: Database, letter: ReadLetter, envelope: Envelope, now: number) => {
  const address = senderAddress(letter, envelope);
  return address !== null && (await isFlood(database, address, now));
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
  const kind = classify(letter, envelope, deps.marks);
  const kept = { check: SenderCheck.UNKNOWN, notes: [], reason: null, ask: false };
  if (kind.kind === 'REPORT') return { ...kept, outcome: LetterOutcome.DELIVERY_REPORT };
  const check = senderCheck(letter, deps.options.authservId);
  if (kind.kind === 'AUTOMATIC')
    return { ...kept, check, outcome: LetterOutcome.AUTOMATIC, reason: kind.reason };
  if (await flooding(deps.database, letter, envelope, deps.clock.now()))
    return { ...kept, check, outcome: LetterOutcome.HELD, reason: 'FLOOD' };
  return authorOf(deps, letter, envelope, check);
};
