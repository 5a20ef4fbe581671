import type { Readable } from 'node:stream';
import type { Database } from '../database/index.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import type { AttachmentRow } from './attachment.entity.js';
import type { AttachmentLinks } from './attachment-links.js';
import type { FileStore } from './file-store.js';

export type DownloadDeps = {
  readonly database: Database;
  readonly files: FileStore;
  readonly links: AttachmentLinks;
};

/** What stands in an address that {@link AttachmentLinks.urlOf} made. */
export type DownloadAddress = { readonly id: string; readonly expires: string; readonly signature: string };

export type Download = {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  /** @param part first and last byte, both included; the whole content when left out */
  readonly open: (part?: { readonly start: number; readonly end: number }) => Promise<Readable>;
};

type Row = Pick<AttachmentRow, 'sha256' | 'name' | 'contentType' | 'bytes'>;
const BY_ID = 'SELECT sha256, name, contentType, bytes FROM attachment WHERE id = ?';

/**
 * The file of an address: whoever was given it may have it, for as long as it is good.
 * @throws Problem NOT_FOUND for a signature that is missing, wrong or expired and for a file that is gone, all alike.
 */
export const openDownload = async (
  { database, files, links }: DownloadDeps,
  { id, expires, signature }: DownloadAddress,
): Promise<Download> => {
  const [row] = links.holds(id, expires, signature) ? await database.select<Row>(BY_ID, [id]) : [];
  if (!row) throw new Problem(ProblemCode.NOT_FOUND, { reason: 'attachment' });
  const { sha256, name, contentType, bytes } = row;
  return { name, contentType, bytes: Number(bytes), open: (part) => files.stream(sha256, part) };
};
