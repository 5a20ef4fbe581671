import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Database, insertInto, isUniqueViolation, type Transaction } from '../database/index.js';
import type { ActorKind } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import type { AttachmentRow } from './attachment.entity.js';
import { honestName, nameOnDisk } from './file-name.js';
import type { FileStore } from './file-store.js';
import { sniff } from './sniff.js';

export type AttachmentDeps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
};

/** Who may use a file that nothing refers to yet; SYSTEM, without an id, for what comes by letter. */
export type FileOwner = { readonly kind: ActorKind; readonly id: number | null };

export type IncomingFile = {
  /** As its sender calls it: anything may stand there. */
  readonly name: string;
  readonly content: Buffer | Readable;
  readonly owner: FileOwner;
  /** Of this one file. */
  readonly maxBytes: number;
};

export const ATTACHMENT_COLUMNS = [
  'id',
  'sha256',
  'name',
  'contentType',
  'bytes',
  'uploadedAt',
  'ownerKind',
  'ownerId',
  'ticketId',
  'messageId',
  'letterId',
  'place',
] as const;

const INSERT = insertInto('attachment', ATTACHMENT_COLUMNS);
const INSERT_FILE = insertInto('stored_file', ['sha256', 'bytes', 'usedAt']);
const TOUCH = 'UPDATE stored_file SET usedAt = ? WHERE sha256 = ?';

export const insertAttachment = async (tx: Transaction, row: AttachmentRow): Promise<void> => {
  await tx.insert(
    INSERT,
    ATTACHMENT_COLUMNS.map((name) => row[name]),
  );
};

/** Makes and locks the content's row: whoever deletes contents waits, and then finds it in use. */
const lockContent = async (
  tx: Transaction,
  { sha256, bytes, usedAt }: { sha256: string; bytes: number; usedAt: number },
): Promise<void> => {
  if (await tx.change(TOUCH, [usedAt, sha256])) return;
  try {
    await tx.insert(INSERT_FILE, [sha256, bytes, usedAt]);
  } catch (error) {
    // Another upload of the same content was quicker.
    if (!isUniqueViolation(error)) throw error;
    await tx.change(TOUCH, [usedAt, sha256]);
  }
};

/**
 * Keeps a file that belongs to nothing yet: its content once on disk, its row with a harmless name and the type that the
 * content shows. What {@link linkAttachments} does not link within a day is swept away.
 * @param check run in the transaction that keeps it; what it throws leaves nothing behind
 * @throws Problem ATTACHMENT_REFUSED when it is larger than `maxBytes`, OVERLOADED on a full disk; the source's failure.
 */
export const keepFile = async (
  { database, clock, files }: AttachmentDeps,
  { name, content, owner, maxBytes }: IncomingFile,
  check?: (tx: Transaction, bytes: number) => Promise<void>,
): Promise<AttachmentRow> => {
  const draft = await files.receive(content, maxBytes);
  try {
    const { sha256, bytes } = draft;
    const shown = await sniff(draft.head);
    const now = clock.now();
    const row: AttachmentRow = {
      id: randomBytes(16).toString('hex'),
      sha256,
      name: honestName(nameOnDisk(name), shown),
      contentType: shown.contentType,
      bytes,
      uploadedAt: now,
      ownerKind: owner.kind,
      ownerId: owner.id,
      ticketId: null,
      messageId: null,
      letterId: null,
      place: 0,
    };
    return await database.transaction(async (tx) => {
      await lockContent(tx, { sha256, bytes, usedAt: now });
      await check?.(tx, bytes);
      await insertAttachment(tx, row);
      await files.place(draft);
      return row;
    });
  } catch (error) {
    await files.discard(draft);
    throw error;
  }
};
