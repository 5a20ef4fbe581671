import type { Logger } from 'pino';
import type { House } from '../compose.js';
import type { RunningServer } from '../serve.js';

/** Ctrl-C under npm reaches the process twice, from the terminal and from npm: that is one wish, not an urgent one. */
const SAME_WISH_MS = 1_000;

/** Waits for SIGTERM or SIGINT and then stops gracefully; another one, a second or more later, ends it at once. */
export const untilStopped = async (house: House, server: RunningServer, log: Logger): Promise<void> => {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const signal = await new Promise<string>((resolve) => {
    for (const name of signals) process.on(name, () => resolve(name));
  });
  const since = performance.now();
  const insist = (): void => {
    if (performance.now() - since > SAME_WISH_MS) process.exit(1);
  };
  for (const name of signals) process.on(name, insist);
  log.info({ signal }, 'stopping');
  await server.stop();
  await house.close();
  log.info('stopped');
  process.exit(0);
};
