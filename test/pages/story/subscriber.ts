/** A subscriber of the example panel, from signing in to closing the ticket, by either hand and in either language. */
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { PASSWORD } from '../../panel/panel-process.js';
import { axe } from '../kit/axe.js';
import type { Visit } from '../kit/browsing.js';
import type { Hand } from '../kit/hands.js';
import { words } from './words.js';

export const DESCRIPTION = {
  ru: 'Переключите, пожалуйста, сайт на PHP 8.3: сейчас там 7.4,\nа обновление корзины требует восьмой версии.',
  en: 'Please switch the site to PHP 8.3: it has 7.4 now,\nand the update of the cart needs the eighth version.',
} as const;

export const ERROR_LOG = {
  name: 'журнал ошибок.log',
  mimeType: 'text/plain',
  buffer: Buffer.from('PHP Fatal error: Uncaught Error in /cart/update.php on line 42\n'.repeat(40)),
};

export class Subscriber {
  private readonly page: Page;

  constructor(
    private readonly visit: Visit,
    private readonly hand: Hand,
    private readonly language: 'ru' | 'en',
  ) {
    this.page = visit.page;
  }

  get words(): (typeof words)['ru'] | (typeof words)['en'] {
    return words[this.language];
  }

  /** Each page that the story comes by: nothing for axe to find, and nothing wider than the screen. */
  async looksAround(): Promise<void> {
    expect(await axe(this.page)).toEqual([]);
    expect(await this.visit.overflows()).toEqual([]);
  }

  async signsIn(panel: string, login: string): Promise<void> {
    await this.page.goto(panel);
    await this.hand.write(this.page.getByLabel(this.words.login), login);
    await this.hand.write(this.page.getByLabel(this.words.password), PASSWORD);
    await this.looksAround();
    await this.hand.press(this.page.getByRole('button', { name: this.words.signIn, exact: true }));
    await this.page.waitForURL('**/services');
    await this.looksAround();
  }

  /** Is shown the topic's instruction, and writes all the same. */
  async writes(service: string): Promise<void> {
    const { page, hand } = this;
    const said = this.words;
    await hand.press(page.getByRole('link', { name: said.writeAbout, exact: true }));
    await hand.find(
      page.getByRole('combobox', { name: said.topic }),
      said.topicTyped,
      page.getByRole('option', { name: said.topicTitle, exact: true }),
    );
    await page.getByRole('link', { name: said.instruction, exact: true }).waitFor();
    await hand.tick(page.getByRole('checkbox', { name: said.didNotHelp, exact: true }));
    await hand.choose(page.getByRole('combobox', { name: said.service }), service);
    await hand.write(page.getByRole('textbox', { name: said.subject }), `PHP 8.3: ${service}`);
    await hand.write(page.getByRole('textbox', { name: said.description }), DESCRIPTION[this.language]);
  }

  /** One that fits what was written, where the support service has such. */
  async seesInstructions(): Promise<void> {
    await this.page.getByRole('region', { name: this.words.suggested, exact: true }).waitFor();
  }

  async attaches(): Promise<void> {
    await this.hand.attach(
      this.page.getByRole('button', { name: this.words.attach, exact: true }),
      ERROR_LOG,
    );
    await this.page
      .getByText(this.words.uploaded, { exact: true })
      .filter({ visible: true })
      .first()
      .waitFor();
    await this.looksAround();
  }

  /** @returns the ticketID. */
  async sends(): Promise<string> {
    const { page, hand } = this;
    await hand.press(page.getByRole('button', { name: this.words.send, exact: true }));
    await page.getByRole('heading', { name: this.words.opened, exact: true }).waitFor();
    await this.looksAround();
    const link = page.getByRole('link', { name: this.words.open, exact: true });
    const [, id = ''] = /([^/]+)$/.exec((await link.getAttribute('href')) ?? '') ?? [];
    await hand.press(link);
    await page.waitForURL(`**/${id}`);
    return id;
  }

  async seesPlace(position: 1 | 2 | 3): Promise<void> {
    await this.page
      .locator('[data-fact="place"]', { hasText: this.words.place[position - 1] ?? '' })
      .waitFor();
  }

  async seesState(
    state: 'taken' | 'inProgress' | 'yourTurn' | 'waiting' | 'resolved' | 'closed',
  ): Promise<void> {
    await this.page.getByRole('region', { name: this.words[state], exact: true }).waitFor();
  }

  /** The talk, oldest first: what was asked, and each message. */
  async reads(): Promise<string[]> {
    return this.messages.locator('.body').allInnerTexts();
  }

  async sees(text: string): Promise<void> {
    await this.messages.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async seesConnection(state: 'live' | 'lost'): Promise<void> {
    await this.page.getByText(this.words[state]).filter({ visible: true }).first().waitFor();
  }

  async replies(text: string): Promise<void> {
    await this.hand.write(this.page.getByRole('textbox', { name: this.words.reply }), text);
    await this.hand.press(this.page.getByRole('button', { name: this.words.sendReply, exact: true }));
    await this.page.getByText(this.words.replySent).first().waitFor();
    // The thread learns of it by the journal's event, a moment after the answer.
    await this.sees(text);
  }

  async closesAndRates(comment: string): Promise<void> {
    const { page, hand } = this;
    await hand.press(page.getByRole('button', { name: this.words.closeAndRate, exact: true }));
    await hand.mark(page.getByRole('radio', { name: this.words.excellent, exact: true }));
    await hand.write(page.getByRole('textbox', { name: this.words.comment }), comment);
    await this.looksAround();
    await hand.press(page.getByRole('button', { name: this.words.confirmClose, exact: true }));
    await page.getByText(this.words.thanks).first().waitFor();
  }

  /** Looks for it among the finished ones. */
  async findsInTheList(id: string): Promise<void> {
    const { page, hand } = this;
    await hand.press(page.getByRole('link', { name: this.words.allTickets, exact: true }));
    await hand.mark(page.getByRole('radio', { name: this.words.finished, exact: true }));
    await page
      .getByRole('table', { name: this.words.list, exact: true })
      .locator(`a[href$="/${id}"]`)
      .waitFor();
    await this.looksAround();
  }

  private get messages(): Locator {
    return this.page.getByRole('listitem').and(this.page.locator('.message'));
  }
}
