import { connect, type Socket } from 'node:net';

export interface LoadOptions {
  readonly port: number;
  /**
   * One client each, with one connection and one request under way; called for the bytes of each request, with the
   * answer to the one before, which it may look at and not keep.
   */
  readonly clients: ReadonlyArray<(answer?: Buffer) => Buffer>;
  readonly seconds: number;
  /** Every answer must contain it, or the load fails: an answer without it is no work done. */
  readonly proof: string;
}

export interface LoadResult {
  /** Answers in a second. */
  readonly rate: number;
  readonly answers: number;
  /** What the generator itself took of one core, 0 to 1. */
  readonly generatorShare: number;
}

export interface RequestParts {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const requestBytes = ({ path, headers, body }: RequestParts): Buffer => {
  const lines = Object.entries({ host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}`);
  const length = `content-length: ${Buffer.byteLength(body)}`;
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${[...lines, length].join('\r\n')}\r\n\r\n${body}`);
};

const HEAD_END = Buffer.from('\r\n\r\n');
const READ_BYTES = 256 * 1024;

/**
 * One keep-alive connection. It reads no more of HTTP than the status and the length: on a machine of two cores what
 * the generator spends is taken from the servers that it measures.
 */
class Client {
  private readonly socket: Socket;
  private parts: Buffer[] = [];
  private missing = -1;
  private answered: ((answer: Buffer) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;

  constructor(port: number) {
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    const callback = (bytes: number): boolean => {
      this.read(buffer.subarray(0, bytes));
      return true;
    };
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback } });
    const lost = (error?: Error): void => this.failed?.(error ?? new Error('The server closed a connection'));
    this.socket.on('error', lost).on('close', () => lost());
  }

  send(request: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    if (this.missing < 0) {
      const whole = this.parts.length ? Buffer.concat([...this.parts, chunk]) : chunk;
      const end = whole.indexOf(HEAD_END);
      if (end < 0) {
        this.parts = [Buffer.from(whole)];
        return;
      }
      const length = /content-length: (\d+)/i.exec(whole.toString('latin1', 0, end))?.[1];
      if (length === undefined) {
        this.failed?.(new Error('An answer without its length'));
        return;
      }
      this.missing = end + HEAD_END.length + Number(length) - whole.length;
      this.parts = [this.missing > 0 ? Buffer.from(whole) : whole];
    } else {
      this.missing -= chunk.length;
      this.parts.push(this.missing > 0 ? Buffer.from(chunk) : chunk);
    }
    if (this.missing > 0) return;
    const answer = this.parts.length === 1 ? (this.parts[0] as Buffer) : Buffer.concat(this.parts);
    this.parts = [];
    this.missing = -1;
    // It may lie in the socket's own buffer: whoever is given it looks at once and keeps nothing.
    this.answered?.(answer);
  }
}

/** Each client sends its next request when it has its answer, until the time is over. */
export const load = async ({ port, clients, seconds, proof }: LoadOptions): Promise<LoadResult> => {
  const needle = Buffer.from(proof);
  const connections = clients.map(() => new Client(port));
  const began = performance.now();
  const end = began + seconds * 1000;
  const cpu = process.cpuUsage();
  let answers = 0;

  const run = async (client: Client, next: (answer?: Buffer) => Buffer): Promise<void> => {
    let answer: Buffer | undefined;
    while (performance.now() < end) {
      answer = await client.send(next(answer));
      if (answer.toString('latin1', 9, 12) !== '200' || !answer.includes(needle))
        throw new Error(`Not the answer wanted: ${answer.toString('utf8').slice(0, 2000)}`);
      answers++;
    }
  };
  try {
    await Promise.all(connections.map((client, i) => run(client, clients[i] as (answer?: Buffer) => Buffer)));
    const took = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    return { rate: (answers / took) * 1000, answers, generatorShare: (user + system) / 1000 / took };
  } finally {
    for (const client of connections) client.close();
  }
};

/** One request, its answer's body as JSON. */
export const ask = async (port: number, request: Buffer): Promise<unknown> => {
  const client = new Client(port);
  try {
    const text = (await client.send(request)).toString('utf8');
    return JSON.parse(text.slice(text.indexOf('\r\n\r\n') + HEAD_END.length));
  } finally {
    client.close();
  }
};
