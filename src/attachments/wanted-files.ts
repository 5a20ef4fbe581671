import { type Database, placeholders } from '../database/index.js';
import { type Fault, FieldErrorCode, samePath } from '../kernel/fault.js';
import type { FileOwner } from './keep-file.js';

export const ATTACHMENTS_PATH: readonly string[] = ['input', 'attachmentIds'];

/** A file that an input names, at which index of the list, and where it will stand. */
type Wanted = { readonly id: string; readonly index: number; readonly place: number };

/** Each file once, at the index where it is named first. */
export const wanted = (ids: readonly string[] | null | undefined): Wanted[] =>
  [...new Set(ids ?? [])].map((id, place) => ({ id, index: (ids ?? []).indexOf(id), place }));

type Named = {
  readonly ids: readonly string[] | null | undefined;
  readonly owner: FileOwner;
  /** Of the regulations: files of one ticket or message. */
  readonly maxCount: number;
};

/**
 * What is wrong with the files that an input names: too many of them, or one that the caller has not uploaded or has used
 * already. Foreign and missing answer alike.
 * @param already faults found before: in a list that is too long, the items are not looked at.
 */
export const attachmentFaults = async (
  database: Database,
  { ids, owner, maxCount }: Named,
  already: readonly Fault[],
): Promise<Fault[]> => {
  const files = wanted(ids);
  if (!files.length || already.some(({ path }) => samePath(path, ATTACHMENTS_PATH))) return [];
  if (files.length > maxCount)
    return [{ path: ATTACHMENTS_PATH, code: FieldErrorCode.TOO_MANY, params: { max: maxCount } }];
  const rows = await database.select<{ id: string }>(
    `SELECT id FROM attachment WHERE id IN (${placeholders(files.length)})
      AND ownerKind = ? AND ownerId = ? AND ticketId IS NULL AND letterId IS NULL`,
    [...files.map(({ id }) => id), owner.kind, owner.id],
  );
  const free = new Set(rows.map(({ id }) => id));
  return files
    .filter(({ id }) => !free.has(id))
    .map(({ index }) => ({ path: [...ATTACHMENTS_PATH, String(index)], code: FieldErrorCode.UNKNOWN }));
};
