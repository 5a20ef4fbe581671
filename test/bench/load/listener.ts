import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;
const LONG = 126;
const HEAD_END = '\r\n\r\n';

/** One buffer for all sockets: what is read is looked at before the next read. */
const shared = Buffer.allocUnsafe(256 * 1024);

export interface ListenerOptions {
  readonly port: number;
  readonly path: string;
  readonly protocol?: string;
  /** Called for each text frame. The bytes are valid during the call alone. */
  readonly heard: (frame: Buffer, listener: Listener) => void;
}

/**
 * A WebSocket client that does nothing but hear: RFC 6455 as far as a listener needs it. A thousand real ones would
 * take as much of the machine as the server that is measured.
 */
export class Listener {
  /** Text frames heard since {@link forget}. */
  count = 0;
  private rest: Buffer | undefined;
  private upgraded = false;
  private readonly socket: Socket;
  private opened: (() => void) | undefined;
  private lost: ((error: Error) => void) | undefined;

  constructor(private readonly options: ListenerOptions) {
    const callback = (bytes: number): boolean => {
      this.read(shared.subarray(0, bytes));
      return true;
    };
    const { port } = options;
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer: shared, callback } });
    this.socket.on('error', (error) => this.lost?.(error));
    this.socket.on('close', () => this.lost?.(new Error('The server closed a listener')));
  }

  /** @returns when the server has switched to WebSocket. */
  open(): Promise<this> {
    const { path, protocol } = this.options;
    const lines = [
      `GET ${path} HTTP/1.1`,
      'host: 127.0.0.1',
      'connection: Upgrade',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
      ...(protocol ? [`sec-websocket-protocol: ${protocol}`] : []),
    ];
    return new Promise((resolve, reject) => {
      this.opened = () => resolve(this);
      this.lost = reject;
      this.socket.write(lines.join('\r\n') + HEAD_END);
    });
  }

  send(text: string): void {
    this.write(TEXT, Buffer.from(text));
  }

  forget(): void {
    this.count = 0;
  }

  close(): void {
    this.lost = undefined;
    this.socket.destroy();
  }

  /** A client's frames are masked; a mask of zeros masks nothing. */
  private write(opcode: number, payload: Buffer): void {
    const head =
      payload.length < LONG
        ? Buffer.from([0x80 | opcode, 0x80 | payload.length, 0, 0, 0, 0])
        : Buffer.from([0x80 | opcode, 0x80 | LONG, payload.length >> 8, payload.length & 255, 0, 0, 0, 0]);
    this.socket.write(Buffer.concat([head, payload]));
  }

  private read(chunk: Buffer): void {
    let bytes = this.rest ? Buffer.concat([this.rest, chunk]) : chunk;
    if (!this.upgraded) {
      const end = bytes.indexOf(HEAD_END);
      if (end >= 0) {
        if (bytes.toString('latin1', 9, 12) !== '101') {
          this.lost?.(new Error(bytes.toString('latin1')));
          return;
        }
        this.upgraded = true;
        bytes = bytes.subarray(end + HEAD_END.length);
        this.opened?.();
      }
    }
    let at = 0;
    while (this.upgraded) {
      const size = this.frame(bytes, at);
      if (size === 0) break;
      at += size;
    }
    this.rest = at < bytes.length ? Buffer.from(bytes.subarray(at)) : undefined;
  }

  /** @returns the length of the frame that begins there, or 0 when it is not whole yet. */
  private frame(bytes: Buffer, at: number): number {
    if (bytes.length < at + 2) return 0;
    const short = (bytes[at + 1] as number) & 127;
    const head = short < LONG ? 2 : 4;
    if (bytes.length < at + head) return 0;
    if (short > LONG) throw new Error('A frame longer than 64 kB');
    const length = short < LONG ? short : bytes.readUInt16BE(at + 2);
    if (bytes.length < at + head + length) return 0;
    const opcode = (bytes[at] as number) & 15;
    const payload = bytes.subarray(at + head, at + head + length);
    if (opcode === TEXT) {
      this.count++;
      this.options.heard(payload, this);
    } else if (opcode === PING) this.write(PONG, payload);
    else if (opcode === CLOSE) this.lost?.(new Error(`The server closed a listener: ${payload.toString()}`));
    return head + length;
  }
}

/** Opens them a few at a time, and tells each what to say first. */
export const openListeners = async (
  count: number,
  make: (index: number) => ListenerOptions,
  greet: (listener: Listener, index: number) => Promise<void> | void,
): Promise<Listener[]> => {
  const listeners: Listener[] = [];
  const AT_ONCE = 50;
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => from + i);
    listeners.push(
      ...(await Promise.all(
        some.map(async (index) => {
          const listener = await new Listener(make(index)).open();
          await greet(listener, index);
          return listener;
        }),
      )),
    );
  }
  return listeners;
};
