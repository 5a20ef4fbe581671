/** The next `count` items of an iterator, which stays open. */
export async function take<T>(items: AsyncIterator<T, unknown, undefined>, count: number): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const step = await items.next();
    if (step.done) throw new Error(`ended after ${taken.length} of ${count}`);
    taken.push(step.value);
  }
  return taken;
}
