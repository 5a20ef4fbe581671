import { connect, type Socket } from 'node:net';
import type { LoadResult } from './http-load.js';

export interface LmtpLoadOptions {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly recipient: string;
  /** The next letter, its lines ended by CR LF and no dot at the start of one. */
  readonly next: () => { readonly from: string; readonly data: Buffer };
}

const END = Buffer.from('.\r\n');
const FINAL_REPLY = /^\d{3}(?: .*)?\r\n/m;

/** One connection of a mail server: it sends its next letter when the one before was acknowledged. */
class Sender {
  private readonly socket: Socket;
  private received = '';
  private heard: ((reply: string) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const lost = (error?: Error): void => this.failed?.(error ?? new Error('The server closed a connection'));
    this.socket.on('error', lost).on('close', () => lost());
    this.socket.setEncoding('latin1').on('data', (text: string) => {
      this.received += text;
      this.listen();
    });
  }

  async greet(): Promise<void> {
    await this.reply('220');
    await this.say('LHLO bench.example\r\n', '250');
  }

  async send(from: string, recipient: string, data: Buffer): Promise<void> {
    await this.say(`MAIL FROM:<${from}> SIZE=${data.length}\r\n`, '250');
    await this.say(`RCPT TO:<${recipient}>\r\n`, '250');
    await this.say('DATA\r\n', '354');
    this.socket.write(data);
    this.socket.write(END);
    await this.reply('250');
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private async say(line: string, code: string): Promise<void> {
    this.socket.write(line);
    await this.reply(code);
  }

  private async reply(code: string): Promise<void> {
    const said = await new Promise<string>((resolve, reject) => {
      this.heard = resolve;
      this.failed = reject;
      this.listen();
    });
    if (!said.startsWith(code)) throw new Error(`Not the ${code} wanted: ${said}`);
  }

  /** A reply of several lines ends with the one that has a space after its code. */
  private listen(): void {
    const last = FINAL_REPLY.exec(this.received);
    if (!last || !this.heard) return;
    const { heard } = this;
    this.heard = undefined;
    this.received = this.received.slice(last.index + last[0].length);
    heard(last[0]);
  }
}

/** Each connection sends a letter when it has its 250 for the last one, until the time is over. */
export const lmtpLoad = async (options: LmtpLoadOptions): Promise<LoadResult> => {
  const { port, connections, seconds, recipient, next } = options;
  const senders = Array.from({ length: connections }, () => new Sender(port));
  let answers = 0;
  try {
    await Promise.all(senders.map((sender) => sender.greet()));
    const began = performance.now();
    const end = began + seconds * 1000;
    const cpu = process.cpuUsage();
    const run = async (sender: Sender): Promise<void> => {
      while (performance.now() < end) {
        const { from, data } = next();
        await sender.send(from, recipient, data);
        answers++;
      }
    };
    await Promise.all(senders.map(run));
    const took = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    return { rate: (answers / took) * 1000, answers, generatorShare: (user + system) / 1000 / took };
  } finally {
    for (const sender of senders) sender.close();
  }
};
