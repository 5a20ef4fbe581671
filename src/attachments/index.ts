import { AttachmentRow } from './attachment.entity.js';
import { StoredFileRow } from './stored-file.entity.js';

export { FileStore } from './file-store.js';

export const ATTACHMENT_ENTITIES = [StoredFileRow, AttachmentRow];
