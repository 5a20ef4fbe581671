/** One line of the table. */
export interface Row {
  readonly work: string;
  readonly product: string;
  readonly reference: string;
  readonly result: string;
  /** From the lowest to the highest of the rounds. */
  readonly spread: string;
  readonly limit: string;
  readonly reached: boolean;
  /** What else a reader should know of how it was measured. */
  readonly notes: readonly string[];
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

export const quantile = (values: Float64Array, part: number): number =>
  values[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

export interface Compared {
  readonly product: readonly number[];
  readonly reference: readonly number[];
  /** Of each round: what the machine does beside us changes from minute to minute, and less within a round. */
  readonly ratios: readonly number[];
}

/** Measures both in every round, in turns (A B, B A, A B, …), so that a drift of the machine favours neither. */
export const sideBySide = async (
  rounds: number,
  product: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<Compared> => {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2) theirs.push(await reference());
    ours.push(await product());
    if (!(round % 2)) theirs.push(await reference());
  }
  return { product: ours, reference: theirs, ratios: ours.map((rate, i) => rate / (theirs[i] as number)) };
};

const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1);

/** A row of rates, whose limit is a part of the reference's. */
export const rateRow = (
  {
    work,
    unit,
    atLeast,
    notes = [],
  }: { work: string; unit: string; atLeast: number; notes?: readonly string[] },
  { product, reference, ratios }: Compared,
  also = true,
): Row => {
  const ratio = median(ratios);
  return {
    work,
    product: `${figure(median(product))} ${unit}`,
    reference: `${figure(median(reference))} ${unit}`,
    result: ratio.toFixed(2),
    spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
    limit: `≥ ${atLeast}`,
    reached: ratio >= atLeast && also,
    notes,
  };
};
