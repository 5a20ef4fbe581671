import { connect, createServer, type Server, type Socket } from 'node:net';

/** One connection through the proxy, for a test to see and to spoil. */
export interface Passage {
  /** Ends it on both sides at once, as a lost network does. */
  cut(): void;
}

export type Direction = 'asked' | 'answered';

/**
 * Sees what passes, and decides whether it goes on; `false` swallows it. What is swallowed of a stream of bytes spoils the
 * rest of its connection, so whoever does that cuts the connection, or ends one of its sides, sooner or later.
 */
export type Watch = (direction: Direction, bytes: Buffer, passage: Passage) => boolean;

const passAll: Watch = () => true;

/** A wire to a server of the tests that can break at a moment of the test's choice. */
export class TcpProxy {
  /** Replaced by a test for as long as it likes. */
  watch: Watch = passAll;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** A proxy on a free port of 127.0.0.1 to this port of it, whether anybody listens there or not. */
  static async open(target: number): Promise<TcpProxy> {
    // Each side ends by itself: an answer may follow the end of the question.
    const server = createServer({ allowHalfOpen: true });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('A TCP server without a port');
    const proxy = new TcpProxy(server, address.port);
    server.on('connection', (near) =>
      proxy.join(near, connect({ port: target, host: '127.0.0.1', allowHalfOpen: true })),
    );
    return proxy;
  }

  passAll(): void {
    this.watch = passAll;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: Socket, far: Socket): void {
    const passage: Passage = {
      cut: () => {
        near.destroy();
        far.destroy();
      },
    };
    for (const socket of [near, far]) {
      this.sockets.add(socket.setNoDelay());
      // The loss of either side is the loss of both.
      socket.on('error', passage.cut);
      socket.on('close', () => {
        this.sockets.delete(socket);
        passage.cut();
      });
    }
    near.on('data', (bytes) => {
      if (this.watch('asked', bytes, passage)) far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (this.watch('answered', bytes, passage)) near.write(bytes);
    });
    near.on('end', () => far.end());
    far.on('end', () => near.end());
  }
}
