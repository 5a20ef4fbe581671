import { AttachmentRow } from './attachment.entity.js';
import { AttachmentResolver } from './attachment.resolver.js';
import { StoredFileRow } from './stored-file.entity.js';

export { AttachmentRow } from './attachment.entity.js';
export { Attachment, attachmentType } from './attachment.type.js';
export { AttachmentLinks } from './attachment-links.js';
export { copyAttachments } from './copy-attachments.js';
export { FileStore } from './file-store.js';
export { type AttachmentDeps, type FileOwner, type IncomingFile, keepFile } from './keep-file.js';
export { claimAttachments, type LinkTo, linkAttachments } from './link-attachments.js';
export { ATTACHMENT_LOADERS, type AttachmentLoaders } from './loaders.js';
export { type Download, type DownloadAddress, openDownload } from './open-download.js';
export { readContent } from './read-content.js';
export { sweepAttachments, UNLINKED_LIFE_MS } from './sweep-attachments.js';
export { UploadBounds } from './upload-bounds.js';
export { type Upload, uploader, uploadFile } from './upload-file.js';
export { attachmentFaults } from './wanted-files.js';

export const ATTACHMENT_ENTITIES = [StoredFileRow, AttachmentRow];
export const ATTACHMENT_RESOLVERS = [AttachmentResolver] as const;
