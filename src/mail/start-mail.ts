import type { Logger } from 'pino';
import type { FileStore } from '../attachments/index.js';
import type { QueueBoard } from '../queue/index.js';
import type { TicketDeps } from '../tickets/index.js';
import type { MailOptions } from './mail-options.js';
import { startPosting } from './out/index.js';
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

export type RunningMail = MailPart & {
  /** Where letters are handed in, when they are: also where the options left the choice to the system. */
  readonly lmtpPort?: number;
};

const openLmtp = async () => (await import('./intake/lmtp.js')).openLmtp;
const openMailbox = async () => (await import('./imap/open-mailbox.js')).openMailbox;

/** Opens every way in and out that the options name. What a way needs is loaded when it is on: a start waits for no other. */
export const startMail = async ({ deps, options, log }: StartMail): Promise<RunningMail> => {
  const parts: MailPart[] = [];
  const posting = await startPosting({ deps, options, log });
  if (posting) parts.push(posting);
  const lmtp = options.lmtp && (await (await openLmtp())({ ...deps, options }, options.lmtp, log));
  if (lmtp) parts.push(lmtp);
  if (options.imapUrl !== undefined)
    parts.push((await openMailbox())({ ...deps, options }, options.imapUrl, log));
  return {
    ...(lmtp && { lmtpPort: lmtp.port }),
    stop: async () => {
      await Promise.all(parts.map((part) => part.stop()));
    },
  };
};
