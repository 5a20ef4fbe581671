/** An agent at the desk: a browser of their own, signed in as people do it, and everything found by what it is called. */
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { AGENT_PASSWORD, type AgentSketch, type World } from '../../kit/world.js';
import type { Browsing, Visit, VisitOptions } from '../../pages/kit/browsing.js';
import type { Wire } from '../../pages/kit/wire.js';

export type Language = 'ru' | 'en';

export interface DeskOptions extends AgentSketch {
  readonly language?: Language;
  readonly size?: VisitOptions['size'];
  /** Below /desk: `/tickets`. */
  readonly path?: string;
  /** Between the browser and the server, where the test loses the network. */
  readonly wire?: Wire;
}

const WORDS = {
  ru: { login: 'Логин', password: 'Пароль', signIn: 'Войти', sections: 'Разделы' },
  en: { login: 'Login', password: 'Password', signIn: 'Sign in', sections: 'Sections' },
} as const;

export class AtDesk {
  private constructor(
    readonly visit: Visit,
    readonly login: string,
    readonly language: Language,
    private readonly origin: string,
  ) {}

  /** A new agent, who has signed in and sees the page asked for. */
  static async arrive(browser: Browsing, world: World, options: DeskOptions = {}): Promise<AtDesk> {
    const { language = 'ru', size = 'desktop', path = '/', wire, ...sketch } = options;
    const { login } = await world.agent(sketch);
    const visit = await browser.visit({ size, locale: language === 'ru' ? 'ru-RU' : 'en-GB' });
    const desk = new AtDesk(visit, login, language, wire?.origin ?? world.server.url);
    await desk.goes(path);
    await desk.signsIn();
    await desk.isAtWork();
    return desk;
  }

  get page(): Page {
    return this.visit.page;
  }

  /** By the address, as from a bookmark. */
  async goes(path: string): Promise<void> {
    await this.page.goto(`${this.origin}/desk${path}`);
  }

  async signsIn(password: string = AGENT_PASSWORD): Promise<void> {
    const words = WORDS[this.language];
    await this.page.getByRole('textbox', { name: words.login }).fill(this.login);
    await this.page.getByLabel(words.password, { exact: false }).first().fill(password);
    await this.page.getByRole('button', { name: words.signIn, exact: true }).click();
  }

  /** Signed in, and the page there. */
  async isAtWork(): Promise<void> {
    await this.page.getByRole('navigation', { name: WORDS[this.language].sections, exact: true }).waitFor();
    await this.heading().waitFor();
  }

  heading(): Locator {
    return this.page.getByRole('main').getByRole('heading', { level: 1 });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  field(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name });
  }

  /** One after the other: "KeyG KeyQ". Letters mean the place on the keyboard. */
  async presses(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until the page says so somewhere in sight. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async isAt(path: string | RegExp): Promise<void> {
    await this.page.waitForURL((url) => {
      const below = url.pathname.slice('/desk'.length) + url.search;
      return typeof path === 'string' ? below === path : path.test(below);
    });
  }

  async doesNotOverflow(): Promise<void> {
    expect(await this.visit.overflows()).toEqual([]);
  }
}
