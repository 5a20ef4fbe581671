/** axe-core on a page as it is now, shadow roots included. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 A and AA, and what axe recommends besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Found = { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] };

/** @param rules only these, by name; all when left out. @returns each violation in words; none is right. */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  // What tests evaluate is not the page's own, so its policy says nothing of it.
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(source);
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'], preload: false });
  const run = `axe.run(document, ${options}).then(({ violations }) => violations)`;
  const violations = await page.evaluate<Found[]>(run);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) =>
      `${id}: ${help}\n${JSON.stringify(target)}\n${failureSummary}`.trim(),
    ),
  );
}
