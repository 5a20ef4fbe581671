/** What an agent has begun to write, kept in this browser: it survives a reload, a crash, and the end of the session. */
import { keysOf, read, write } from './storage.js';

/** Drafts that nobody has touched for so long are thrown away. */
const KEPT_MS = 30 * 86_400_000;

interface Kept<T> {
  readonly at: number;
  readonly value: T;
}

const parse = <T>(text: string | null): Kept<T> | undefined => {
  try {
    return JSON.parse(text ?? '') as Kept<T>;
  } catch {
    return undefined;
  }
};

/** The drafts of one agent: colleagues at the same browser do not see them. */
export class Drafts {
  readonly #prefix: string;

  constructor(agentId: string) {
    this.#prefix = `zayavka-desk:draft:${agentId}:`;
    for (const key of keysOf('zayavka-desk:draft:')) {
      const kept = parse<unknown>(read(key));
      if (!kept || Date.now() - kept.at > KEPT_MS) write(key, null);
    }
  }

  get<T>(name: string): T | undefined {
    return parse<T>(read(this.#prefix + name))?.value;
  }

  /** @returns whether it was kept: where the browser keeps nothing, the person must be told. */
  set<T>(name: string, value: T): boolean {
    return write(this.#prefix + name, JSON.stringify({ at: Date.now(), value } satisfies Kept<T>));
  }

  drop(name: string): void {
    write(this.#prefix + name, null);
  }

  /** Names of all that begin so: `names('answer:')`. */
  names(beginning: string): string[] {
    return keysOf(this.#prefix + beginning).map((key) => key.slice(this.#prefix.length));
  }
}
