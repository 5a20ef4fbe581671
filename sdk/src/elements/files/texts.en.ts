import { counted } from '../texts/counted.en.js';
import type { FilesTexts } from './texts.js';

export const files: FilesTexts = {
  files: 'Files',
  attach: 'Attach files',
  orElse: 'Or drop them here, or paste them from the clipboard.',
  limits: (count, size) => `Up to ${counted(count, 'file', 'files')}, each up to ${size}.`,
  dropHere: 'Drop to attach',
  chosen: 'Attached files',
  cancel: 'Cancel',
  remove: 'Remove',
  retry: 'Try again',
  queued: 'Waiting to be uploaded',
  uploading: (name) => `Uploading: ${name}`,
  confirming: 'Being checked…',
  ready: 'Uploaded',
  readyAloud: (name) => `File uploaded: ${name}`,
  failedAloud: (name, why) => `File not uploaded: ${name}. ${why}`,
  removedAloud: (name) => `File removed: ${name}`,
  pasted: 'From the clipboard',
  faults: {
    tooLarge: ({ size }) => `The file is too large: up to ${size} is allowed. Compress it or split it.`,
    empty: () => 'The file is empty. Check it and attach it again.',
    folder: () => 'A folder cannot be attached. Compress it into an archive and attach that.',
    tooMany: ({ count }) =>
      `There are ${count} files already, and no more are allowed. Remove another one and press “Try again”.`,
    expired: () => 'The server no longer keeps this file. Remove it and attach it again.',
    used: () => 'This file went with the earlier ticket. Remove it and attach it again.',
  },
};
