import { DeliveryRow } from './delivery.entity.js';
import { LetterRow } from './letter.entity.js';

export type { MailOptions } from './mail-options.js';
export { type MailPart, type RunningMail, startMail } from './start-mail.js';
export { LetterMarks } from './thread/letter-marks.js';

export const MAIL_ENTITIES = [LetterRow, DeliveryRow];
