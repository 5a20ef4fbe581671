import type { Transaction } from '../../database/index.js';
import type { Locale } from '../../kernel/locale.js';
import { type LightTicket, lockTicket } from '../../tickets/index.js';
import type { LetterKind } from '../words.js';
import { filesOfMessage, type LetterFileRow } from './attached-files.js';
import { AUTOMATIC_KINDS } from './automatic.js';
import {
  type InLetter,
  isProven,
  knownAddresses,
  letterOfMessage,
  newestLetter,
  openingLetter,
  threadIds,
} from './read-correspondence.js';

/** What an agent said, with what goes along. */
export type SpokenMessage = {
  readonly id: number;
  readonly body: string;
  readonly instructions: ReadonlyArray<{ readonly title: string; readonly url: string }>;
  readonly files: readonly LetterFileRow[];
};

/** All that a letter on a ticket is written from. */
export type Matter = {
  readonly ticket: LightTicket;
  /** The subscriber's. */
  readonly locale: Locale;
  /** The subscriber's addresses, the first one first. */
  readonly known: readonly string[];
  /** The letter that is confirmed; null where the request came by another way. */
  readonly confirmed: InLetter | null;
  readonly newest: InLetter | null;
  readonly opening: InLetter | null;
  /** Whether the address of the newest letter is the subscriber's by a password that came from there. */
  readonly proven: boolean;
  readonly message: SpokenMessage | null;
  /** Message-IDs of what was written before, the oldest first. */
  readonly thread: readonly string[];
};

const MESSAGE = 'SELECT id, body FROM message WHERE id = ?';
const INSTRUCTIONS = 'SELECT title, url FROM message_instruction WHERE messageId = ? ORDER BY place';
const LOCALE = 'SELECT locale FROM subscriber WHERE id = ?';

const messageOf = async (tx: Transaction, id: number | null): Promise<SpokenMessage | null> => {
  if (id === null) return null;
  const [row] = await tx.select<{ id: number; body: string }>(MESSAGE, [id]);
  if (!row) return null;
  const instructions = await tx.select<{ title: string; url: string }>(INSTRUCTIONS, [id]);
  return { ...row, instructions, files: await filesOfMessage(tx, id) };
};

type Occasion = { readonly kind: LetterKind; readonly ticketId: string; readonly messageId: number | null };

const confirmedBy = (tx: Transaction, { kind, ticketId, messageId }: Occasion): Promise<InLetter | null> =>
  kind === 'RECEIPT' && messageId !== null ? letterOfMessage(tx, messageId) : openingLetter(tx, ticketId);

/** The ticket, locked, and what belongs to it. @returns undefined where the ticket or its subscriber is gone. */
export const readMatter = async (tx: Transaction, occasion: Occasion): Promise<Matter | undefined> => {
  const { kind, ticketId, messageId } = occasion;
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket) return undefined;
  const [subscriber] = await tx.select<{ locale: Locale }>(LOCALE, [ticket.subscriberId]);
  if (!subscriber) return undefined;
  const automatic = AUTOMATIC_KINDS.includes(kind);
  const newest = await newestLetter(tx, ticketId);
  return {
    ticket,
    locale: subscriber.locale,
    known: await knownAddresses(tx, ticket.subscriberId),
    confirmed: automatic ? await confirmedBy(tx, occasion) : null,
    newest,
    opening: await openingLetter(tx, ticketId),
    proven: newest?.from ? await isProven(tx, ticketId, newest.from.address) : false,
    message: automatic ? null : await messageOf(tx, messageId),
    thread: await threadIds(tx, ticketId),
  };
};
