import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this host that nobody listens on now: for whoever must name their address before they listen. */
export const freePort = async (host: string): Promise<number> => {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server without a port');
  return address.port;
};
