import { describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { buildSchema } from 'type-graphql';
import {
  defaultRegulations,
  parseRegulations,
  RegulationsResolver,
  regulationsType,
  topicType,
} from '../../src/regulations/index.js';

const data = defaultRegulations();
const schema = await buildSchema({ resolvers: [RegulationsResolver], validate: false });

const retiring = (id: string) =>
  parseRegulations(
    JSON.stringify({ ...data, topics: data.topics.map((t) => (t.id === id ? { ...t, retired: true } : t)) }),
    'rules.json',
  );

const EVERYTHING = `{ regulations {
  version responseHours privacyPolicyUrl
  attachmentLimits { maxCount maxBytes }
  clauses { clause title text carriedOut }
  refusalReasons { reason text clause }
  topics {
    id title requestType significant mainServicesOnly
    selfService { id title url summary locale }
    fields { name required minLength maxLength pattern hint }
  }
} }`;

describe('the regulations query', () => {
  it.each(['RU', 'EN'] as const)('answers every field, in %s', async (locale) => {
    const answer = await graphql({ schema, source: EVERYTHING, contextValue: { regulations: data, locale } });
    expect(answer.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(answer.data?.regulations))).toEqual(regulationsType(data, locale));
  });

  it('speaks the viewer’s language', async () => {
    const titleIn = async (locale: string) => {
      const source = '{ regulations { topics { title fields { hint } } } }';
      const answer = await graphql({ schema, source, contextValue: { regulations: data, locale } });
      return JSON.stringify(answer.data);
    };
    expect(await titleIn('RU')).toContain('Сайт не открывается');
    expect(await titleIn('EN')).toContain('Site is down');
    expect(await titleIn('EN')).not.toContain('Сайт');
  });

  it('leads to one page of a topic for all, or to one in each language', () => {
    const pages = { ru: 'https://help.example/cron', en: 'https://help.example/en/cron' };
    const linked = (url: string | typeof pages) => {
      const article = { id: 'cron-page', title: pages, summary: pages, url };
      const topics = data.topics.map((topic) =>
        topic.id === 'cron' ? { ...topic, selfService: article } : topic,
      );
      const file = parseRegulations(JSON.stringify({ ...data, topics }), 'rules.json');
      return (['RU', 'EN'] as const).map((locale) => topicType(file, 'cron', locale).selfService);
    };
    expect(linked(pages)).toMatchObject([
      { url: pages.ru, locale: 'RU' },
      { url: pages.en, locale: 'EN' },
    ]);
    expect(linked(pages.ru)).toMatchObject([
      { url: pages.ru, locale: 'RU' },
      { url: pages.ru, locale: 'EN' },
    ]);
  });

  it('leaves out retired topics', () => {
    expect(regulationsType(retiring('cron'), 'EN').topics.map((topic) => topic.id)).toEqual(
      data.topics.map((topic) => topic.id).filter((id) => id !== 'cron'),
    );
  });
});

describe('the topic of a ticket', () => {
  it('is one object per language, however many tickets have it', () => {
    expect(topicType(data, 'cron', 'RU')).toBe(topicType(data, 'cron', 'RU'));
    expect(regulationsType(data, 'RU').topics).toContain(topicType(data, 'cron', 'RU'));
    expect(topicType(data, 'cron', 'EN').title).toBe('Scheduled jobs (cron)');
  });

  it('is still shown when it is retired', () => {
    expect(topicType(retiring('cron'), 'cron', 'RU').title).toBe('Задания по расписанию (cron)');
  });

  it('is shown by its id when it left the file altogether', () => {
    expect(topicType(data, 'icq-support', 'RU', 'CONSULTATION')).toEqual({
      id: 'icq-support',
      title: 'icq-support',
      requestType: 'CONSULTATION',
      significant: false,
      mainServicesOnly: false,
      selfService: null,
      fields: [],
    });
  });
});
