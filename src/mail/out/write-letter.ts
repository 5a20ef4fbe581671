import type { Transaction } from '../../database/index.js';
import type { JournalEvent } from '../../journal/index.js';
import { type QueuePlace, ticketPlace } from '../../queue/index.js';
import { addressKey } from '../../subscribers/index.js';
import { LIGHT_COLUMNS, type LightTicket, type RecordedState, recordDelivery } from '../../tickets/index.js';
import type { MailOptions } from '../mail-options.js';
import type { MailDeps } from '../start-mail.js';
import type { LetterKind } from '../words.js';
import { isAutomatic } from './automatic.js';
import { isOverCap } from './caps.js';
import { insertDelivery, isWritten, type NewDelivery } from './delivery-rows.js';
import { LETTER_VIEWS, type Telling } from './letter-views.js';
import { fitMessageIds } from './line.js';
import { letterFor } from './occasion.js';
import { type Matter, readMatter } from './read-matter.js';
import { answerTo, confirmationTo, type Recipient } from './recipient.js';
import { loadTemplates } from './templates/load-templates.js';
import { renderLetter } from './templates/render.js';

export type WriterDeps = MailDeps & { readonly options: MailOptions };

type Writing = {
  readonly event: JournalEvent;
  readonly kind: LetterKind;
  readonly sourceKey: string;
  /** Where the ticket stood a moment ago; null where it did not wait, or the letter does not tell it. */
  readonly place: QueuePlace | null;
};

/** Why an event that asks for a letter got none. */
export type Unwritten = 'TICKET_GONE' | 'WRITTEN' | 'NO_LETTER_IN' | 'NO_ADDRESS' | 'CAP';

const recipientOf = (kind: LetterKind, matter: Matter): Recipient | null => {
  if (isAutomatic(kind)) return confirmationTo(matter.known, matter.confirmed?.from ?? null);
  const { newest, opening, proven, known } = matter;
  return answerTo(known, { newest: newest?.from ?? null, opening: opening?.from ?? null, proven });
};

/**
 * Marks by which an answer finds its ticket. A stranger whose letter was added to somebody's ticket gets none of them: they
 * would let that stranger write there as its subscriber.
 */
const marksOf = ({ marks }: WriterDeps, kind: LetterKind, matter: Matter, { known }: Recipient) => {
  const { id } = matter.ticket;
  const answered = fitMessageIds([(matter.confirmed ?? matter.newest)?.messageIdHeader]).at(0);
  const trusted = known || kind === 'CONFIRMATION';
  const thread = fitMessageIds(trusted ? [...matter.thread, answered] : [answered]);
  return {
    messageIdHeader: trusted ? marks.messageId(id) : marks.plainMessageId(),
    replyTo: trusted ? marks.replyAddress(id) : null,
    inReplyTo: answered ?? thread.at(-1) ?? null,
    referenceIds: thread.length ? thread.slice(-20).join(' ') : null,
  };
};

const letterOf = (
  deps: WriterDeps,
  { event, kind, sourceKey, place }: Writing,
  matter: Matter,
  to: Recipient,
): NewDelivery => {
  const { regulations, options } = deps;
  const locale = (isAutomatic(kind) && matter.confirmed?.locale) || matter.locale;
  const telling: Telling = {
    matter,
    regulations,
    supportAddress: options.supportAddress,
    locale,
    known: to.known,
    place: matter.ticket.status === 'WAITING' ? place : null,
    told: event.state as RecordedState,
    postponed: event.type === 'RESOLUTION_POSTPONED',
  };
  const rendered = renderLetter(
    loadTemplates(options.templatesDir),
    kind,
    locale,
    LETTER_VIEWS[kind](telling),
  );
  return {
    ...rendered,
    ...marksOf(deps, kind, matter, to),
    sourceKey,
    kind,
    ticketId: matter.ticket.id,
    messageId: matter.message?.id ?? null,
    letterId: matter.confirmed?.id ?? null,
    toAddress: addressKey(to.address),
    locale,
  };
};

const TICKET = `SELECT ${LIGHT_COLUMNS} FROM ticket WHERE id = ?`;

/** Asked for before the transaction: to find it out may take one of its own. */
const placeNow = async (deps: WriterDeps, ticketId: string): Promise<QueuePlace | null> => {
  const [ticket] = await deps.database.select<LightTicket>(TICKET, [ticketId]);
  return ticket ? ticketPlace(deps, ticket) : null;
};

const write = async (tx: Transaction, deps: WriterDeps, writing: Writing): Promise<Unwritten | undefined> => {
  const { event, kind, sourceKey } = writing;
  const { ticketId, messageId } = event;
  if (await isWritten(tx, sourceKey)) return 'WRITTEN';
  const matter = await readMatter(tx, { kind, ticketId, messageId });
  if (!matter) return 'TICKET_GONE';
  if (kind === 'RECEIPT' && !matter.confirmed) return 'NO_LETTER_IN';
  const to = recipientOf(kind, matter);
  if (!to || deps.marks.isOurs(to.address)) return 'NO_ADDRESS';
  const now = deps.clock.now();
  const address = addressKey(to.address);
  if (isAutomatic(kind) && (await isOverCap(tx, { address, known: to.known }, now))) return 'CAP';
  const letter = letterOf(deps, writing, matter, to);
  const deliveryId = await insertDelivery(tx, letter, now);
  await recordDelivery(tx, deps, { ticketId, deliveryId, messageId: letter.messageId });
  return undefined;
};

/**
 * Writes the letter that an event asks for, if it asks for one, and tells of it in the journal, in one transaction. Of the
 * same event a second time nothing comes.
 * @returns why none was written; undefined where one was, or the event asks for none.
 */
export const writeLetter = async (deps: WriterDeps, event: JournalEvent): Promise<Unwritten | undefined> => {
  const kind = letterFor(event);
  if (!kind) return undefined;
  const sourceKey = `${event.ticketId}:${event.version}:${kind}`;
  const place = isAutomatic(kind) ? await placeNow(deps, event.ticketId) : null;
  return deps.database.transaction((tx) => write(tx, deps, { event, kind, sourceKey, place }));
};
