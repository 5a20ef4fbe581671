import { isUnavailable } from '../database/index.js';

/**
 * Does to each thing what is due to it, one after the other. One that fails does not keep the others from their turn.
 * @param work says whether there was anything to do.
 * @returns to how many something was done.
 * @throws the first failure when all have had their turn, and at once when the database is away.
 */
export const oneByOne = async <Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<boolean>,
): Promise<number> => {
  const failures: unknown[] = [];
  let done = 0;
  for (const thing of things)
    try {
      if (await work(thing)) done++;
    } catch (error) {
      if (isUnavailable(error)) throw error;
      failures.push(error);
    }
  if (failures.length) throw failures[0];
  return done;
};
