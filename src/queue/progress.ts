type Waiter = {
  readonly position: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

/** How far a reader of the journal has come, and who waits for it to get there. */
export class Progress {
  private reached = -1;
  private waiters: Waiter[] = [];
  private ended: { readonly error: unknown } | undefined;

  get position(): number {
    return this.reached;
  }

  /** @throws what {@link fail} was given meanwhile, or {@link end} at any time. */
  reach(position: number): Promise<void> {
    if (position <= this.reached) return Promise.resolve();
    if (this.ended) return Promise.reject(this.ended.error);
    return new Promise((resolve, reject) => this.waiters.push({ position, resolve, reject }));
  }

  advance(position: number): void {
    this.reached = position;
    if (!this.waiters.length) return;
    const there = this.waiters.filter((waiter) => waiter.position <= position);
    if (there.length) this.waiters = this.waiters.filter((waiter) => waiter.position > position);
    for (const { resolve } of there) resolve();
  }

  /** Nobody is left to wait for what may not come for long. */
  fail(error: unknown): void {
    const { waiters } = this;
    this.waiters = [];
    for (const { reject } of waiters) reject(error);
  }

  /** It comes no further: nobody is to wait any more. */
  end(error: unknown): void {
    this.ended = { error };
    this.fail(error);
  }
}
