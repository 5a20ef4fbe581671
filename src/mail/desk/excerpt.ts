import { buffer } from 'node:stream/consumers';
import type { AttachmentRow, FileStore } from '../../attachments/index.js';
import type { LetterRow } from '../letter.entity.js';
import { readLetter } from '../reading/index.js';

/** Characters of a letter's text that are shown before anybody has decided about it. */
const EXCERPT = 2_000;
/** Bytes of the original that are read for it: a text stands before the files. */
const HEAD_BYTES = 256 * 1024;

/** Whether the letter's text is told by a ticket or a message already. */
export const isTold = ({ ticketId }: Pick<LetterRow, 'ticketId'>): boolean => ticketId !== null;

/**
 * The beginning of what a kept letter says, read from its original, which holds no password any more. Read when asked for:
 * few letters are ever kept, and a copy of their text would be one more place to keep clean.
 * @throws Error where the content is not on disk.
 */
export const excerptOf = async (
  files: FileStore,
  { sha256 }: Pick<AttachmentRow, 'sha256'>,
): Promise<string> => {
  const head = await buffer(await files.stream(sha256, { start: 0, end: HEAD_BYTES - 1 }));
  const { text } = await readLetter(head);
  return Array.from(text).slice(0, EXCERPT).join('');
};
