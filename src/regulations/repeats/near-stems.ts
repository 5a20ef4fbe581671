/** Stems of each text that are looked over for typos, and so at most its square of comparisons. */
export const MOST_TYPOS = 48;

const SHORTEST = 4;
const LONG = 8;

/** Whether at most `limit` letters were left out, put in, changed, or swapped with their neighbour. */
const within = (a: string, b: string, limit: number): boolean => {
  if (Math.abs(a.length - b.length) > limit) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    if (Math.min(...next) > limit) return false;
    before = row;
    row = next;
  }
  return (row[b.length] ?? limit + 1) <= limit;
};

const sharedHead = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
};

/**
 * Whether two stems are one word typed or formed differently: a slip of a letter (two in long words), `не` written
 * together with its verb, or a common head (`отправк`, `отправля`). Words with digits and short ones have to be equal.
 */
export const areNear = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST || /\d/.test(a + b)) return false;
  if (a === `не${b}` || b === `не${a}`) return true;
  const head = sharedHead(a, b);
  if (head >= 5 && head >= 0.7 * Math.max(a.length, b.length)) return true;
  // The first letter is hardly ever mistyped, and so most pairs cost one comparison.
  return head > 0 && within(a, b, shorter >= LONG ? 2 : 1);
};
