/** Brings a state about in one language, and looks at it from all sides. */
import { expect } from '@jest/globals';
import { axe } from '../kit/axe.js';
import { type Browsing, SIZES, type Size, type Visit } from '../kit/browsing.js';
import type { Language, Sessions } from '../kit/host-page.js';
import { LONG } from '../kit/long.js';
import { takePictures, takesPictures } from '../kit/look.js';
import type { Stage } from './stage.js';
import type { Scene, State } from './state.js';

/** What depends on colours alone: the rest has been looked at in the light. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

const ALL_SIZES = Object.keys(SIZES) as Size[];
const LOOKED_AT: readonly Size[] = LONG ? ALL_SIZES : ['phone', 'desktop'];

/** Where the whole of axe looks: what stands in a row on a desktop stands one below the other on a phone. */
const WHOLE: Readonly<Record<Language, readonly Size[]>> = LONG
  ? { ru: ALL_SIZES, en: ALL_SIZES }
  : { ru: ['phone'], en: ['desktop'] };

async function lookAround(visit: Visit, language: Language): Promise<void> {
  const { page } = visit;
  for (const size of LOOKED_AT) {
    await visit.resize(size);
    expect(await visit.overflows()).toEqual([]);
    if (WHOLE[language].includes(size)) expect(await axe(page)).toEqual([]);
  }
  // Russian words are the longer ones, and colours are those of any language.
  if (language === 'en' && !LONG) return;
  // The page at 200 %, which is half as wide, and then text at 200 % alone.
  await page.setViewportSize({ width: 640, height: 450 });
  expect(await visit.overflows()).toEqual([]);
  await page.evaluate(() => inPage.resizeText('200%'));
  expect(await visit.overflows()).toEqual([]);
  await page.evaluate(() => inPage.resizeText('100%'));
  await visit.resize('desktop');
  for (const look of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...look });
    expect(await axe(page, OF_COLOURS)).toEqual([]);
  }
}

const sessionsOf =
  ({ stage, who }: Scene): Sessions =>
  async () =>
    (await stage.world.panel.openPanelSession({ login: who.login })).orThrow();

/** The page that all states of this language are shown on, one after the other. */
async function pageOf({ host, wire }: Stage, browser: Browsing, language: Language): Promise<Visit> {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const visit = await browser.tab(`${wire.origin} ${language}`, { locale });
  await visit.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await visit.resize('desktop');
  if (!visit.page.url().startsWith(host.origin)) await visit.page.goto(host.blank(language, wire.origin));
  return visit;
}

export async function examine(
  state: State,
  { stage, browser, language }: { stage: Stage; browser: Browsing; language: Language },
): Promise<void> {
  const { wire, host } = stage;
  const visit = await pageOf(stage, browser, language);
  const { page } = visit;
  const { element } = state;
  const who = await stage.subscriber(state.subscriber);
  let attributes: Readonly<Record<string, string>> = {};
  const comeBack = (): Promise<void> =>
    page.evaluate(([name, given]) => inPage.mount(name, given), [element, attributes] as const);
  const scene: Scene = { stage, visit, wire, language, who, comeBack };
  try {
    const sessions = (state.sessions ?? sessionsOf)(scene);
    attributes = { ...(await state.before?.(scene)), 'session-url': host.open(sessions) };
    await comeBack();
    await state.acts?.(scene);
    await page.locator(state.there).waitFor();
    if (takesPictures) await takePictures(visit, `${element} ${state.name} ${language}`);
    else await lookAround(visit, language);
  } finally {
    // The element first: it would complain of what it cannot reach.
    await page.evaluate(() => inPage.unmount());
    await visit.context.setOffline(false);
    wire.restore();
    await visit.silence(wire.origin);
  }
}
