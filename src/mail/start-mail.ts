import type { Logger } from 'pino';
import type { FileStore } from '../attachments/index.js';
import type { QueueBoard } from '../queue/index.js';
import type { TicketDeps } from '../tickets/index.js';
import type { MailOptions } from './mail-options.js';
import type { LetterMarks } from './thread/letter-marks.js';

/** What letters are handled with. */
export type MailDeps = TicketDeps & {
  readonly files: FileStore;
  readonly queue: QueueBoard;
  readonly marks: LetterMarks;
  /** Without a slash at the end. */
  readonly publicUrl: string;
};

/** One way in or out, until it is stopped. */
export type MailPart = {
  /** @returns when what is in hand is finished; nothing new is begun. */
  readonly stop: () => Promise<void>;
};

export type StartMail = {
  readonly deps: MailDeps;
  readonly options: MailOptions;
  readonly log: Logger;
};

export type RunningMail = MailPart;

/** Opens every way in and out that the options name. */
export const startMail = async (_start: StartMail): Promise<RunningMail> => {
  const parts: MailPart[] = [];
  return {
    stop: async () => {
      await Promise.all(parts.map((part) => part.stop()));
    },
  };
};
