import type { Database, Transaction } from '../../database/index.js';
import type { Journal } from '../../journal/index.js';
import type { Clock } from '../../kernel/clock.js';
import { addressKey } from '../../subscribers/index.js';
import type { DeliveryState } from '../../tickets/index.js';
import type { DeliveryReport } from '../letter.js';
import type { LetterMarks } from '../thread/letter-marks.js';
import { changeState, type DeliveryFacts, lockDelivery } from './change-state.js';
import { serverWords } from './server-words.js';

export type ReportDeps = {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly marks?: LetterMarks;
};

type Looking = Pick<ReportDeps, 'database' | 'marks'>;

type Recipient = DeliveryReport['recipients'][number];

/** The recipient whom the report says most of: ours, or the one that our letter was passed on to. */
const recipientOf = ({ recipients }: DeliveryReport, address: string): Recipient | undefined =>
  recipients.find((recipient) => addressKey(recipient.address) === addressKey(address)) ??
  recipients.find(({ action }) => action === 'failed') ??
  recipients[0];

const STATES: Readonly<Record<Recipient['action'], DeliveryState>> = {
  failed: 'BOUNCED',
  delayed: 'DEFERRED',
  delivered: 'SENT',
  relayed: 'SENT',
  expanded: 'SENT',
};

/** What a report makes of a letter, or undefined where it makes nothing new of it. What came back never gets there. */
export const stateAfterReport = (
  state: DeliveryState,
  action: Recipient['action'],
): DeliveryState | undefined => {
  const next = STATES[action];
  if (state === 'BOUNCED' || state === 'FAILED') return undefined;
  return next === state && next !== 'SENT' ? undefined : next;
};

type Found = { readonly id: number; readonly toAddress: string; readonly ticketId: string | null };

const COLUMNS = 'SELECT id, ticketId, toAddress FROM delivery';
const BY_MESSAGE_ID = `${COLUMNS} WHERE messageIdHeader = ?`;
const BY_RETURN_PATH = `${COLUMNS} WHERE ticketId = ? AND toAddress = ? AND replyTo IS NOT NULL ORDER BY id DESC LIMIT 1`;

/** Which letter came back, where the report quotes none: what came back came to the ticket's signed return path. */
const byReturnPath = async (
  { database, marks }: Looking,
  { recipients: [recipient] }: DeliveryReport,
  cameTo: readonly string[],
): Promise<Found | undefined> => {
  const ticketId = cameTo.map((address) => marks?.ticketOfAddress(address)).find(Boolean);
  if (!ticketId || !recipient) return undefined;
  const [found] = await database.select<Found>(BY_RETURN_PATH, [ticketId, addressKey(recipient.address)]);
  return found;
};

const reportedLetter = async (
  deps: Looking,
  report: DeliveryReport,
  cameTo: readonly string[],
): Promise<Found | undefined> => {
  const id = report.originalMessageId?.trim().toLowerCase();
  if (!id) return byReturnPath(deps, report, cameTo);
  const [found] = await deps.database.select<Found>(BY_MESSAGE_ID, [id]);
  return found;
};

/** Whether the report is about a letter of ours; changes nothing. */
export const concernsUs = async (
  deps: Looking,
  report: DeliveryReport,
  cameTo: readonly string[],
): Promise<boolean> => {
  // Whatever bears our mark is ours, also where its row has gone.
  if (report.originalMessageId && deps.marks?.ticketOfMessageId(report.originalMessageId)) return true;
  const found = await reportedLetter(deps, report, cameTo);
  return found !== undefined && recipientOf(report, found.toAddress) !== undefined;
};

const note = async (
  tx: Transaction,
  deps: ReportDeps,
  delivery: DeliveryFacts,
  { action, status, diagnostic }: Recipient,
): Promise<void> => {
  const state = stateAfterReport(delivery.state, action);
  if (!state) return;
  const answer = serverWords(diagnostic ?? status ?? action);
  // What another server has is for that server to try again.
  await changeState(tx, deps, delivery, { state, answer, dueAt: null });
};

/**
 * Takes down what a mail server reports of a letter of ours (RFC 3464): that it came back, is late, or has arrived (3.11).
 * Each letter of ours has a Message-ID and a recipient of its own, so a report on the address that it was passed on to is
 * one on it.
 * @param cameTo the addresses of ours that the report came to
 * @returns whether the report is about a letter of ours.
 */
export const recordReport = async (
  deps: ReportDeps,
  report: DeliveryReport,
  cameTo: readonly string[] = [],
): Promise<boolean> => {
  const found = await reportedLetter(deps, report, cameTo);
  const recipient = found && recipientOf(report, found.toAddress);
  if (!found || !recipient) return false;
  await deps.database.transaction(async (tx) => {
    const delivery = await lockDelivery(tx, found);
    if (delivery) await note(tx, deps, delivery, recipient);
  });
  return true;
};
