/** Brings a state about in one language, and looks at it from all sides. */
import { expect } from '@jest/globals';
import { axe } from '../kit/axe.js';
import type { Browsing, Visit } from '../kit/browsing.js';
import type { Language, Sessions } from '../kit/host-page.js';
import { takePictures, takesPictures } from '../kit/look.js';
import type { Stage } from './stage.js';
import type { Scene, State } from './state.js';

/** What depends on colours alone: the rest has been looked at in the light. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

const T = (n: string, t: number) => process.stderr.write(`  ${n} ${Math.round(performance.now() - t)}\n`);
async function lookAround(visit: Visit, language: Language): Promise<void> {
  const { page } = visit;
  const t1 = performance.now();
  await visit.resize('phone');
  T("await visit.resize('phone');", t1);
  const t2 = performance.now();
  expect(await visit.overflows()).toEqual([]);
  T('expect(await visit.overflows()).toEqual([]);', t2);
  const t3 = performance.now();
  expect(await axe(page)).toEqual([]);
  T('expect(await axe(page)).toEqual([]);', t3);
  // The page at 200 %, which is half as wide, and then text at 200 % alone.
  const t4 = performance.now();
  await page.setViewportSize({ width: 640, height: 450 });
  T('await page.setViewportSize({ width: 640, height: 450 });', t4);
  const t5 = performance.now();
  expect(await visit.overflows()).toEqual([]);
  T('expect(await visit.overflows()).toEqual([]);', t5);
  const t6 = performance.now();
  await page.evaluate(() => inPage.resizeText('200%'));
  T("await page.evaluate(() => inPage.resizeText('200%'));", t6);
  const t7 = performance.now();
  expect(await visit.overflows()).toEqual([]);
  T('expect(await visit.overflows()).toEqual([]);', t7);
  const t8 = performance.now();
  await page.evaluate(() => inPage.resizeText('100%'));
  T("await page.evaluate(() => inPage.resizeText('100%'));", t8);
  const t9 = performance.now();
  await visit.resize('desktop');
  T("await visit.resize('desktop');", t9);
  const t10 = performance.now();
  expect(await visit.overflows()).toEqual([]);
  T('expect(await visit.overflows()).toEqual([]);', t10);
  // Colours are those of any language.
  if (language === 'en') return;
  for (const look of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    const t11 = performance.now();
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...look });
    T("await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ", t11);
    const t12 = performance.now();
    expect(await axe(page, OF_COLOURS)).toEqual([]);
    T('expect(await axe(page, OF_COLOURS)).toEqual([]);', t12);
  }
}

const sessionsOf =
  ({ stage, who }: Scene): Sessions =>
  async () =>
    (await stage.world.panel.openPanelSession({ login: who.login })).orThrow();

export async function examine(
  state: State,
  { stage, browser, language }: { stage: Stage; browser: Browsing; language: Language },
): Promise<void> {
  const { wire } = stage;
  const t13 = performance.now();
  const visit = await browser.tab({ locale: language === 'ru' ? 'ru-RU' : 'en-GB' });
  T("const visit = await browser.tab({ locale: language === 'ru' ? 'ru-RU' ", t13);
  try {
    const t14 = performance.now();
    const scene: Scene = { stage, visit, wire, language, who: await stage.subscriber(state.subscriber) };
    T('const scene: Scene = { stage, visit, wire, language, who: await stage.', t14);
    const { element } = state;
    const t15 = performance.now();
    const attributes = (await state.before?.(scene)) ?? {};
    T('const attributes = (await state.before?.(scene)) ?? {};', t15);
    const sessions = (state.sessions ?? sessionsOf)(scene);
    const t16 = performance.now();
    await visit.page.goto(stage.host.show({ element, attributes, language, sessions, desk: wire.origin }));
    T('await visit.page.goto(stage.host.show({ element, attributes, language,', t16);
    const t17 = performance.now();
    await state.acts?.(scene);
    T('await state.acts?.(scene);', t17);
    const t18 = performance.now();
    await visit.page.locator(state.there).waitFor();
    T('await visit.page.locator(state.there).waitFor();', t18);
    if (takesPictures) await takePictures(visit, `${element} ${state.name} ${language}`);
    else await lookAround(visit, language);
  } finally {
    // The page first: it would complain of what it cannot reach.
    const t19 = performance.now();
    await visit.page.close();
    T('await visit.page.close();', t19);
    const t20 = performance.now();
    await visit.context.setOffline(false);
    T('await visit.context.setOffline(false);', t20);
    wire.restore();
  }
}
