/** The events that have arrived and are not yet taken. Whoever fills it watches `size`. */
export class Inbox<T> {
  #items: T[] = [];
  #failure: { readonly error: unknown } | undefined;
  #closed = false;
  #wakeTaker: () => void = () => undefined;
  #wakeFiller: () => void = () => undefined;

  get size(): number {
    return this.#items.length;
  }

  /** @param latestOnly the newest item replaces what was not taken. */
  constructor(private readonly latestOnly = false) {}

  put(item: T): void {
    if (this.latestOnly) this.#items = [];
    this.#items.push(item);
    this.#wakeTaker();
  }

  /** `take` throws the error once the items before it are taken. */
  fail(error: unknown): void {
    this.#failure = { error };
    this.#wakeTaker();
  }

  /** Ends both sides at once. */
  close(): void {
    this.#closed = true;
    this.#wakeTaker();
    this.#wakeFiller();
  }

  /** The next item, when there is one; undefined after `close`. */
  async take(): Promise<T | undefined> {
    for (;;) {
      if (this.#closed) return undefined;
      if (this.#items.length > 0) return this.#items.shift();
      this.#wakeFiller();
      if (this.#failure) throw this.#failure.error;
      await new Promise<void>((resolve) => {
        this.#wakeTaker = resolve;
      });
    }
  }

  /** Resolves when all is taken and more is wanted, or after `close`. */
  async wanted(): Promise<void> {
    if (this.#closed || this.#items.length === 0) return;
    await new Promise<void>((resolve) => {
      this.#wakeFiller = resolve;
    });
  }
}
