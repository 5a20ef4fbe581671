import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './source.js';

interface DemoSubscriber {
  login: string;
  contractNumber: string;
  emails: string[];
  blocked?: boolean;
  consultationAgreementUntil?: string;
  services: { externalId: string; name: string; kind: string; main: boolean; blocked?: boolean }[];
}

interface Article {
  title: string;
  summary: string;
  url: string;
  locale: string;
}

const text = readFileSync(join(root, 'demo/subscribers.json'), 'utf8');
const subscribers: DemoSubscriber[] = JSON.parse(text);
const services = subscribers.flatMap((subscriber) => subscriber.services);

describe("the demo's subscribers", () => {
  it('are fifty, and none is there twice', () => {
    expect(new Set(subscribers.map(({ login }) => login)).size).toBe(50);
    expect(new Set(subscribers.map(({ contractNumber }) => contractNumber)).size).toBe(50);
    expect(new Set(services.map(({ externalId }) => externalId)).size).toBe(services.length);
  });

  it('cannot be anyone: every address and site is under a name reserved for examples (RFC 2606)', () => {
    const emails = subscribers.flatMap((subscriber) => subscriber.emails);
    expect(emails.filter((email) => !email.endsWith('.example'))).toEqual([]);
    expect(text.match(/[\w-]+\.(ru|com|net|org|su|рф)\b/g)).toBeNull();
  });

  it('carry no password', () => {
    expect(text).not.toContain('assword');
  });

  it('show each case that the regulations tell apart', () => {
    expect(subscribers.filter(({ blocked }) => blocked).length).toBeGreaterThanOrEqual(3);
    expect(services.filter(({ blocked }) => blocked).length).toBeGreaterThanOrEqual(3);
    expect(subscribers.filter((one) => one.consultationAgreementUntil?.startsWith('2027-'))).toHaveLength(6);
    expect(new Set(services.map(({ kind }) => kind))).toEqual(
      new Set(['HOSTING', 'MAIL', 'DOMAIN', 'DNS', 'DATABASE', 'SERVER']),
    );
    expect(subscribers.filter((one) => one.services.every(({ main }) => !main))).toEqual([]);
  });
});

describe("the demo's instruction articles", () => {
  it('are about what the topics point to, in both languages, each page once', () => {
    const articles: Article[] = JSON.parse(readFileSync(join(root, 'demo/instructions.json'), 'utf8'));
    expect(articles.length).toBeGreaterThanOrEqual(25);
    expect(new Set(articles.map(({ url }) => url)).size).toBe(articles.length);
    expect(articles.filter(({ url }) => !url.startsWith('https://help.example.ru/'))).toEqual([]);
    const russian = articles.filter(({ locale }) => locale === 'RU');
    const pages = (locale: string, folder: string): string[] =>
      articles.filter((one) => one.locale === locale).map(({ url }) => url.replace(`.ru/${folder}`, '.ru/'));
    expect(pages('EN', 'en/')).toEqual(pages('RU', ''));
    expect(russian.filter(({ title, summary }) => !/[а-яё]{4}/.test(title + summary))).toEqual([]);
  });
});

describe("the demo's answer templates", () => {
  it('are in both languages, for all topics and for single ones, and link to articles that there are', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(root, 'demo', name), 'utf8')) as unknown;
    const templates = read('answer-templates.json') as (Article & {
      body: string;
      topic?: string;
      instructionUrls?: string[];
    })[];
    const pages = new Map((read('instructions.json') as Article[]).map(({ url, locale }) => [url, locale]));
    const count = (wanted: string) => templates.filter(({ locale }) => locale === wanted).length;
    expect([count('RU'), count('EN')]).toEqual([5, 3]);
    expect(templates.some(({ topic }) => topic === undefined)).toBe(true);
    for (const { locale, title, body, instructionUrls = [] } of templates) {
      expect(/[а-яё]{4}/.test(title + body)).toBe(locale === 'RU');
      expect(body).toContain('{{subscriberName}}');
      for (const url of instructionUrls) expect(pages.get(url)).toBe(locale);
    }
  });
});

describe("the demo's error log", () => {
  it('is Russian, and of a site that one of the subscribers has', () => {
    const log = readFileSync(join(root, 'demo/error-log.txt'), 'utf8');
    expect(log).toMatch(/[а-яё]{5}/);
    const [site = ''] = log.match(/[\w-]+\.example/) ?? [];
    expect(services.filter(({ name }) => name.endsWith(site)).length).toBeGreaterThan(0);
  });
});
