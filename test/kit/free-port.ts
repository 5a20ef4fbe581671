import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const LOWEST = 20_000;
/** Workers of one run, and runs beside it, have a share of the ports each. */
const SHARES = 8;

/** The lowest port that the system gives away by itself: to every outgoing connection, and to `listen(0)`. */
const lowestGivenAway = (): number => {
  const [lowest] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s+/);
  return Number(lowest);
};

const given = new Set<number>();

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/**
 * A port of 127.0.0.1 for a server that is started, or started again, later. Nobody listens on it now, and until then
 * nobody gets it by chance: it is none of those that the system gives away, and is given here once.
 * @throws Error where the system leaves no such ports.
 */
export async function freePort(): Promise<number> {
  const size = Math.floor((lowestGivenAway() - LOWEST) / SHARES);
  if (size < 100) throw new Error('net.ipv4.ip_local_port_range leaves no ports from 20000 on to the tests');
  const share = Number(process.env.JEST_WORKER_ID ?? 0) % SHARES;
  for (;;) {
    const port = LOWEST + share * size + randomInt(size);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) return port;
  }
}
