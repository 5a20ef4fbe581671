import { connect, type Socket } from 'node:net';
import { within } from './wait.js';

/** `code` is 0 where the connection ended instead of a reply. */
export type LmtpReply = { readonly code: number; readonly text: string };

const CRLF = '\r\n';
/** A whole reply: every line but the last has a hyphen behind its code. */
const REPLY = /^(?:\d{3}-[^\r\n]*\r\n)*(\d{3})(?: [^\r\n]*)?\r\n/;

/** A conversation in LMTP (RFC 2033), byte for byte as the test wants it. */
export class LmtpConversation {
  private received = '';
  private ended = false;
  private readonly waiting: Array<() => void> = [];

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.received += chunk.toString('latin1');
      this.look();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      this.ended = true;
      this.look();
    });
  }

  /** Connects, and hears the greeting; with `LHLO` said unless the test wants to say it. */
  static async open(port: number, { greet = true } = {}): Promise<LmtpConversation> {
    const talk = new LmtpConversation(connect({ host: '127.0.0.1', port }));
    await talk.reply();
    if (greet) await talk.say('LHLO mail.kit.example');
    return talk;
  }

  /** The next reply, come already or still to come. */
  async reply(timeoutMs = 20_000): Promise<LmtpReply> {
    const found = async (): Promise<LmtpReply> => {
      for (;;) {
        const match = this.received.match(REPLY);
        if (match) {
          this.received = this.received.slice(match[0].length);
          return { code: Number(match[1]), text: match[0].trim() };
        }
        if (this.ended) return { code: 0, text: 'The connection was closed' };
        await new Promise<void>((resolve) => this.waiting.push(resolve));
      }
    };
    return within(found(), { what: 'a reply', timeoutMs });
  }

  /** Sends a line, and returns what is said to it. */
  async say(line: string): Promise<LmtpReply> {
    this.send(line + CRLF);
    return this.reply();
  }

  /** Sends bytes as they are. */
  send(bytes: string | Buffer): void {
    this.socket.write(bytes);
  }

  /** Sends everything but the letter itself. @returns the reply of each line. */
  async envelope(from: string, recipients: readonly string[]): Promise<LmtpReply[]> {
    const replies = [await this.say(`MAIL FROM:<${from}>`)];
    for (const to of recipients) replies.push(await this.say(`RCPT TO:<${to}>`));
    return replies;
  }

  /**
   * Sends the letter after its envelope, dots doubled as RFC 5321 asks for.
   * @returns a reply for each recipient that was accepted, or the refusal of DATA itself.
   */
  async letter(letter: string | Buffer, accepted = 1): Promise<LmtpReply[]> {
    const data = await this.say('DATA');
    if (data.code !== 354) return [data];
    const text = Buffer.from(letter)
      .toString('latin1')
      .replace(/(^|\r\n)\./g, '$1..');
    this.send(Buffer.from(`${text}${text.endsWith(CRLF) ? '' : CRLF}.${CRLF}`, 'latin1'));
    const replies: LmtpReply[] = [];
    for (let i = 0; i < accepted; i++) replies.push(await this.reply());
    return replies;
  }

  /** Ends it as a lost network does. */
  cut(): void {
    this.socket.destroy();
  }

  private look(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/** Hands one letter in, and returns the reply of its last recipient. */
export const handIn = async (
  port: number,
  { from, to, letter }: { readonly from: string; readonly to: string; readonly letter: string | Buffer },
): Promise<LmtpReply> => {
  const talk = await LmtpConversation.open(port);
  try {
    await talk.envelope(from, [to]);
    const [reply] = await talk.letter(letter);
    return reply as LmtpReply;
  } finally {
    talk.cut();
  }
};
