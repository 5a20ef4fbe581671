/** Where the states of the elements are brought about: a provider at work, and a panel with a page for each of them. */
import { createClient } from '../../../sdk/src/index.js';
import { SIGNIFICANT, type Someone, type SubscriberSketch, World } from '../../kit/world.js';
import { HostPage, type Language, type Sessions, type Shown } from '../kit/host-page.js';
import { Shift } from '../kit/shift.js';
import { Wire } from '../kit/wire.js';

export const PASSWORD = 'zima-blizko-4711';

type Changes = Parameters<Someone['request']>[0];
type Outcome = 'RESOLVED' | 'AWAITING_SUBSCRIBER' | 'IN_PROGRESS';

export const HOUR = 3_600_000;

const TEXTS: Readonly<Record<Outcome, string>> = {
  RESOLVED: 'Переключили сайт на PHP 8.3. Проверить можно здесь: https://shop.example/info.php',
  AWAITING_SUBSCRIBER:
    'Уточните, пожалуйста, какой из двух каталогов сайта переключить:\n\n  • /www/shop\n  • /www/old',
  IN_PROGRESS: 'Нужной версии на этом сервере ещё нет. Поставим её вместе с плановым обновлением.',
};

export class Stage {
  private constructor(
    readonly world: World,
    readonly host: HostPage,
    readonly shift: Shift,
    /** Between the pages and the support desk. */
    readonly wire: Wire,
    private readonly titles: Readonly<Record<Language, ReadonlyMap<string, string>>>,
  ) {}

  /** @param smtpUrl where letters go; none are written when left out. */
  static async open(smtpUrl?: string): Promise<Stage> {
    const host = await HostPage.open();
    const world = await World.open({
      allowedOrigins: [host.origin],
      watchEveryMs: 100,
      mail: smtpUrl === undefined ? undefined : { smtpUrl },
    });
    const shift = await Shift.begin(world);
    const { token } = await world.subscriber();
    const titlesIn = async (locale: Language) => {
      const { topics } = await createClient({ url: world.url, token, locale }).regulations();
      return new Map(topics.map(({ id, title }) => [id, title]));
    };
    const wire = await Wire.to(world.server.url);
    const stage = new Stage(world, host, shift, wire, { ru: await titlesIn('ru'), en: await titlesIn('en') });
    await stage.writeInstructions();
    return stage;
  }

  async close(): Promise<void> {
    await this.world.close();
    await this.wire.close();
    await this.host.close();
  }

  /** @returns the address of a page with this element, for somebody who has signed in to the panel. */
  pageFor(
    { login }: Pick<Someone, 'login'>,
    shown: Pick<Shown, 'element' | 'attributes' | 'language'>,
  ): string {
    const sessions: Sessions = async () => (await this.world.panel.openPanelSession({ login })).orThrow();
    return this.host.show({ sessions, desk: this.wire.origin, ...shown });
  }

  titleOf(topic: string, language: Language): string {
    return this.titles[language].get(topic) ?? topic;
  }

  subscriber(sketch: SubscriberSketch = {}): Promise<Someone> {
    return this.world.subscriber({ password: PASSWORD, name: 'Морозова Анна Викторовна', ...sketch });
  }

  /** As if what is done now had been done so long ago, on the server's clock; the browser's goes on. */
  async ago<T>(ms: number, act: () => Promise<T>): Promise<T> {
    this.world.clock.advance(-ms);
    try {
      return await act();
    } finally {
      this.world.clock.advance(ms);
    }
  }

  async opened(who: Someone, changes: Changes = {}): Promise<string> {
    return (await who.page.openTicket(who.request(changes))).orThrow().ticket.id;
  }

  async emergency(who: Someone, subject = 'Сайт магазина не открывается совсем'): Promise<string> {
    return this.opened(who, {
      topic: 'site-down',
      subject,
      emergency: true,
      errorText: '502 Bad Gateway\nnginx/1.24.0',
      description: 'С 9:40 магазин отвечает 502 на любой странице, перед этим ничего не меняли.',
    });
  }

  async taken(who: Someone, changes: Changes = {}): Promise<string> {
    const id = await this.opened(who, changes);
    await this.shift.takes(id);
    return id;
  }

  async answered(who: Someone, outcome: Outcome, changes: Changes = {}): Promise<string> {
    const id = await this.taken(who, changes);
    await this.answer(id, outcome);
    return id;
  }

  /** @param promisedInMs from now on the server's clock; with IN_PROGRESS alone. */
  async answer(id: string, outcome: Outcome, promisedInMs = 26 * HOUR): Promise<void> {
    const promised = new Date(this.world.clock.now() + promisedInMs).toISOString();
    const until = outcome === 'IN_PROGRESS' ? { expectedResolutionAt: promised } : {};
    await this.shift.answers(id, { outcome, body: TEXTS[outcome], ...until });
  }

  unproven(who: Someone): Promise<string> {
    return this.opened(who, { topic: SIGNIFICANT, subject: 'Доступ к базе данных с адреса подрядчика' });
  }

  async demanded(who: Someone): Promise<string> {
    const id = await this.taken(who);
    const what =
      'Пришлите, пожалуйста, письмо с контактного адреса договора: заявка меняет владельца домена.';
    (await this.shift.desk.requestAuthorization({ ticketId: id, what })).orThrow();
    return id;
  }

  async refused(who: Someone): Promise<string> {
    const id = await this.taken(who);
    (await this.shift.desk.changeTopic({ ticketId: id, topic: 'cms-consulting' })).orThrow();
    const explanation =
      'Настройка модулей CMS в договор не входит. Возможны платные консультации: https://example.ru/consulting';
    await this.shift.refuses(id, { reason: 'OUTSIDE_CONTRACT', explanation });
    return id;
  }

  async closed(who: Someone): Promise<string> {
    const id = await this.answered(who, 'RESOLVED');
    (await who.page.closeTicket({ ticketId: id, rating: 4 })).orThrow();
    return id;
  }

  async merged(who: Someone): Promise<string> {
    const into = await this.opened(who);
    const id = await this.taken(who);
    (await this.shift.desk.mergeDuplicate({ ticketId: id, duplicateOf: into })).orThrow();
    return id;
  }

  private async writeInstructions(): Promise<void> {
    const { desk } = this.shift;
    for (const [locale, title, summary] of [
      ['RU', 'Какие версии PHP есть на хостинге', 'PHP 7.4, 8.1 и 8.3: сроки поддержки и как выбрать свою.'],
      ['RU', 'Обновление корзины магазина до восьмой версии PHP', 'Что проверить в модулях перед переходом.'],
      ['EN', 'Which versions of PHP the hosting has', 'PHP 7.4, 8.1 and 8.3: how long they are kept.'],
      ['EN', 'Moving the cart of a shop to PHP 8', 'What to check in the modules beforehand.'],
    ] as const) {
      const url = 'https://help.example.ru/hosting/php-versions';
      (await desk.createInstruction({ locale, title, summary, url })).orThrow();
    }
  }
}
