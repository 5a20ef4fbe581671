import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { SIGNIFICANT, type Someone } from '../kit/world.js';
import { browsing, type Visit } from './kit/browsing.js';
import { DESCRIPTION, fillIn, send } from './states/open-ticket/filling.js';
import { PASSWORD, Stage } from './states/stage.js';

describe('The password that proves a significant change (3.7)', () => {
  const browser = browsing();
  let stage: Stage;
  let who: Someone;
  let visit: Visit;
  let page: Page;
  let asked: Request[];
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    who = await stage.subscriber();
    visit = await browser.visit();
    page = visit.page;
    asked = [];
    page.on('request', (request) => asked.push(request));
  });

  const form = () => ({ stage, who, visit, language: 'ru' as const });
  const password = () => page.locator('#password');
  /** In which requests it went out: to where, and in which part of them. */
  const wentOut = async (): Promise<string[]> => {
    const found = asked.map(async (request) => {
      const parts = {
        address: request.url(),
        headers: JSON.stringify(await request.allHeaders()),
        body: request.postData() ?? '',
      };
      const { pathname } = new URL(request.url());
      // It has no sign that an address would write in another way.
      return Object.entries(parts).flatMap(([part, text]) =>
        text.includes(PASSWORD) ? [`${request.method()} ${pathname}: ${part}`] : [],
      );
    });
    return (await Promise.all(found)).flat();
  };

  it('leaves no trace in the browser when it was sent with a request, and none after a reload', async () => {
    await page.goto(stage.pageFor(who, { element: 'zayavka-open-ticket' }));
    await fillIn(form(), SIGNIFICANT);
    await password().fill(PASSWORD);
    const drafted = (text: string) =>
      inPage.traces().then(({ localStorage = '' }) => localStorage.includes(text));
    await page.waitForFunction(drafted, DESCRIPTION.ru);
    // While it is being written it stands in its field, and nowhere else.
    expect(await visit.tracesOf(PASSWORD)).toEqual(['page']);

    await send(form());
    await page.locator('.notice.good').waitFor();
    expect(await visit.tracesOf('zayavka-opened')).toEqual(['events']);
    expect(await visit.tracesOf(PASSWORD)).toEqual([]);
    await page.reload();
    await page.locator('#topic').waitFor();
    expect(await visit.tracesOf(PASSWORD)).toEqual([]);
    expect(await wentOut()).toEqual(['POST /graphql: body']);
    expect((await who.page.tickets()).nodes).toMatchObject([{ status: 'WAITING' }]);
  });

  it('leaves none in a draft that is taken up, nor when the request fails on its way', async () => {
    visit.expects(/ERR_/);
    await page.goto(stage.pageFor(who, { element: 'zayavka-open-ticket' }));
    await fillIn(form(), SIGNIFICANT);
    await password().fill(PASSWORD);
    stage.wire.refuse(/ \/graphql /);
    await send(form());
    await page.locator('.footer .notice.bad').waitFor();
    expect(await visit.tracesOf(PASSWORD)).toEqual([]);
    stage.wire.restore();
    await page.reload();
    await password().waitFor();
    expect(await page.locator('#description').inputValue()).toBe(DESCRIPTION.ru);
    expect(await password().inputValue()).toBe('');
    expect(await visit.tracesOf(PASSWORD)).toEqual([]);
  });

  it('leaves none when a ticket is confirmed with it on its page, at the first try or after a wrong one', async () => {
    const attributes = { 'ticket-id': await stage.unproven(who) };
    await page.goto(stage.pageFor(who, { element: 'zayavka-ticket', attributes }));
    await password().fill('совсем не тот');
    await page.locator('[part=confirm]').click();
    await page.locator('#password-error').waitFor();
    expect(await visit.tracesOf('совсем не тот')).toEqual([]);
    await password().fill(PASSWORD);
    await page.locator('[part=confirm]').click();
    await password().waitFor({ state: 'detached' });
    expect(await visit.tracesOf('zayavka-authorized')).toEqual(['events']);
    expect(await visit.tracesOf(PASSWORD)).toEqual([]);
    await page.reload();
    await page.locator('[data-fact=place]').waitFor();
    expect(await visit.tracesOf(PASSWORD)).toEqual([]);
    expect(await wentOut()).toEqual(['POST /graphql: body']);
  });
});
