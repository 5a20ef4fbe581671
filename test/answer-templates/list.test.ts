import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '../../src/kernel/actor.js';
import { encodePlace } from '../../src/kernel/page.js';
import { AGENT, SERVICE, SUBSCRIBER } from '../instructions/library.js';
import { Shelf, SUPERVISOR } from './shelf.js';

/** By title: capitals and ё make no difference. */
const GENERAL = ['автоответ', 'Ёмкость диска', 'Жалоба принята', 'яркая вывеска'];
const CRON = ['Задание добавлено', 'почему не запускается'];

describe('the list of answer templates', () => {
  let shelf: Shelf;
  beforeAll(async () => {
    shelf = await Shelf.open();
    for (const title of [...GENERAL].reverse()) await shelf.added({ title, body: 'Общие слова.' });
    for (const title of [...CRON].reverse()) await shelf.added({ title, topic: 'cron' });
    await shelf.added({ title: 'Backup restored', locale: 'EN', body: 'Your replies were restored.' });
    await shelf.added({ title: 'Записи DNS', topic: 'dns-zone', body: 'Записи домена изменены на 100%.' });
  });
  afterAll(() => shelf.close());

  it('has those of the topic first, then those for all, each by title', async () => {
    expect(await shelf.titles({ topic: 'cron', locale: 'RU' })).toEqual([...CRON, ...GENERAL]);
    expect(await shelf.titles({ topic: 'dns-zone', locale: 'RU' })).toEqual(['Записи DNS', ...GENERAL]);
    expect(await shelf.titles({ topic: 'no-such-topic', locale: 'RU' })).toEqual(GENERAL);
  });

  it('without a topic has all by title', async () => {
    expect(await shelf.titles({ locale: 'RU' })).toEqual([
      'автоответ',
      'Ёмкость диска',
      'Жалоба принята',
      'Задание добавлено',
      'Записи DNS',
      'почему не запускается',
      'яркая вывеска',
    ]);
    expect(await shelf.titles({ locale: 'EN' })).toEqual(['Backup restored']);
    expect(await shelf.titles()).toHaveLength(8);
  });

  it.each([undefined, 'cron'])(
    'goes page by page with the topic %s, nothing twice and nothing left out',
    async (topic) => {
      const listing = { topic: topic ?? null };
      const whole = await shelf.titles(listing);
      for (const first of [1, 2, 3]) {
        const walked: string[] = [];
        let after: string | null = null;
        do {
          const page: Awaited<ReturnType<typeof shelf.list>> = await shelf.list({ ...listing, first, after });
          walked.push(...page.nodes.map(({ row }) => row.title));
          after = page.hasNextPage ? page.endPlace : null;
        } while (after);
        expect(walked).toEqual(whole);
      }
    },
  );

  it('is narrowed to those that have every word, in any form, in title or text', async () => {
    expect(await shelf.titles({ search: 'запись домен' })).toEqual(['Записи DNS']);
    expect(await shelf.titles({ search: 'ЗАДАНИЯ' })).toEqual(['Задание добавлено']);
    expect(await shelf.titles({ search: 'reply' })).toEqual(['Backup restored']);
    expect(await shelf.titles({ search: 'запись почта' })).toEqual([]);
    expect(await shelf.titles({ search: '100%' })).toEqual(['Записи DNS']);
    expect(await shelf.titles({ search: ' ' })).toHaveLength(8);
    expect(await shelf.titles({ search: 'слова', topic: 'cron' })).toEqual(GENERAL);
  });

  it('has retired ones when they are asked for', async () => {
    const id = await shelf.added({ title: 'Устаревший' });
    await shelf.retire(id);
    expect(await shelf.titles({ search: 'устаревший' })).toEqual([]);
    expect(await shelf.titles({ search: 'устаревший', includeRetired: true })).toEqual(['Устаревший']);
  });

  it('is for agents of every rank, and refuses what cannot be', async () => {
    expect((await shelf.list({}, SUPERVISOR)).nodes).toHaveLength(8);
    expect((await shelf.list({}, AGENT)).nodes).toHaveLength(8);
    await expect(shelf.list({}, ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const actor of [SUBSCRIBER, SERVICE])
      await expect(shelf.list({}, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const places = ['x', encodePlace([999_999]), encodePlace([1, 2])];
    for (const listing of [
      { first: 0 },
      { first: 101 },
      { search: '\ud83d' },
      { search: 'я'.repeat(201) },
      ...places.map((after) => ({ after })),
    ])
      await expect(shelf.list(listing)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
