/** How many frames a second a browser draws while a list is scrolled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const source = readFileSync(join(import.meta.dirname, 'frames-in-page.js'), 'utf8');

/** Pixels each frame: at 60 frames a second some fifty rows a second, faster than anybody reads. */
const STEP = 48;

export interface Frames {
  readonly count: number;
  /** Of the median frame. */
  readonly perSecond: number;
  /** Milliseconds: of twenty frames nineteen were quicker. */
  readonly p95: number;
  readonly longest: number;
}

/** Scrolls the lane of the queue, or the only list that there is, for so many milliseconds. */
export async function framesOf(page: Page, ms: number): Promise<Frames> {
  // What tests evaluate is not the page's own, so its policy says nothing of it.
  await page.evaluate(source);
  const scroll = `frames10k.scroll(frames10k.scroller('zd-lane[lane=REGULAR]'), ${ms}, ${STEP})`;
  const intervals = (await page.evaluate<number[]>(scroll)).sort((a, b) => a - b);
  const at = (share: number): number => intervals[Math.floor((intervals.length - 1) * share)] ?? 0;
  return { count: intervals.length, perSecond: 1_000 / at(0.5), p95: at(0.95), longest: at(1) };
}

export const told = (what: string, { count, perSecond, p95, longest }: Frames): string =>
  `${what}: ${perSecond.toFixed(1)} frames/s in the median, p95 ${p95.toFixed(1)} ms, longest ${longest.toFixed(1)} ms, of ${count}\n`;

/** So many rows and nothing else: what this machine can do at this moment. */
export async function showBareList(page: Page, rows: number): Promise<void> {
  const each = Array.from({ length: rows }, (_, i) => `<div style="top: ${i * 56}px">Row ${i + 1}</div>`);
  await page.setContent(`<style>.scroller { position: relative; overflow-y: auto; height: 600px; contain: strict; }
    .scroller div { position: absolute; inset-inline: 0; height: 56px; contain: strict; }</style>
    <div class="scroller">${each.join('')}</div>`);
}
