import { DeliveryRow } from './delivery.entity.js';
import { MailboxLeaseRow } from './imap/index.js';
import { LetterRow } from './letter.entity.js';

export { DESK_RESOLVERS, LETTER_LOADERS, type LetterLoaders } from './desk/index.js';
export {
  type IncomingLetter,
  type IntakeDeps,
  LETTER_BYTES,
  type LetterReceipt,
  receiveLetter,
} from './intake/index.js';
export type { MailOptions } from './mail-options.js';
export {
  DELIVERY_LOADERS,
  DELIVERY_RESOLVERS,
  type DeliveryLoaders,
  loadTemplates,
  TemplateError,
} from './out/index.js';
export { type MailPart, type RunningMail, startMail } from './start-mail.js';
export { LetterMarks } from './thread/letter-marks.js';
export { isSupportAddress } from './thread/support-address.js';
export { LetterSource } from './words.js';

export const MAIL_ENTITIES = [LetterRow, DeliveryRow, MailboxLeaseRow];
