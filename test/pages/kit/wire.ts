/** The network between the browser and a server, for a test to lose and to spoil. */
import { type Passage, TcpProxy } from '../../kit/tcp-proxy.js';

const UPGRADE = /^GET [^\r]*\r\n(?:[^\r]+\r\n)*?upgrade: websocket\r\n/i;

export class Wire {
  private readonly spoiled = new Set<Passage>();

  private constructor(
    private readonly proxy: TcpProxy,
    /** Where the browser finds the server: `http://127.0.0.1:PORT`. */
    readonly origin: string,
  ) {}

  static async to(server: string): Promise<Wire> {
    const proxy = await TcpProxy.open(Number(new URL(server).port));
    return new Wire(proxy, `http://127.0.0.1:${proxy.port}`);
  }

  /** Whatever is sent is lost, and neither side is told: as in a tunnel. Connections that are open stay so. */
  lose(): void {
    this.proxy.watch = (_, __, passage) => {
      this.spoiled.add(passage);
      return false;
    };
  }

  /** What asks for this is never answered. */
  hold(what: RegExp): void {
    this.proxy.watch = (direction, bytes, passage) => {
      if (direction === 'asked' && what.test(bytes.toString())) this.spoiled.add(passage);
      return !this.spoiled.has(passage);
    };
  }

  /** Whoever asks for this loses the connection. */
  refuse(what: RegExp): void {
    this.proxy.watch = (direction, bytes, passage) => {
      const refused = direction === 'asked' && what.test(bytes.toString());
      if (refused) passage.cut();
      return !refused;
    };
  }

  /** As behind a proxy that knows HTTP alone. */
  refuseWebSockets(): void {
    this.refuse(UPGRADE);
  }

  /** All is well again; what was open while something was lost is gone. */
  restore(): void {
    this.proxy.passAll();
    for (const passage of this.spoiled) passage.cut();
    this.spoiled.clear();
  }

  close(): Promise<void> {
    return this.proxy.close();
  }
}
