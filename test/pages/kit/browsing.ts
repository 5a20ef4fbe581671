/** One Chromium for a test file, a context for each visit, and nothing that a page complains of goes unheard. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';

import { until } from '../../kit/wait.js';

export type Size = 'phone' | 'tablet' | 'desktop';

/** The phone is the narrowest that WCAG asks for (1.4.10), which is also 1280 px at 400 %. */
export const SIZES: Readonly<Record<Size, { width: number; height: number }>> = {
  phone: { width: 320, height: 640 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1280, height: 900 },
};

declare global {
  /** What `in-page.js` and `traces.js` bring, inside of pages alone. */
  var inPage: {
    overflows(): string[];
    unwanted(): string[];
    hasFocus(element: unknown): boolean;
    focused(): string;
    mount(element: string, attributes: Readonly<Record<string, string>>): Promise<void>;
    unmount(): void;
    later(ms: number): void;
    forbidStorage(): void;
    spoil(field: unknown): void;
    resizeText(size: string): void;
    paste(element: unknown, file: { readonly name: string; readonly text: string }): void;
    copyPicture(text?: string): Promise<void>;
    leave(): Promise<void>;
    traces(): Promise<Readonly<Record<string, string>>>;
  };
}

const IN_PAGE = ['in-page.js', 'traces.js'].map((name) => join(import.meta.dirname, name));

export type VisitOptions = Omit<BrowserContextOptions, 'viewport'> & { readonly size?: Size };

/** What a network that is lost makes the browser say. */
export const OF_A_LOST_NETWORK =
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+|EMPTY_RESPONSE|NETWORK_CHANGED)/;

/** One person at one browser. */
export class Visit {
  private said: string[] = [];
  private expected: RegExp[] = [];
  private readonly underWay = new Set<Request>();

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.said.push(message.text());
    });
    page.on('pageerror', (error) => this.said.push(String(error)));
    page.on('request', (request) => this.underWay.add(request));
    const over = (request: Request): void => void this.underWay.delete(request);
    page.on('requestfinished', over).on('requestfailed', over);
  }

  /** What the test itself brings about is no complaint. */
  expects(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  /** Errors, warnings, and violations of the policy that nobody expected. */
  get complaints(): string[] {
    return this.said.filter((text) => !this.expected.some((pattern) => pattern.test(text)));
  }

  /** @returns the complaints so far. Whoever comes next answers for their own alone. */
  settle(): string[] {
    const { complaints } = this;
    this.said = [];
    this.expected = [];
    return complaints;
  }

  /** Waits for all that is under way to this origin, and for what the page has to say of it. */
  async silence(origin: string): Promise<void> {
    const busy = (): boolean => [...this.underWay].some((request) => request.url().startsWith(origin));
    await until(() => !busy(), { what: `the end of all requests to ${origin}` });
    await this.page.evaluate('0');
  }

  async resize(size: Size): Promise<void> {
    await this.page.setViewportSize(SIZES[size]);
  }

  /** Where this can be found on the page, or in what the browser keeps of it. */
  async tracesOf(text: string): Promise<string[]> {
    const traces = await this.page.evaluate(() => inPage.traces());
    return Object.keys(traces).filter((place) => traces[place]?.includes(text));
  }

  /** What is wider than the page, in words. */
  async overflows(): Promise<string[]> {
    return this.page.evaluate(() => inPage.overflows());
  }
}

export class Browsing {
  private browser: Browser | undefined;
  private readonly tabs = new Map<string, Visit>();
  private visits: Visit[] = [];

  async start(): Promise<void> {
    this.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
    });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
  }

  /** Somebody else each time, at a browser of their own. */
  async visit(options: VisitOptions = {}): Promise<Visit> {
    return this.opened(await this.context(options));
  }

  /** Quicker: one page for all who come under this name, as the last one has left it. */
  async tab(name: string, options: VisitOptions = {}): Promise<Visit> {
    const visit = this.tabs.get(name) ?? (await this.opened(await this.context(options)));
    this.tabs.set(name, visit);
    return visit;
  }

  /** Ends all visits but those at tabs. @returns what their pages complained of. */
  async end(): Promise<string[]> {
    const { visits } = this;
    const complaints = visits.flatMap((visit) => visit.settle());
    this.visits = [...this.tabs.values()];
    const over = visits.filter((visit) => !this.visits.includes(visit));
    await Promise.all(over.map(({ context }) => context.close()));
    return complaints;
  }

  private async context({ size = 'desktop', ...options }: VisitOptions): Promise<BrowserContext> {
    if (!this.browser) throw new Error('The browser has not been started');
    const context = await this.browser.newContext({
      locale: 'ru-RU',
      timezoneId: 'Europe/Moscow',
      reducedMotion: 'reduce',
      viewport: SIZES[size],
      ...options,
    });
    context.setDefaultTimeout(10_000);
    for (const path of IN_PAGE) await context.addInitScript({ path });
    return context;
  }

  private async opened(context: BrowserContext): Promise<Visit> {
    const visit = new Visit(context, await context.newPage());
    this.visits.push(visit);
    return visit;
  }
}

/** A browser for the tests of this file; each of them fails when a page of it has complained. */
export function browsing(): Browsing {
  const one = new Browsing();
  beforeAll(() => one.start());
  afterEach(async () => expect(await one.end()).toEqual([]));
  afterAll(() => one.stop());
  return one;
}
