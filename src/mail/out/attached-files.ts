import type { AttachmentRow } from '../../attachments/index.js';
import type { Database, Transaction } from '../../database/index.js';

/** What mail servers commonly take, less a third for the way files are written in letters. */
export const ATTACHED_BYTES = 15 * 1024 * 1024;

export type LetterFileRow = Pick<AttachmentRow, 'id' | 'sha256' | 'name' | 'contentType' | 'bytes'>;

const OF_MESSAGE = `SELECT id, sha256, name, contentType, bytes FROM attachment
  WHERE messageId = ? AND letterId IS NULL ORDER BY place, id`;

export const filesOfMessage = (
  database: Pick<Database, 'select'> | Pick<Transaction, 'select'>,
  messageId: number,
): Promise<LetterFileRow[]> => database.select<LetterFileRow>(OF_MESSAGE, [messageId]);

/**
 * Which files go along with a letter: one after another as long as all fit, so that the same files always do.
 * @returns the others are in the panel alone, and the letter names them.
 */
export const filesThatFit = <File extends { readonly bytes: number }>(
  files: readonly File[],
): { readonly attached: File[]; readonly inPanel: File[] } => {
  const attached: File[] = [];
  const inPanel: File[] = [];
  let bytes = 0;
  for (const file of files) {
    if (bytes + Number(file.bytes) > ATTACHED_BYTES) inPanel.push(file);
    else {
      bytes += Number(file.bytes);
      attached.push(file);
    }
  }
  return { attached, inPanel };
};
