import type { Logger } from 'pino';
import type { IntakeDeps } from '../intake/index.js';
import type { MailPart } from '../start-mail.js';
import { readMailboxAddress } from './mailbox-address.js';
import { MailboxFetcher } from './mailbox-fetcher.js';

/**
 * Fetches letters from a mailbox over IMAP, for as long as it is not stopped, whatever becomes of the connection.
 * @throws TypeError for an address that is none.
 */
export const openMailbox = (deps: IntakeDeps, url: string, log: Logger): MailPart =>
  new MailboxFetcher(deps, readMailboxAddress(url), log);
