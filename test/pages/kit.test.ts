import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../kit/wait.js';
import { axe } from './kit/axe.js';
import { browsing } from './kit/browsing.js';
import { Stage } from './states/stage.js';

describe('What the tests of pages look with', () => {
  const browser = browsing();
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  it('sees faults of accessibility, what is too wide and what the policy forbids, also inside of an element', async () => {
    const visit = await browser.visit({ size: 'phone' });
    const who = await stage.subscriber();
    await visit.page.goto(stage.pageFor(who, { element: 'zayavka-open-ticket' }));
    const field = visit.page.locator('#topic');
    await field.waitFor();
    expect([await axe(visit.page), await visit.overflows()]).toEqual([[], []]);

    await field.evaluate((one) => inPage.spoil(one));
    const faults = await axe(visit.page);
    for (const rule of ['label', 'color-contrast'])
      expect(faults).toContainEqual(expect.stringMatching(new RegExp(`^${rule}:.*\n.*zayavka-open-ticket`)));
    expect(await visit.overflows()).toContainEqual(expect.stringContaining('<input#topic part="input">'));
    const policy = /The policy forbids \(style-src-attr\)/;
    await until(() => visit.complaints.some((one) => policy.test(one)), { what: 'the complaint' });
    visit.expects(policy, /Content Security Policy/);
    expect(visit.complaints).toEqual([]);
  });

  it('finds what was left in any place where a page can leave something', async () => {
    const visit = await browser.visit();
    await visit.page.goto(stage.host.blank('ru', stage.world.server.url));
    const places = ['address', 'cookie', 'local', 'session', 'database', 'cache', 'event', 'field', 'text'];
    await visit.page.evaluate(() => inPage.leave());
    const found = await Promise.all(places.map((place) => visit.tracesOf(`left-in-${place}`)));
    expect(found).toEqual([
      ['history', 'addresses'],
      ['cookies'],
      ['localStorage'],
      ['sessionStorage'],
      ['databases'],
      ['caches'],
      ['events'],
      ['page'],
      ['page'],
    ]);
    expect(await visit.tracesOf('left-nowhere')).toEqual([]);
  });
});
