import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../kit/world.js';
import { axe } from '../pages/kit/axe.js';
import { browsing, type Size } from '../pages/kit/browsing.js';
import { LONG } from '../pages/kit/long.js';
import { AtDesk, type Language } from './kit/at-desk.js';
import { type Furnished, furnish } from './kit/furnished.js';
import { VIEWS } from './kit/views.js';

const SIZES: readonly Size[] = ['desktop', 'tablet'];

/** Each language is judged at one width and in one scheme, and at all of them where there is time. */
function judgedIn(language: Language, size: Size): readonly ('light' | 'dark')[] {
  if (LONG) return ['light', 'dark'];
  if (language === 'ru') return size === 'desktop' ? ['light'] : [];
  return size === 'tablet' ? ['dark'] : [];
}

/** What is still coming into sight, or changing its scheme, has no colours to judge. */
const AT_REST = `new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))).then(() => {
  const inside = (root) => [
    ...root.getAnimations(),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? inside(shadowRoot) : [])),
  ];
  const ending = inside(document).filter(({ effect, playState }) =>
    playState === 'running' && Number.isFinite(effect.getComputedTiming().endTime));
  // A transition that the next change of scheme has replaced may never tell of its end.
  const longEnough = new Promise((over) => setTimeout(over, 1_000));
  return Promise.race([Promise.allSettled(ending.map(({ finished }) => finished)), longEnough]).then(() => undefined);
})`;

describe('Every view of the desk', () => {
  const browser = browsing();
  let furnished: Furnished;
  beforeAll(async () => {
    furnished = await furnish();
  }, 60_000);
  afterAll(() => furnished?.world.close());

  it.each<Language>(['ru', 'en'])(
    'is accessible and fits the window, in %s, at 1280, 768 and 320 pixels',
    async (language) => {
      const desk = await AtDesk.arrive(browser, furnished.world, { language, role: 'SUPERVISOR' });
      const wrong: string[] = [];
      for (const view of VIEWS) {
        for (const size of SIZES) {
          await desk.visit.resize(size);
          if (size === 'desktop')
            await view.opens(desk, furnished).catch((e: Error) => {
              wrong.push(`${view.name} cannot be opened: ${e.message}`);
            });
          for (const colorScheme of judgedIn(language, size)) {
            await desk.page.emulateMedia({ colorScheme });
            await desk.page.evaluate(AT_REST);
            for (const problem of await axe(desk.page))
              wrong.push(`${view.name}, ${size}, ${colorScheme}: ${problem}`);
          }
          for (const problem of await desk.visit.overflows()) wrong.push(`${view.name}, ${size}: ${problem}`);
        }
        await desk.visit.resize('phone');
        for (const problem of await desk.visit.overflows()) wrong.push(`${view.name}, phone: ${problem}`);
        for (const complaint of desk.visit.settle()) wrong.push(`${view.name} complains: ${complaint}`);
      }
      expect(wrong).toEqual([]);
    },
    LONG ? 400_000 : 150_000,
  );
});

describe('The desk when nobody waits', () => {
  const browser = browsing();
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('says so in every list', async () => {
    const desk = await AtDesk.arrive(browser, world, { role: 'SUPERVISOR' });
    for (const [path, said] of [
      ['/', 'В обычной очереди никого нет.'],
      ['/tickets', 'не нашлось'],
      ['/letters', 'Неразобранных писем нет.'],
      ['/report', 'За это время заявок не было.'],
      ['/templates', 'Ничего не нашлось.'],
    ] as const) {
      await desk.goes(path);
      await desk.sees(new RegExp(said));
      expect([path, ...(await axe(desk.page))]).toEqual([path]);
      await desk.doesNotOverflow();
    }
  });
});
