const MINUTE = 60_000;
const LONGEST = 60 * MINUTE;
const HOUR = 60 * MINUTE;

/**
 * How long a letter that could not be delivered waits for its next attempt: a minute, doubled with each attempt up to an
 * hour, a quarter more or less, so that letters that failed together do not come back together.
 * @param attempts how many there have been, from 1
 * @param random from 0 to 1
 * @returns milliseconds
 */
export const backOff = (attempts: number, random: number): number =>
  Math.round(Math.min(LONGEST, MINUTE * 2 ** Math.min(attempts - 1, 16)) * (0.75 + random / 2));

/**
 * When the next attempt is due, or null when the letter has had its time and is given up. The last attempt is at the end of
 * that time, not before it.
 */
export const nextAttempt = (
  { createdAt, attempts }: { readonly createdAt: number; readonly attempts: number },
  {
    now,
    giveUpHours,
    random,
  }: { readonly now: number; readonly giveUpHours: number; readonly random: number },
): number | null => {
  const end = createdAt + giveUpHours * HOUR;
  return now >= end ? null : Math.min(end, now + backOff(attempts, random));
};
