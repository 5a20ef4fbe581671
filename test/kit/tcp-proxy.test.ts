import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TcpProxy } from './tcp-proxy.js';

describe('a TCP proxy', () => {
  let echo: Server;
  let proxy: TcpProxy;
  let client: Socket;
  /** The other end of the client's connection. */
  let connected: Promise<unknown[]>;
  beforeEach(async () => {
    echo = createServer((socket) => socket.on('error', () => undefined).pipe(socket)).listen(0, '127.0.0.1');
    await once(echo, 'listening');
    connected = once(echo, 'connection');
    proxy = await TcpProxy.open((echo.address() as AddressInfo).port);
    client = connect(proxy.port, '127.0.0.1');
  });
  afterEach(async () => {
    client.destroy();
    await proxy.close();
    await new Promise((resolve) => echo.close(resolve));
  });

  it('passes everything on, and ends when one side ends', async () => {
    client.end('слово');
    const [answer] = await once(client, 'data');
    expect(String(answer)).toBe('слово');
    await once(client, 'close');
  });

  it('swallows what its watch refuses, each direction by itself', async () => {
    const seen: string[] = [];
    proxy.watch = (direction, bytes) => {
      seen.push(`${direction} ${bytes}`);
      return direction === 'asked' || String(bytes) !== 'secret';
    };
    client.write('secret');
    while (seen.length < 2) await new Promise((resolve) => setImmediate(resolve));
    client.write('open');
    const [answer] = await once(client, 'data');
    expect(String(answer)).toBe('open');
    expect(seen).toEqual(['asked secret', 'answered secret', 'asked open', 'answered open']);
  });

  it('cuts a connection on both sides', async () => {
    const [far] = (await connected) as [Socket];
    const gone = once(far, 'close');
    proxy.watch = (_direction, _bytes, passage) => {
      passage.cut();
      return false;
    };
    client.write('anything');
    await Promise.all([once(client, 'close'), gone]);
  });

  it('closes a connection to where nobody listens', async () => {
    const nowhere = await TcpProxy.open(1);
    const lost = connect(nowhere.port, '127.0.0.1').on('error', () => undefined);
    await once(lost, 'close');
    await nowhere.close();
  });
});
