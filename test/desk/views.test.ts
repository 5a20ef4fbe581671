import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../kit/world.js';
import { axe } from '../pages/kit/axe.js';
import { browsing, type Size } from '../pages/kit/browsing.js';
import { AtDesk, type Language } from './kit/at-desk.js';
import { type Furnished, furnish } from './kit/furnished.js';
import { VIEWS } from './kit/views.js';

const SIZES: readonly Size[] = ['desktop', 'tablet'];

/** A dialog that is still coming into sight has no colours to judge. */
const AT_REST = `new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))).then(() => Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime)).map(({ finished }) => finished)))`;

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
      // Each language is judged at one width and in one scheme; whether it fits, at every width.
      await desk.page.emulateMedia({ colorScheme: language === 'ru' ? 'light' : 'dark' });
      const wrong: string[] = [];
      for (const view of VIEWS) {
        for (const size of SIZES) {
          await desk.visit.resize(size);
          if (size === 'desktop')
            await view.opens(desk, furnished).catch((e: Error) => {
              wrong.push(`${view.name} cannot be opened: ${e.message}`);
            });
          await desk.page.evaluate(AT_REST);
          const judged = size === (language === 'ru' ? 'desktop' : 'tablet') ? await axe(desk.page) : [];
          for (const problem of [...judged, ...(await desk.visit.overflows())]) {
            wrong.push(`${view.name}, ${size}: ${problem}`);
          }
        }
        await desk.visit.resize('phone');
        for (const problem of await desk.visit.overflows()) wrong.push(`${view.name}, phone: ${problem}`);
        for (const complaint of desk.visit.settle()) wrong.push(`${view.name} complains: ${complaint}`);
      }
      expect(wrong).toEqual([]);
    },
    150_000,
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
