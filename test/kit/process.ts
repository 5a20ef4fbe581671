import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { killAtExit, spareAtExit } from './process-keeper.js';
import { until, within } from './wait.js';

export interface ProcessOptions {
  /** Added to this process's environment; `undefined` removes a name. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** When it counts as started: a line it prints, or an `http://` address that answers 2xx. Default: at once. */
  readonly ready?: RegExp | string;
  /** Milliseconds until readiness. Default 30 000. */
  readonly timeoutMs?: number;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface RunningProcess {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** Everything printed so far, both streams in the order of arrival, or one of them. */
  output(stream?: 'stdout' | 'stderr'): string;
  /** The first line that matches, printed already or still to come; fails when the process ends without it. */
  line(pattern: RegExp, timeoutMs?: number): Promise<RegExpMatchArray>;
  /** Sends the signal and goes on. */
  signal(name: NodeJS.Signals): void;
  /** As the terminal does at Ctrl-C: to the process and all that it started. */
  signalAll(name: NodeJS.Signals): void;
  /**
   * Sends the signal (default SIGKILL, to the whole group) and waits for the end; an ended process is fine too.
   * One that ignores the signal for `timeoutMs` (default 15 000) is killed, and the call fails.
   */
  kill(name?: NodeJS.Signals, timeoutMs?: number): Promise<Exit>;
  /** Frozen by SIGSTOP: its sockets stay open and nothing answers. */
  pause(): void;
  resume(): void;
}

/**
 * SIGSTOP reaches the threads of a process one after the other: until the last one has stopped, an answer may still
 * come. Waits without letting anything else run, since the caller takes the process for frozen at once.
 */
function waitUntilFrozen(pid: number): void {
  const nap = new Int32Array(new SharedArrayBuffer(4));
  const threads = `/proc/${pid}/task`;
  const runs = (thread: string): boolean => {
    try {
      return !/^State:\s+[TtZX]/m.test(readFileSync(`${threads}/${thread}/status`, 'utf8'));
    } catch {
      return false;
    }
  };
  const limit = Date.now() + 2_000;
  while (readdirSync(threads).some(runs)) {
    if (Date.now() > limit) throw new Error(`Process ${pid} does not stop`);
    Atomics.wait(nap, 0, 0, 1);
  }
}

/** Starts a command in a process group of its own and returns when it is ready; it does not outlive the tests. */
export async function startProcess(
  command: string,
  args: readonly string[],
  { env = {}, cwd, ready, timeoutMs = 30_000 }: ProcessOptions = {},
): Promise<RunningProcess> {
  const started = await launch(command, args, { env, cwd });
  try {
    if (ready instanceof RegExp) await started.line(ready, timeoutMs);
    else if (ready !== undefined) await untilItAnswers(started, ready, timeoutMs);
  } catch (error) {
    await started.kill('SIGKILL');
    const printed = started.output().slice(-4000);
    throw new Error(`${command} did not become ready. It printed:\n${printed}`, { cause: error });
  }
  return started;
}

async function untilItAnswers(started: RunningProcess, address: string, timeoutMs: number): Promise<void> {
  let end: Exit | undefined;
  void started.exited.then((exit) => {
    end = exit;
  });
  await until(async () => end !== undefined || (await fetch(address)).ok, {
    what: `an answer of ${address}`,
    timeoutMs,
  });
  if (end) throw new Error(`It ended (${end.signal ?? end.code}) before ${address} answered`);
}

async function launch(
  command: string,
  args: readonly string[],
  { env, cwd }: ProcessOptions,
): Promise<RunningProcess> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const printed: { stream: 'stdout' | 'stderr'; text: string }[] = [];
  const lines: string[] = [];
  const watchers = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => printed.push({ stream, text }));
    createInterface({ input: child[stream] }).on('line', (line) => {
      lines.push(line);
      for (const look of watchers) look();
    });
  }

  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve).once('error', reject);
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${command} has no process number`);
  killAtExit(pid);

  let ended = false;
  child.once('exit', () => {
    ended = true;
    // What the process started may live on in its group and hold its pipes: the end is the end of all of them.
    signalAll('SIGKILL');
    spareAtExit(pid);
  });
  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });

  function signal(name: NodeJS.Signals): void {
    if (!ended) child.kill(name);
  }
  function signalAll(name: NodeJS.Signals): void {
    try {
      process.kill(-(pid as number), name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  function line(pattern: RegExp, timeoutMs = 30_000): Promise<RegExpMatchArray> {
    let seen = 0;
    let look = (): void => {};
    const found = new Promise<RegExpMatchArray>((resolve, reject) => {
      look = () => {
        for (; seen < lines.length; seen += 1) {
          const match = lines[seen]?.match(pattern);
          if (match) return resolve(match);
        }
      };
      look();
      watchers.add(look);
      void exited.then(({ code, signal: by }) => {
        look();
        const said = printed.map(({ text }) => text).join('');
        reject(
          new Error(
            `It ended (${by ?? code}) without a line like ${pattern}. It printed:\n${said.slice(-4000)}`,
          ),
        );
      });
    });
    return within(found, { what: `a line like ${pattern}`, timeoutMs }).finally(() => watchers.delete(look));
  }

  async function kill(name: NodeJS.Signals = 'SIGKILL', killTimeoutMs = 15_000): Promise<Exit> {
    if (name === 'SIGKILL') signalAll(name);
    else signal(name);
    try {
      return await within(exited, { what: `${command} to end on ${name}`, timeoutMs: killTimeoutMs });
    } catch (error) {
      signalAll('SIGKILL');
      await exited;
      throw error;
    }
  }

  return {
    pid,
    exited,
    output: (stream) =>
      printed
        .filter((part) => stream === undefined || part.stream === stream)
        .map((part) => part.text)
        .join(''),
    line,
    signal,
    signalAll,
    kill,
    pause: () => {
      signalAll('SIGSTOP');
      waitUntilFrozen(pid);
    },
    resume: () => signalAll('SIGCONT'),
  };
}
