import type { ImapFlow } from 'imapflow';
import type { Logger } from 'pino';
import { isUnavailable } from '../../database/index.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import { holdLetter, type IntakeDeps, type LetterReceipt, receiveLetter } from '../intake/index.js';
import { LetterSource } from '../words.js';
import { envelopeOf } from './envelope.js';
import { type Fetched, fetchLetter } from './fetch-letter.js';
import { chooseMarking, type Marking } from './marking.js';
import type { Setbacks } from './setbacks.js';
import { Wake } from './wake.js';

/** Milliseconds after which the mailbox is looked into without the server's having said that there is news. */
export const POLL_MS = 60_000;

export type SessionOptions = {
  readonly deps: IntakeDeps;
  readonly log: Logger;
  readonly setbacks: Setbacks;
  /** Ends the session after the letter in hand. */
  readonly signal: AbortSignal;
  /** Called when everything that was in the mailbox has been looked at. */
  readonly onRound: () => void;
};

/** It is we who cannot keep any letter now, whatever this one is. */
const isOurs = (error: unknown): boolean =>
  isUnavailable(error) || (error instanceof Problem && error.code === ProblemCode.OVERLOADED);

/**
 * One connection's work: takes in what the mailbox has, one letter after the other, the oldest first, and waits for more.
 * A letter is marked after its commit; what was taken in and not marked comes again and is known by its receipt.
 */
export class MailboxSession {
  /** Taken in over this connection: a server that loses marks does not make them come again and again. */
  private readonly taken = new Set<number>();
  private readonly wake = new Wake();

  constructor(
    private readonly client: ImapFlow,
    private readonly options: SessionOptions,
  ) {}

  /** @throws what ended it, unless it was the signal. */
  async run(): Promise<void> {
    const { client, wake } = this;
    const { signal, setbacks, onRound } = this.options;
    client.on('exists', wake.call);
    client.on('close', wake.call);
    signal.addEventListener('abort', wake.call);
    try {
      const marking = await chooseMarking(client);
      if (client.mailbox) setbacks.under(client.mailbox.uidValidity);
      while (!signal.aborted) {
        if (!client.usable) throw new Error('The mail server has closed the connection');
        wake.reset();
        await this.takeAll(marking);
        onRound();
        if (!signal.aborted) await this.idle();
      }
    } finally {
      signal.removeEventListener('abort', wake.call);
    }
  }

  private async takeAll(marking: Marking): Promise<void> {
    const { setbacks, signal } = this.options;
    for (const uid of await marking.unmarked()) {
      if (signal.aborted) return;
      if (setbacks.isDue(uid, performance.now())) await this.settle(uid, marking);
    }
  }

  private async settle(uid: number, marking: Marking): Promise<void> {
    const { log, setbacks } = this.options;
    try {
      await this.take(uid);
      await marking.mark(uid);
      setbacks.settled(uid);
    } catch (error) {
      if (isOurs(error)) throw error;
      const passed = setbacks.failed(uid, performance.now());
      if (!passed || !this.client.usable) throw error;
      log.error(
        { err: error, uid },
        'a letter of the mailbox cannot be taken in; it stays there, for another try',
      );
    }
  }

  private async take(uid: number): Promise<void> {
    if (this.taken.has(uid)) return;
    const fetched = await fetchLetter(this.client, uid);
    if (!fetched) return;
    const { id, outcome } = await this.receive(fetched);
    this.taken.add(uid);
    this.options.log.info({ letter: id, outcome }, 'a letter came in');
  }

  private receive({ raw, headersOnly }: Fetched): Promise<LetterReceipt> {
    const { deps } = this.options;
    const envelope = envelopeOf(raw, deps.marks, deps.options.supportAddress);
    const letter = { raw, envelope, source: LetterSource.IMAP };
    return headersOnly ? holdLetter(deps, letter, 'TOO_LARGE') : receiveLetter(deps, letter);
  }

  /** Until the server tells of a letter (RFC 2177), or it is time to look without. The next command ends it. */
  private async idle(): Promise<void> {
    // Whatever goes wrong closes the connection, which ends the wait.
    this.client.idle().catch(() => undefined);
    await this.wake.wait(this.options.setbacks.nextIn(performance.now(), POLL_MS));
  }
}
