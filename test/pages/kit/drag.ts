/** Files dragged from a folder of the system over the page, as the browser itself has it. */
import type { Locator } from 'playwright-core';

type Step = 'dragEnter' | 'dragOver' | 'drop';

async function take(onto: Locator, files: readonly string[], steps: readonly Step[]): Promise<void> {
  const page = onto.page();
  await onto.scrollIntoViewIfNeeded();
  const box = await onto.boundingBox();
  if (!box) throw new Error('It is not on the page');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const devtools = await page.context().newCDPSession(page);
  for (const type of steps) await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
  await devtools.detach();
}

/** @param files paths. They are held above the page. */
export const holdAbove = (onto: Locator, files: readonly string[]): Promise<void> =>
  take(onto, files, ['dragEnter', 'dragOver']);

export const dropOn = (onto: Locator, files: readonly string[]): Promise<void> =>
  take(onto, files, ['dragEnter', 'dragOver', 'drop']);
