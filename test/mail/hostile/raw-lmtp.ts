import { connect, type Socket } from 'node:net';
import { within } from '../../kit/wait.js';

/** What the server said last: `250 2.0.0 …`. */
export type Reply = { readonly code: number; readonly text: string };

export type RawLetter = {
  readonly from: string;
  readonly recipients: readonly string[];
  /** Sent as it is: only dots at the start of a line are doubled, which RFC 5321 asks for. */
  readonly data: Buffer;
};

const CRLF = '\r\n';
const END = Buffer.from('\r\n.\r\n');

/** Doubles the dots that start a line, by the CR LF that the protocol knows alone: a bare LF starts no line. */
const dotted = (data: Buffer): Buffer => {
  const text = data.toString('latin1').replace(/(^|\r\n)\./g, '$1..');
  return Buffer.from(text.endsWith(CRLF) ? text.slice(0, -CRLF.length) : text, 'latin1');
};

/** Replies as they come in, one for each call. */
class Replies {
  private received = '';
  private readonly waiting: Array<(reply: Reply) => void> = [];
  private readonly ready: Reply[] = [];

  constructor(socket: Socket) {
    socket.on('data', (chunk: Buffer) => this.take(chunk.toString('latin1')));
    socket.on('close', () => this.give({ code: 0, text: 'The connection was closed' }));
    socket.on('error', (error) => this.give({ code: 0, text: error.message }));
  }

  private take(text: string): void {
    this.received += text;
    for (let match = this.whole(); match; match = this.whole()) {
      this.received = this.received.slice(match[0].length);
      this.give({ code: Number(match[1]), text: match[0].trim() });
    }
  }

  /** A whole reply: every line but the last has a hyphen behind its code. */
  private whole(): RegExpMatchArray | null {
    return this.received.match(/^(?:\d{3}-.*\r\n)*(\d{3})(?: .*)?\r\n/);
  }

  private give(reply: Reply): void {
    const waiting = this.waiting.shift();
    if (waiting) waiting(reply);
    else this.ready.push(reply);
  }

  next(): Promise<Reply> {
    const ready = this.ready.shift();
    if (ready) return Promise.resolve(ready);
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

/** A conversation with a server that takes letters in; any number of letters, one after the other. */
export class LmtpSession {
  private constructor(
    private readonly socket: Socket,
    private readonly replies: Replies,
    private readonly timeoutMs: number,
  ) {}

  /** @param timeoutMs until the failure, for each answer of the server */
  static async open(port: number, timeoutMs = 30_000): Promise<LmtpSession> {
    const socket = connect({ host: '127.0.0.1', port });
    const session = new LmtpSession(socket, new Replies(socket), timeoutMs);
    await session.told('a greeting');
    await session.say('LHLO hostile.example');
    return session;
  }

  private told(what: string): Promise<Reply> {
    return within(this.replies.next(), { what, timeoutMs: this.timeoutMs });
  }

  private say(line: string): Promise<Reply> {
    this.socket.write(line + CRLF);
    return this.told(`an answer to ${line}`);
  }

  /**
   * Hands a letter in byte for byte, as no honest mail server would write it.
   * @returns the first reply that is no success, else the reply of each recipient after the data (RFC 2033).
   */
  async handIn({ from, recipients, data }: RawLetter): Promise<Reply[]> {
    const lines = [`MAIL FROM:<${from}>`, ...recipients.map((to) => `RCPT TO:<${to}>`), 'DATA'];
    for (const line of lines) {
      const reply = await this.say(line);
      if (reply.code >= 400 || reply.code === 0) return [reply];
    }
    // In one piece: the end by itself would wait for the server's delayed acknowledgement of the rest.
    this.socket.write(Buffer.concat([dotted(data), END]));
    const results: Reply[] = [];
    for (const to of recipients) results.push(await this.told(`the answer for ${to}`));
    return results;
  }

  close(): void {
    this.socket.destroy();
  }
}

/** Hands one letter in, by a session of its own. @returns as {@link LmtpSession.handIn} does. */
export const handIn = async (port: number, letter: RawLetter): Promise<Reply[]> => {
  const session = await LmtpSession.open(port);
  try {
    return await session.handIn(letter);
  } finally {
    session.close();
  }
};
