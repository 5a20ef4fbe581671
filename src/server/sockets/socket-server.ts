import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, type Server } from 'graphql-ws';
import sjson from 'secure-json-parse';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../../kernel/clock.js';
import type { Edge } from '../edge.js';
import { describeFailure } from '../errors/index.js';
import { LIMITS } from '../limits/index.js';
import type { Origins } from '../origins.js';
import { CloseCode } from './close-codes.js';
import { type Connection, newConnection } from './connection.js';
import { startHeartbeat } from './heartbeat.js';
import { createProtocol, type Subscribe } from './protocol.js';
import { startSentry } from './sentry.js';

export type SocketOptions = {
  readonly path: string;
  readonly origins: Origins;
  readonly subscribe?: Subscribe;
  readonly clock: Clock;
  /** Milliseconds; the defaults are those of `createServer`. */
  readonly greetingMs: number;
  readonly pingMs: number;
  readonly sentryMs: number;
};

/**
 * The protocol's own receiver. It takes a frame that has been parsed as well as its text, which it would hold for as
 * long as the stream lives.
 */
type Receive = (message: string | object) => Promise<void>;

/** How long a socket may take to answer a close, in milliseconds. */
const FAREWELL_MS = 2_000;

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

/** The WebSockets of one server, on the port of its HTTP. */
export class SocketServer {
  private readonly connections = new Set<Connection>();
  private readonly protocol: Server<Connection>;
  private readonly server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    // Answers 1009 by itself. Compression is off: it costs 300 kB a socket, and frames are small.
    maxPayload: LIMITS.frameBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  private readonly stops: readonly (() => void)[];
  private stopping = false;

  constructor(
    private readonly edge: Edge,
    private readonly options: SocketOptions,
  ) {
    this.protocol = createProtocol(edge, options);
    const { connections } = this;
    const { clock, pingMs, sentryMs } = options;
    const { stillValid } = edge.callers;
    this.stops = [
      startHeartbeat({ connections, pingMs }),
      startSentry({ connections, stillValid, clock, log: edge.log, everyMs: sentryMs }),
    ];
  }

  get size(): number {
    return this.connections.size;
  }

  /** For the `upgrade` event of the HTTP server. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A client that goes away at this moment must not end the process.
    socket.on('error', () => socket.destroy());
    const path = request.url?.split('?', 1)[0];
    const { origin, host } = request.headers;
    if (this.stopping) refuse(socket, '503 Service Unavailable');
    else if (path !== this.options.path) refuse(socket, '404 Not Found');
    else if (!this.options.origins.allows(origin, host)) refuse(socket, '403 Forbidden');
    else this.server.handleUpgrade(request, socket, head, (opened) => this.open(opened));
  }

  /** Ends every stream, says 1001, and waits until all sockets are closed; those that do not answer are cut off. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const stop of this.stops) stop();
    const closed = [...this.connections].map(
      ({ socket }) => new Promise<void>((resolve) => socket.once('close', () => resolve())),
    );
    for (const { socket } of this.connections) socket.close(CloseCode.GOING_AWAY, 'The server stops');
    const timer = setTimeout(() => {
      for (const { socket } of this.connections) socket.terminate();
    }, FAREWELL_MS);
    await Promise.all(closed);
    clearTimeout(timer);
  }

  private open(socket: WebSocket): void {
    const connection = newConnection(socket);
    this.connections.add(connection);
    socket.on('pong', () => {
      connection.alive = true;
    });
    socket.on('error', this.noteError);
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data) => this.receive(connection, data, receive as Receive)),
      },
      connection,
    );
    socket.once('close', (code, reason) => {
      this.connections.delete(connection);
      this.edge.metrics.socketsClosed.inc({ code });
      closed(code, String(reason)).catch((error: unknown) => this.fail(connection, error));
    });
  }

  /** Too large a frame and the like: ws closes with the right code itself. One listener for all sockets. */
  private readonly noteError = (error: Error): void => {
    this.edge.log.debug({ failure: describeFailure(error) }, 'socket error');
  };

  private receive(connection: Connection, data: RawData, receive: Receive): void {
    const { socket } = connection;
    connection.alive = true;
    const message = harmless(String(data));
    // It asks without reading the answers. What it is sent unasked waits by itself: see `send`.
    if (socket.bufferedAmount > LIMITS.socketBacklogBytes) socket.terminate();
    else if (message === undefined) socket.close(CloseCode.BAD_REQUEST, 'Invalid message received');
    else receive(message).catch((error: unknown) => this.fail(connection, error));
  }

  private fail({ socket }: Connection, error: unknown): void {
    // A socket that was cut off while it was written to is no failure of ours.
    if (socket.readyState !== socket.OPEN) return;
    this.edge.log.error({ failure: describeFailure(error) }, 'a socket failed');
    socket.close(CloseCode.INTERNAL, 'Internal server error');
  }
}

/** Settles when the frame has been handed to the network: the next event of a stream waits for that. */
const send = (socket: WebSocket, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(text, (error) => (error ? reject(error) : resolve()));
  });

/**
 * What a frame says, or undefined when it is no JSON object, or names something so that copying it would change a
 * prototype: judged as Fastify judges bodies.
 */
const harmless = (text: string): object | undefined => {
  try {
    const message: unknown = sjson.parse(text, { protoAction: 'error', constructorAction: 'error' });
    return typeof message === 'object' && message !== null ? message : undefined;
  } catch {
    return undefined;
  }
};
