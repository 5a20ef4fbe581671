import type { Transaction } from '../database/index.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import type { FileOwner } from './keep-file.js';
import { ATTACHMENTS_PATH, wanted } from './wanted-files.js';

/** What files belong to; `letterId` marks the letter whose original the file is. */
export type LinkTo = {
  readonly ticketId: string | null;
  readonly messageId?: number | null;
  readonly letterId?: number | null;
};

const LINK = 'UPDATE attachment SET ticketId = ?, messageId = ?, letterId = ?, place = ? WHERE id = ?';
const FREE = 'AND ticketId IS NULL AND letterId IS NULL';
const CLAIM = `${LINK} AND ownerKind = ? AND ownerId = ? ${FREE}`;

const values = ({ ticketId, messageId = null, letterId = null }: LinkTo) => [ticketId, messageId, letterId];

/**
 * Links files that the house itself has kept to what they belong to, in the transaction that makes it. A second time, they
 * are linked anew: a letter's original becomes its ticket's when an agent assigns it.
 * @param ids in the order in which they are to stand
 * @param from the place of the first
 * @throws Error where one is gone.
 */
export const linkAttachments = async (
  tx: Transaction,
  ids: readonly string[],
  to: LinkTo,
  from = 0,
): Promise<void> => {
  for (const [place, id] of ids.entries())
    if (!(await tx.change(LINK, [...values(to), from + place, id])))
      throw new Error(`attachment ${id} is gone`);
};

/**
 * Links what a caller has uploaded to what they write with it. Of two who want one file at the same moment one gets it.
 * @returns a fault for each that is not theirs, not there, or used already: then the transaction must leave nothing behind.
 */
export const claimAttachments = async (
  tx: Transaction,
  owner: FileOwner,
  ids: readonly string[] | null | undefined,
  to: LinkTo,
): Promise<Fault[]> => {
  const faults: Fault[] = [];
  // Locked in one order whoever names them, so that two callers never wait for each other.
  const files = wanted(ids).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, index, place } of files)
    if (!(await tx.change(CLAIM, [...values(to), place, id, owner.kind, owner.id])))
      faults.push({ path: [...ATTACHMENTS_PATH, String(index)], code: FieldErrorCode.UNKNOWN });
  return faults.sort((a, b) => Number(a.path[2]) - Number(b.path[2]));
};
