/** The whole story, with a support service that works meanwhile, and a network that is lost for ten seconds. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../../kit/wait.js';
import { type PanelBesideWorld, startPanel } from '../../panel/panel-process.js';
import { browsing, OF_A_LOST_NETWORK, type Size, type Visit } from '../kit/browsing.js';
import type { Hand } from '../kit/hands.js';
import { Shift } from '../kit/shift.js';
import { Wire } from '../kit/wire.js';
import { DESCRIPTION, ERROR_LOG, Subscriber } from './subscriber.js';

export type Telling = {
  /** What the person works with: nothing but this, from the first page to the last. */
  readonly hand: new (
    page: Page,
  ) => Hand;
  readonly language: 'ru' | 'en';
  readonly size: Size;
  /** Of the example panel's customers, each with the service that the story is about. */
  readonly login: string;
  readonly service: string;
};

/** As long as a lift, a tunnel or a change of networks. */
const LOST_FOR_MS = 10_000;

/** Tells it once for each, to one panel. */
export function tellTheStory(tellings: readonly Telling[]): void {
  const browser = browsing();
  let panel: PanelBesideWorld;
  let wire: Wire;
  let shift: Shift;
  beforeAll(async () => {
    panel = await startPanel({
      reach: async (server) => {
        wire = await Wire.to(server);
        return wire.origin;
      },
    });
    shift = await Shift.begin(panel.world);
    for (const [locale, title] of [
      ['RU', 'Какие версии PHP есть на хостинге'],
      ['EN', 'Which versions of PHP the hosting has'],
    ] as const) {
      const summary =
        locale === 'RU' ? 'PHP 7.4, 8.1 и 8.3: сроки поддержки.' : 'PHP 7.4, 8.1 and 8.3 for a site.';
      const url = 'https://help.example.ru/hosting/php';
      (await shift.desk.createInstruction({ locale, title, summary, url })).orThrow();
    }
  });
  afterAll(async () => {
    await panel?.stop();
    await wire?.close();
  });

  const losesTheNetwork = async (visit: Visit, meanwhile: () => Promise<void>): Promise<void> => {
    visit.expects(OF_A_LOST_NETWORK);
    const from = performance.now();
    wire.lose();
    await visit.context.setOffline(true);
    await meanwhile();
    const over = () => performance.now() - from >= LOST_FOR_MS;
    await until(over, { what: 'the end of the tunnel', timeoutMs: LOST_FOR_MS + 1_000, everyMs: 100 });
    wire.restore();
    await visit.context.setOffline(false);
  };

  it.each(tellings)('is told by $hand.name in $language on a $size', async (telling) => {
    const { hand: Hand, language, size, login, service } = telling;
    const { world } = panel;
    const others = await world.subscriber();
    for (let count = 1; count <= 2; count++) (await others.page.openTicket(others.request())).orThrow();
    const visit = await browser.visit({ size, locale: language === 'ru' ? 'ru-RU' : 'en-GB' });
    const subscriber = new Subscriber(visit, new Hand(visit.page), language);

    await subscriber.signsIn(`${panel.origin}/?lang=${language}`, login);
    await subscriber.writes(service);
    await subscriber.seesInstructions();
    await subscriber.attaches();
    const id = await subscriber.sends();
    await subscriber.seesPlace(3);
    await subscriber.seesConnection('live');
    await subscriber.looksAround();
    for (const position of [2, 1] as const) {
      await shift.answers(await shift.takesNext(), { body: 'Готово.', outcome: 'RESOLVED' });
      await subscriber.seesPlace(position);
    }

    expect(await shift.takesNext()).toBe(id);
    await subscriber.seesState('taken');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const promise = { body: 'Обновим вместе с сервером.', outcome: 'IN_PROGRESS' } as const;
    await shift.answers(id, { ...promise, expectedResolutionAt: tomorrow });
    await subscriber.sees(promise.body);
    await subscriber.seesState('inProgress');

    const phone = await world.session(login);
    const [fromPhone, earlier, question] = [
      'Сайт — магазин, ночью лучше.',
      'Успеем сегодня.',
      'Какой каталог?',
    ];
    await losesTheNetwork(visit, async () => {
      await subscriber.seesConnection('lost');
      const today = new Date(Date.now() + 3_600_000).toISOString();
      await shift.answers(id, { body: earlier, outcome: 'IN_PROGRESS', expectedResolutionAt: today });
      (await phone.page.replyToTicket({ ticketId: id, body: fromPhone })).orThrow();
      expect(await shift.takesNext()).toBe(id);
      await shift.answers(id, { body: question, outcome: 'AWAITING_SUBSCRIBER' });
      await world.settle();
      expect(await subscriber.reads()).toEqual([DESCRIPTION[language], promise.body]);
    });
    await subscriber.sees(question);
    await subscriber.seesState('yourTurn');
    await subscriber.seesConnection('live');
    const talk = [DESCRIPTION[language], promise.body, earlier, fromPhone, question];
    expect(await subscriber.reads()).toEqual(talk);

    const reply = language === 'ru' ? 'Каталог /www/shop' : 'The folder is /www/shop';
    await subscriber.replies(reply);
    await subscriber.seesState('waiting');
    await subscriber.seesPlace(1);
    expect(await shift.takesNext()).toBe(id);
    const solution = 'Готово: сайт работает на PHP 8.3, https://shop.example/info.php';
    await shift.answers(id, { body: solution, outcome: 'RESOLVED' });
    await subscriber.seesState('resolved');
    expect(await subscriber.reads()).toEqual([...talk, reply, solution]);
    await subscriber.looksAround();
    await subscriber.closesAndRates('Быстро и понятно');
    await subscriber.seesState('closed');
    await subscriber.looksAround();

    const mark = 'SELECT rating, ratingComment FROM ticket WHERE id = ?';
    const marks = await world.house.deps.database.select(mark, [id]);
    expect(marks).toEqual([{ rating: 5, ratingComment: 'Быстро и понятно' }]);
    const ticket = await shift.desk.ticket({ id });
    expect(ticket?.attachments).toMatchObject([{ name: ERROR_LOG.name, bytes: ERROR_LOG.buffer.length }]);
    expect(ticket?.description).toBe(DESCRIPTION[language]);
    await subscriber.findsInTheList(id);
  });
}
