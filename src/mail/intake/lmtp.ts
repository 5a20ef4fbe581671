import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerEnvelope,
  type SMTPServerSession,
} from 'smtp-server';
import type { Envelope } from '../letter.js';
import type { MailPart } from '../start-mail.js';
import { LetterSource } from '../words.js';
import type { IntakeDeps } from './judge-letter.js';
import { LETTER_BYTES } from './keep-letter-files.js';
import { noSuchRecipient, tryAgain } from './lmtp-answers.js';
import { receiveLetter } from './receive-letter.js';
import { Slots } from './slots.js';

/** Letters in memory at once, each of which may be as large as any; senders of others wait with theirs. */
const LETTERS_AT_ONCE = 4;
/** The same of those that the mail server has announced as small (RFC 1870), as nearly all are. */
const SMALL_LETTERS_AT_ONCE = 16;
const SMALL_BYTES = 1024 * 1024;
const MOST_CONNECTIONS = 100;
/** A letter to more of our addresses than that is no letter to us. */
const MOST_RECIPIENTS = 50;
/** Milliseconds without a word from the mail server, while it is its turn. */
const IDLE_MS = 120_000;
/** Milliseconds that letters in hand have when the instance stops. */
const STOP_MS = 8_000;

/** The letter never came to its end: what was not acknowledged comes again. */
class BrokenOff extends Error {}

/**
 * The letter as a whole; undefined where it is larger than any may be: then it is read to its end and not kept.
 * @throws BrokenOff when the connection is lost before.
 */
const wholeOf = async (stream: SMTPServerDataStream): Promise<Buffer | undefined> => {
  let chunks: Buffer[] = [];
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (stream.sizeExceeded) chunks = [];
      else chunks.push(chunk);
    }
  } catch {
    throw new BrokenOff();
  }
  return stream.sizeExceeded ? undefined : Buffer.concat(chunks);
};

const envelopeOf = ({ mailFrom, rcptTo }: SMTPServerEnvelope): Envelope => ({
  from: mailFrom ? mailFrom.address : '',
  recipients: rcptTo.map(({ address }) => address),
});

/** By the size that was announced, if one was. */
const isSmall = ({ envelope: { mailFrom } }: SMTPServerSession): boolean => {
  const announced = mailFrom && typeof mailFrom.args === 'object' ? Number(mailFrom.args.SIZE) : Number.NaN;
  return announced > 0 && announced <= SMALL_BYTES;
};

export type LmtpDoor = MailPart & { readonly port: number };

/** The server's side of the protocol: who is told what, and when. */
const serverOf = (deps: IntakeDeps, log: Logger, inHand: Set<Promise<void>>): SMTPServer => {
  const slots = new Slots(LETTERS_AT_ONCE);
  const smallSlots = new Slots(SMALL_LETTERS_AT_ONCE);

  /** Nothing of what a letter says is logged. */
  const takeIn = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> => {
    const envelope = envelopeOf(session.envelope);
    const raw = await wholeOf(stream);
    // The library tells the sender that it is too large.
    if (!raw) return;
    const { id, outcome } = await receiveLetter(deps, { raw, envelope, source: LetterSource.LMTP });
    log.info({ letter: id, outcome }, 'a letter came in');
  };

  return new SMTPServer({
    lmtp: true,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    banner: 'Zayavka',
    size: LETTER_BYTES,
    rejectOversized: true,
    maxClients: MOST_CONNECTIONS,
    maxRecipients: MOST_RECIPIENTS,
    socketTimeout: IDLE_MS,
    closeTimeout: STOP_MS,
    onRcptTo: ({ address }, _session, callback) =>
      callback(deps.marks.isOurs(address) ? null : noSuchRecipient()),
    onData: (stream, session, callback) => {
      const work = (isSmall(session) ? smallSlots : slots)
        .run(() => takeIn(stream, session))
        .then(
          () => callback(null, '2.6.0 Kept'),
          (error: unknown) => {
            if (error instanceof BrokenOff)
              log.info('a connection broke before its letter was whole; the mail server is to try again');
            else log.warn({ err: error }, 'a letter could not be kept; the mail server is to try again');
            callback(tryAgain(error));
          },
        );
      inHand.add(work);
      void work.finally(() => inHand.delete(work));
    },
  });
};

const listen = (server: SMTPServer, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve((server.server.address() as AddressInfo).port);
    });
  });

/** Nobody is refused a letter for long by those who only keep their connection open. */
const hangUp = (server: SMTPServer): void => {
  for (const connection of server.connections) {
    connection.send(421, '4.3.2 The server is stopping');
    connection.close();
  }
};

/**
 * Opens the door through which a mail server hands letters in (RFC 2033). Each recipient's 250 comes after the commit; what
 * could not be kept gets a 4xx, so that the mail server keeps it and tries again. One letter for several addresses of ours
 * is one letter. Stopped, it finishes what is in hand, for 8 seconds at most.
 * @throws the system's error when the port is taken.
 */
export const openLmtp = async (
  deps: IntakeDeps,
  { host, port }: { readonly host: string; readonly port: number },
  log: Logger,
): Promise<LmtpDoor> => {
  const inHand = new Set<Promise<void>>();
  const server = serverOf(deps, log, inHand);
  const listensOn = await listen(server, port, host);
  // A connection that breaks is its sender's affair: what was not acknowledged comes again.
  server.on('error', (error: Error) => log.debug({ err: error }, 'a connection for letters broke'));
  return {
    port: listensOn,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      void Promise.all(inHand).then(() => hangUp(server));
      await closed;
    },
  };
};
