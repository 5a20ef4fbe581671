import { placeholders, type Transaction } from '../database/index.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import type { LightTicket } from './ticket-rows.js';

/** Events that tell nobody anything new about the matter itself: an answer written meanwhile still fits. */
const NO_NEWS = ['DEADLINE_AT_RISK', 'DEADLINE_BREACHED', 'DELIVERY_CHANGED'];

const NEWS = `SELECT COUNT(*) AS count FROM journal_event
  WHERE ticketId = ? AND version > ? AND type NOT IN (${placeholders(NO_NEWS.length)})`;

const CONFLICT: Fault = { path: ['input', 'expectedVersion'], code: FieldErrorCode.VERSION_CONFLICT };

/**
 * Whether an agent who has read one version may act on the locked ticket: not when there is news since, so that no
 * reply goes to an outdated thread.
 */
export const versionFaults = async (
  tx: Transaction,
  ticket: LightTicket,
  expected: number,
): Promise<Fault[]> => {
  if (expected === ticket.version) return [];
  if (expected > ticket.version || expected < 1) return [CONFLICT];
  const [row] = await tx.select<{ count: number }>(NEWS, [ticket.id, expected, ...NO_NEWS]);
  return Number(row?.count) > 0 ? [CONFLICT] : [];
};
