/** Lets a bounded number of works run at once; the others wait in line, the earliest first. */
export class Slots {
  private readonly line: Array<() => void> = [];

  /** @param free how many may run at once */
  constructor(private free: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.line.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.free++;
    }
  }
}
