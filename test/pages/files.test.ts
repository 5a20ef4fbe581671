import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { temporaryFolder } from '../kit/temporary.js';
import type { Someone } from '../kit/world.js';
import { browsing, type Visit } from './kit/browsing.js';
import { dropOn, holdAbove } from './kit/drag.js';
import { fillIn } from './states/open-ticket/filling.js';
import { Stage } from './states/stage.js';

const TEXT = 'PHP Fatal error: Uncaught Error in /cart/update.php on line 42';
const bytes = Buffer.byteLength(TEXT);

type Attached = readonly { readonly name: string; readonly bytes: number; readonly contentType: string }[];

type Form = {
  readonly where: string;
  /** The page with the form, filled in so that nothing but the files is missing. */
  readonly opens: (stage: Stage, who: Someone, visit: Visit) => Promise<void>;
  readonly field: string;
  readonly send: string;
  readonly sent: string;
  readonly kept: (who: Someone, id: string) => Promise<Attached>;
};

const FORMS: readonly Form[] = [
  {
    where: 'the form of a new ticket',
    opens: async (stage, who, visit) => {
      await visit.page.goto(stage.pageFor(who, { element: 'zayavka-open-ticket' }));
      await fillIn({ stage, who, visit, language: 'ru' });
    },
    field: '#description',
    send: '#send',
    sent: '.notice.good',
    kept: async (who, id) => (await who.page.ticket({ id }))?.attachments ?? [],
  },
  {
    where: 'a reply',
    opens: async (stage, who, visit) => {
      const attributes = { 'ticket-id': await stage.opened(who) };
      await visit.page.goto(stage.pageFor(who, { element: 'zayavka-ticket', attributes }));
      await visit.page.locator('#body').fill('Вот журнал ошибок.');
    },
    field: '#body',
    send: '[part=send]',
    sent: '.reply > .row .done',
    kept: async (who, id) => {
      const messages = (await who.page.ticketMessages({ id }))?.messages.nodes ?? [];
      return messages.flatMap(({ attachments }) => attachments);
    },
  },
];

describe.each(FORMS)('Files in $where', ({ opens, field, send, sent, kept }) => {
  const browser = browsing();
  let stage: Stage;
  let who: Someone;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    who = await stage.subscriber();
    visit = await browser.visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = visit.page;
    await opens(stage, who, visit);
  });

  const inList = (name: string | RegExp): Locator =>
    page
      .getByRole('list', { name: 'Прикреплённые файлы', exact: true })
      .getByRole('listitem')
      .filter({ hasText: name });
  const uploaded = (name: string | RegExp): Promise<void> =>
    inList(name).getByText('Загружен').filter({ visible: true }).first().waitFor();

  const written = (name: string): string => {
    const path = join(temporaryFolder('files'), name);
    writeFileSync(path, TEXT);
    return path;
  };
  it('are taken by the button, dropped on any field, and pasted, and are all sent along', async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Прикрепить файлы', exact: true }).click(),
    ]);
    await chooser.setFiles([written('выбранный.log'), written('выбранный вместе с ним.log')]);
    await uploaded('выбранный.log');
    await uploaded('выбранный вместе с ним.log');

    await dropOn(page.locator(field), [written('брошенный.log'), written('брошенный с ним.log')]);
    await uploaded('брошенный.log');
    await uploaded('брошенный с ним.log');

    const copied = { name: 'скопированный.log', text: TEXT };
    await page.locator(field).evaluate((element, file) => inPage.paste(element, file), copied);
    await uploaded(copied.name);

    await page.evaluate(() => inPage.copyPicture());
    const before = await page.locator(field).inputValue();
    await page.locator(field).focus();
    await page.keyboard.press('Control+V');
    await uploaded(/Из буфера обмена \d\d-\d\d-\d\d\.png/);
    expect(await page.locator(field).inputValue()).toBe(before);

    await page.locator(send).click();
    await page.locator(sent).first().waitFor();
    const [{ id } = { id: '' }] = (await who.page.tickets()).nodes;
    const ours = [
      'выбранный.log',
      'выбранный вместе с ним.log',
      'брошенный.log',
      'брошенный с ним.log',
      copied.name,
    ].map((name) => ({ name, bytes, contentType: 'text/plain' }));
    const picture = { name: expect.stringMatching(/^Из буфера обмена .*\.png$/), contentType: 'image/png' };
    expect(await kept(who, id)).toMatchObject([...ours, picture]);
  });

  it('show where to let them go, and a folder among them why it is not taken', async () => {
    const folder = join(temporaryFolder('files'), 'Журналы');
    mkdirSync(folder);
    const beside = written('рядом с папкой.log');
    await holdAbove(page.locator(field), [beside]);
    await page.getByText('Отпустите, чтобы прикрепить').filter({ visible: true }).first().waitFor();
    expect(await inList('рядом с папкой.log').count()).toBe(0);
    await dropOn(page.locator(field), [folder, beside]);
    await page.getByText('Отпустите, чтобы прикрепить').waitFor({ state: 'detached' });
    await inList('Журналы').getByText('Папку прикрепить нельзя').filter({ visible: true }).first().waitFor();
    await uploaded('рядом с папкой.log');
  });

  it('leave text that is pasted to the field, also where a picture of it comes along', async () => {
    const pasted = 'Ошибка 500 в корзине';
    await page.evaluate((text) => inPage.copyPicture(text), pasted);
    await page.locator(field).fill('');
    await page.locator(field).focus();
    await page.keyboard.press('Control+V');
    expect(await page.locator(field).inputValue()).toBe(pasted);
    expect(await inList('').count()).toBe(0);
  });
});
