import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow, type ImapFlowError } from 'imapflow';
import type { Logger } from 'pino';
import { type IntakeDeps, LETTER_BYTES } from '../intake/index.js';
import type { MailPart } from '../start-mail.js';
import { connectionOptions, leaseName, type MailboxAddress, spoken } from './mailbox-address.js';
import { MailboxLease, RENEW_MS } from './mailbox-lease.js';
import { MailboxSession, POLL_MS } from './mailbox-session.js';
import { Setbacks } from './setbacks.js';

const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
/** After a wrong password: a provider locks a mailbox that is knocked at too often. */
const REFUSED_PAUSE_MS = 30_000;
const LONGEST_REFUSED_PAUSE_MS = 600_000;
/** Milliseconds that the letter in hand has when the instance stops. */
const STOP_MS = 5_000;
const CONNECT_MS = 30_000;
const MIB = 1024 * 1024;

const wasRefused = (error: unknown): boolean =>
  (error as ImapFlowError | undefined)?.authenticationFailed === true;

/** Fetches the letters of a mailbox, on one instance at a time, as long as it is not stopped. */
export class MailboxFetcher implements MailPart {
  private readonly stopping = new AbortController();
  private readonly setbacks = new Setbacks();
  private readonly lease: MailboxLease;
  private readonly log: Logger;
  private readonly running: Promise<void>;
  private failures = 0;
  private known = false;
  /** What is wrong now and has been told. */
  private told: string | undefined;

  constructor(
    private readonly deps: IntakeDeps,
    private readonly address: MailboxAddress,
    log: Logger,
  ) {
    this.lease = new MailboxLease(deps.database, leaseName(address));
    this.log = log.child({ mailbox: spoken(address) });
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        if (await this.lease.hold()) await this.attend();
        // Another instance fetches. Should it be gone without a word, its lease ends.
        else await this.rest(RENEW_MS);
      } catch (error) {
        if (!signal.aborted) await this.rest(this.failed(error));
      }
    }
    // Unreleased, for want of a database, it ends by itself.
    await this.lease.release().catch(() => undefined);
  }

  /** Works over one connection until it ends. @throws what ended it. */
  private async attend(): Promise<void> {
    const { signal } = this.stopping;
    const client = new ImapFlow({
      ...connectionOptions(this.address),
      // Its entries would hold what letters say.
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: CONNECT_MS,
      socketTimeout: POLL_MS * 1.5,
      maxLiteralSize: LETTER_BYTES + MIB,
      maxResponseSize: LETTER_BYTES + 2 * MIB,
    });
    let failure: Error | undefined;
    let takenOver = false;
    client.on('error', (error) => {
      failure ??= error;
    });
    const renewal = setInterval(() => {
      // While the database is away nobody else can take over either.
      this.lease.hold().then(
        (held) => {
          if (held) return;
          takenOver = true;
          client.close();
        },
        () => undefined,
      );
    }, RENEW_MS);
    const hangUp = (): void => {
      if (client.mailbox) setTimeout(() => client.close(), STOP_MS).unref();
      else client.close();
    };
    signal.addEventListener('abort', hangUp);
    try {
      await client.connect();
      await client.mailboxOpen(this.address.folder);
      const { deps, log, setbacks } = this;
      await new MailboxSession(client, {
        deps,
        log,
        setbacks,
        signal,
        onRound: () => this.answered(),
      }).run();
      await client.logout();
    } catch (error) {
      if (takenOver) return;
      // A connection that broke fails whatever waited for it; why it broke says more.
      throw failure ?? error;
    } finally {
      clearInterval(renewal);
      signal.removeEventListener('abort', hangUp);
      client.close();
    }
  }

  private answered(): void {
    if (this.told !== undefined) this.log.info('the mailbox answers again');
    else if (!this.known) this.log.info('letters are fetched from the mailbox');
    this.known = true;
    this.told = undefined;
    this.failures = 0;
  }

  /** Tells of a failure that lasts once, not at each try. @returns milliseconds until the next one. */
  private failed(error: unknown): number {
    const refused = wasRefused(error);
    const what = refused
      ? 'the mail server refuses the user or the password of IMAP_URL; letters stay in the mailbox'
      : 'letters cannot be fetched from the mailbox now; trying on';
    if (this.told !== what) {
      if (refused) this.log.error(what);
      else this.log.warn({ err: error }, what);
    }
    this.told = what;
    const [shortest, longest] = refused
      ? [REFUSED_PAUSE_MS, LONGEST_REFUSED_PAUSE_MS]
      : [SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS];
    const most = Math.min(longest, shortest * 2 ** Math.min(this.failures++, 20));
    // Instances and mailboxes that failed together do not knock together.
    return most * (0.75 + Math.random() / 4);
  }

  private async rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
