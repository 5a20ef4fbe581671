import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type Deferred, deferred, until } from './wait.js';

/** A letter that the sink was handed. */
export interface SunkLetter {
  /** Empty for the null return path. */
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
  /** As a mail program reads it. */
  readonly mail: Email;
  /** The text, with lines as people see them. */
  readonly text: string;
  /** Every value of a header, by its name in lower case. */
  header(name: string): string[];
}

type Reply = { readonly code: number; readonly words: string };

const failure = ({ code, words }: Reply): Error => Object.assign(new Error(words), { responseCode: code });

const readAll = async (stream: SMTPServerDataStream): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const asLetter = async (raw: Buffer, { envelope }: SMTPServerSession): Promise<SunkLetter> => {
  const mail = await PostalMime.parse(raw);
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
    raw,
    mail,
    text: (mail.text ?? '').replace(/\r\n/g, '\n'),
    header: (name) => mail.headers.filter(({ key }) => key === name).map(({ value }) => value),
  };
};

/** A mail server that takes letters and sends them nowhere: it keeps what it was handed, for tests to read. */
export class SmtpSink {
  readonly letters: SunkLetter[] = [];
  /** Letters that were handed over in full, also those that were never answered for. */
  handed = 0;
  private readonly refusals = new Map<string, Reply>();
  private refusal: Reply | undefined;
  private holding: Deferred<void> | undefined;
  private server: SMTPServer | undefined;

  private constructor(private port: number) {}

  static async start(): Promise<SmtpSink> {
    const sink = new SmtpSink(0);
    await sink.start();
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Takes connections again, on the port that it had. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      closeTimeout: 100,
      disableReverseLookup: true,
      onRcptTo: ({ address }, _session, callback) => {
        const reply = this.refusals.get(address.toLowerCase());
        callback(reply && failure(reply));
      },
      onData: (stream, session, callback) => {
        this.take(stream, session).then(
          () => callback(null, 'queued as SINK1'),
          (error: Error) => callback(error),
        );
      },
    });
    server.on('error', () => undefined);
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Nobody listens on its port until it is started again. */
  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    this.holding?.resolve();
    await new Promise<void>((resolve) => server.close(resolve));
  }

  /** Answers every RCPT of this address so, until `accept`. */
  refuse(address: string, code: number, words: string): void {
    this.refusals.set(address.toLowerCase(), { code, words });
  }

  /** Answers every letter so after its DATA, until `accept`. */
  refuseAll(code: number, words: string): void {
    this.refusal = { code, words };
  }

  accept(): void {
    this.refusals.clear();
    this.refusal = undefined;
  }

  /** Takes letters and does not answer for them, until `release`. */
  hold(): void {
    this.holding = deferred();
  }

  release(): void {
    this.holding?.resolve();
    this.holding = undefined;
  }

  to(address: string): SunkLetter[] {
    return this.letters.filter(({ to }) => to.includes(address));
  }

  /** The only letter, or the newest, that fits; waits for it. */
  letter(what: string, fits: (letter: SunkLetter) => boolean = () => true): Promise<SunkLetter> {
    return until(() => this.letters.findLast(fits), { what: `a letter: ${what}` });
  }

  /** Waits until so many letters have come. */
  async count(number: number): Promise<SunkLetter[]> {
    await until(() => this.letters.length >= number, { what: `${number} letters (there are some fewer)` });
    return this.letters;
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const letter = await asLetter(await readAll(stream), session);
    this.handed++;
    if (this.holding) {
      this.letters.push(letter);
      await this.holding.promise;
      return;
    }
    if (this.refusal) throw failure(this.refusal);
    this.letters.push(letter);
  }
}
