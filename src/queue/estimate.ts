/** Newest takings that an estimate looks at. */
export const TAKINGS_LOOKED_AT = 50;
/** Fewer say nothing. */
export const FEWEST_TAKINGS = 5;
/** What was taken longer ago says nothing of today. Milliseconds. */
export const LONGEST_LOOK_BACK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * How long one ticket takes at the pace of the last takings: the time from the oldest of them until now, divided by
 * their number. So a lull pushes every estimate back, and a night without agents counts as what it is.
 * @param takenAt when agents took tickets, in any order; epoch milliseconds, as `now`
 * @returns milliseconds; null when too little was taken lately to say.
 */
export const timePerTicket = (takenAt: readonly number[], now: number): number | null => {
  const recent = takenAt
    .filter((at) => at > now - LONGEST_LOOK_BACK_MS)
    .sort((a, b) => b - a)
    .slice(0, TAKINGS_LOOKED_AT);
  const oldest = recent.at(-1);
  if (oldest === undefined || recent.length < FEWEST_TAKINGS) return null;
  // Another instance's clock may be a little ahead.
  return Math.max(0, now - oldest) / recent.length;
};

/**
 * When a ticket will probably be taken. With more tickets ahead it is never earlier, and never is it in the past.
 * @param each what one ticket takes, by {@link timePerTicket}
 * @param ahead tickets that will be taken before, of both lanes
 * @returns epoch milliseconds; null when there is nothing to go by.
 */
export const estimatedStart = (each: number | null, ahead: number, now: number): number | null =>
  each === null ? null : Math.round(now + each * (ahead + 1));
