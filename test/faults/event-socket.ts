import WebSocket from 'ws';
import { encodeCursor } from '../../src/kernel/cursor.js';
import { until } from '../kit/wait.js';

const LIVE = `subscription ($after: Cursor) {
  myTicketEvents(after: $after) { cursor ticketId version at message { body } }
}`;

type Event = {
  readonly cursor: string;
  readonly version: number;
  readonly at: string;
  readonly message: { readonly body: string } | null;
};

/**
 * A socket of one's own tickets' events that can stop reading, as a laptop that was closed does: the network then holds
 * what it can, and the server has to hold its place. When it is cut off, it comes again with its newest cursor.
 */
export class EventSocket {
  readonly versions: number[] = [];
  /** Milliseconds from writing an event to having it, in the order of arrival. */
  readonly delays: number[] = [];
  /** Bytes of the messages that came. */
  bytes = 0;
  /** Codes with which it was closed, other than by itself. */
  readonly closed: number[] = [];
  private socket: WebSocket | undefined;
  private after = encodeCursor(0);
  private live = false;
  private leaving = false;

  /** Starts at the beginning of the journal. */
  constructor(
    private readonly origin: string,
    private readonly token: string,
  ) {
    this.connect();
  }

  async whenLive(): Promise<void> {
    await until(() => this.live, { what: 'the subscription to be live' });
  }

  /** Stops reading from the network. */
  pause(): void {
    this.socket?.pause();
  }

  resume(): void {
    this.socket?.resume();
  }

  async upTo(version: number, timeoutMs = 20_000): Promise<void> {
    await until(() => (this.versions.at(-1) ?? 0) >= version, {
      what: `version ${version} to come`,
      timeoutMs,
    });
  }

  close(): void {
    this.leaving = true;
    this.socket?.terminate();
  }

  private connect(): void {
    const socket = new WebSocket(`${this.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    this.socket = socket;
    const say = (message: object): void => socket.send(JSON.stringify(message));
    socket.on('open', () =>
      say({ type: 'connection_init', payload: { authorization: `Bearer ${this.token}` } }),
    );
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(String(data));
      if (type === 'connection_ack') {
        say({ id: '1', type: 'subscribe', payload: { query: LIVE, variables: { after: this.after } } });
        // Answered behind the subscription, so that this one is under way.
        say({ type: 'ping' });
      }
      if (type === 'pong') this.live = true;
      if (type === 'next') this.take(payload.data.myTicketEvents);
    });
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      if (this.leaving) return;
      this.closed.push(code);
      this.connect();
    });
  }

  private take({ cursor, version, at, message }: Event): void {
    this.after = cursor;
    this.versions.push(version);
    this.delays.push(Date.now() - Date.parse(at));
    this.bytes += Buffer.byteLength(message?.body ?? '');
  }
}
