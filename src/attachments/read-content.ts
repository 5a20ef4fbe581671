import type { AttachmentRow } from './attachment.entity.js';
import type { AttachmentDeps } from './keep-file.js';

/**
 * A file's content as a whole: for letters, whose files are bounded by the regulations.
 * @throws Error where the content is not on disk.
 */
export const readContent = (
  { files }: Pick<AttachmentDeps, 'files'>,
  { sha256 }: Pick<AttachmentRow, 'sha256'>,
): Promise<Buffer> => files.read(sha256);
