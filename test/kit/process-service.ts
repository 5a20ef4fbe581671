import { freePort } from './free-port.js';
import { type RunningProcess } from './process.js';

/** A server of the tests' own that can be stopped and started again on the same port, with the same data. */
export interface PrivateService {
  readonly port: number;
  /** Starts it again after `stop` or `kill`; returns when it answers. */
  start(): Promise<void>;
  /** Stops it in order (SIGTERM); what it had acknowledged is on disk. */
  stop(): Promise<void>;
  /** Ends it at once (SIGKILL). */
  kill(): Promise<void>;
  /** `stop` and `start`. */
  restart(): Promise<void>;
  /** Frozen: connections stay open and nothing answers, until `resume`. */
  pause(): void;
  resume(): void;
}

/** Runs `launch` on a free port; `launch` returns when the server answers. */
export async function startService(
  launch: (port: number) => Promise<RunningProcess>,
): Promise<PrivateService> {
  const { port, running: first } = await onAFreePort(launch);
  let running = first;

  async function start(): Promise<void> {
    running = await launch(port);
  }
  async function stop(): Promise<void> {
    await running.kill('SIGTERM', 30_000);
  }
  return {
    port,
    start,
    stop,
    kill: async () => {
      await running.kill('SIGKILL');
    },
    restart: async () => {
      await stop();
      await start();
    },
    pause: () => running.pause(),
    resume: () => running.resume(),
  };
}

/** A port that was free a moment ago can be taken by another test's server: then the next one. */
async function onAFreePort(launch: (port: number) => Promise<RunningProcess>) {
  const attempts = 3;
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      return { port, running: await launch(port) };
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}
