/** Items in one run at most; a longer one is split. Moving half a run in memory costs less than a node per item. */
const LONGEST_RUN = 512;

/**
 * Items in order, of which it can be said at once how many come before any given one. Kept in runs of a few hundred:
 * a look is two binary searches, a change moves part of one run.
 *
 * How many items lie before each run is counted when it is first asked for after a change, once for all who ask until
 * the next: with 100 000 items that is the sum of some 400 numbers.
 */
export class Ranks<Item> {
  private runs: Item[][] = [];
  /** Items before each run; undefined after a change. */
  private before: number[] | undefined = [];
  private count = 0;

  /** @param compare a total order: 0 for one and the same item alone. */
  constructor(private readonly compare: (a: Item, b: Item) => number) {}

  get size(): number {
    return this.count;
  }

  /** @returns false, and changes nothing, when an equal item is there already. */
  insert(item: Item): boolean {
    const at = this.runOf(item);
    const run = this.runs[at];
    if (!run) {
      this.runs.push([item]);
    } else {
      const place = this.placeIn(run, item);
      const there = run[place];
      if (there !== undefined && this.compare(there, item) === 0) return false;
      run.splice(place, 0, item);
      if (run.length > LONGEST_RUN) this.runs.splice(at + 1, 0, run.splice(LONGEST_RUN / 2));
    }
    this.changed(1);
    return true;
  }

  /** @returns false when there is no equal item. */
  remove(item: Item): boolean {
    const at = this.runOf(item);
    const run = this.runs[at];
    if (!run) return false;
    const place = this.placeIn(run, item);
    const there = run[place];
    if (there === undefined || this.compare(there, item) !== 0) return false;
    run.splice(place, 1);
    this.shorten(at, run);
    this.changed(-1);
    return true;
  }

  /** How many items come before this one, whether or not it is there itself. */
  countBefore(item: Item): number {
    const at = this.runOf(item);
    const run = this.runs[at];
    if (!run) return 0;
    this.before ??= this.countRuns();
    return (this.before[at] as number) + this.placeIn(run, item);
  }

  private changed(by: 1 | -1): void {
    this.count += by;
    this.before = undefined;
  }

  /** Runs that have become short are joined, so that many removals do not leave many runs behind. */
  private shorten(at: number, run: Item[]): void {
    if (run.length > LONGEST_RUN / 4) return;
    const next = this.runs[at + 1];
    if (next && run.length + next.length <= LONGEST_RUN / 2) this.runs.splice(at, 2, run.concat(next));
    else if (!run.length) this.runs.splice(at, 1);
  }

  private countRuns(): number[] {
    const before: number[] = [];
    let sum = 0;
    for (const run of this.runs) {
      before.push(sum);
      sum += run.length;
    }
    return before;
  }

  /** The last run that begins at or before the item, or else the first. */
  private runOf(item: Item): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare((this.runs[middle] as Item[])[0] as Item, item) <= 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** Where the item stands in a run, or would. */
  private placeIn(run: readonly Item[], item: Item): number {
    let low = 0;
    let high = run.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(run[middle] as Item, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
