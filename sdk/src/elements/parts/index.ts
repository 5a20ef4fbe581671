/**
 * Parts of the elements, for pages that write forms and threads of their own. Importing this registers `<zayavka-files>`,
 * which takes files by button, drop and paste, and uploads them. Sub-path `@zayavka/sdk/elements/parts`.
 */
import { define } from '../define.js';
import { ZayavkaFiles } from '../files/file-list.js';

export type { FilesChange } from '../files/file-list.js';
export type { Limits, StoredFile } from '../files/uploads.js';
export { linkify, type Piece } from '../ticket/linkify.js';
export { ZayavkaFiles };

define('zayavka-files', ZayavkaFiles);
