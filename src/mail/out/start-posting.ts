import type { Logger } from 'pino';
import { DurableReader, type JournalEvent } from '../../journal/index.js';
import type { MailPart, StartMail } from '../start-mail.js';
import { Dispatch } from './sending/dispatch.js';
import { loadTemplates } from './templates/load-templates.js';
import { type WriterDeps, writeLetter } from './write-letter.js';

/** Under this name the journal keeps how far letters are written, for all instances. */
const READER = 'letters';

/** Reasons that somebody may want to know of. */
const TELLING = ['CAP', 'NO_ADDRESS'];

const writeAll = async (
  deps: WriterDeps,
  events: readonly JournalEvent[],
  signal: AbortSignal,
  log: Logger,
): Promise<void> => {
  for (const event of events) {
    if (signal.aborted) return;
    const unwritten = await writeLetter(deps, event);
    if (unwritten && TELLING.includes(unwritten))
      log.info({ ticketId: event.ticketId, event: event.type, reason: unwritten }, 'No letter was written');
  }
};

/**
 * Letters out (3.2, 3.11): written from the journal as it goes on, each once, and handed to the mail server until it takes
 * them or their time is over.
 * @returns undefined where letters are not sent.
 * @throws TemplateError for the provider's templates.
 */
export const startPosting = async ({ deps, options, log }: StartMail): Promise<MailPart | undefined> => {
  const templates = loadTemplates(options.templatesDir);
  if (options.smtpUrl === undefined) return undefined;
  const { database, journal, clock, files } = deps;
  const { smtpUrl, supportAddress, giveUpHours } = options;
  const senderName = (locale: keyof typeof templates) => templates[locale].sender.trim();
  const { PostOffice } = await import('./sending/post-office.js');
  const office = new PostOffice({ smtpUrl, supportAddress, senderName, files });
  const dispatch = new Dispatch({ database, journal, clock, giveUpHours }, office, log);
  const reader = new DurableReader({
    journal,
    database,
    log,
    name: READER,
    from: 'now',
    handle: async (events, signal) => {
      await writeAll({ ...deps, options }, events, signal, log);
      dispatch.wake();
    },
  });
  await reader.prepared;
  return {
    stop: async () => {
      await reader.stop();
      await dispatch.stop();
    },
  };
};
