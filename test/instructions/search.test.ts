import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '../../src/kernel/actor.js';
import { ODD_TEXTS } from '../access/odd-texts.js';
import { AGENT, demoArticles, Library, SERVICE, SUBSCRIBER } from './library.js';

const BROKEN = /surrogate|wrong way round/;

describe('3.9 the search for instructions, among the articles of the demo', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.open();
    await library.import(demoArticles());
  });
  afterAll(() => library.close());

  it.each([
    ['почтового ящика', 'Почтовый ящик: создание и настройка'],
    ['ПОЧТОВЫЕ ЯЩИКИ', 'Почтовый ящик: создание и настройка'],
    ['в почтовых ящиках', 'Почтовый ящик: создание и настройка'],
    ['поч', 'Почтовый ящик: создание и настройка'],
    ['сменил версию пхп php', 'Как сменить версию PHP'],
    ['смену версий php', 'Как сменить версию PHP'],
    ['резервную копию', 'Резервные копии: восстановление файлов и баз'],
    ['восстановлению файла', 'Резервные копии: восстановление файлов и баз'],
    ['из резервных копий', 'Резервные копии: восстановление файлов и баз'],
    ['журналу ошибок', 'Где искать ошибки сайта: журнал ошибок'],
    ['ошибкой на сайте', 'Где искать ошибки сайта: журнал ошибок'],
    ['медленным запросом', 'Медленные запросы к базе данных'],
    ['продлил домен', 'Продление домена'],
    ['поддоменов', 'Создание поддомена'],
    ['DNS-запись', 'Управление DNS-записями'],
    ['массовых рассылок', 'Массовая рассылка: ограничения и правила'],
    ['сертификатом', 'SSL-сертификат: выпуск и установка'],
    ['счёт', 'Оплата услуг и счета'],
    ['счетами', 'Оплата услуг и счета'],
    ['паролей от панели', 'Пароль от панели управления: смена и восстановление'],
    ['автоответчика', 'Пересылка и автоответчик'],
    ['писем', 'Письма не доходят или попадают в спам'],
    ['сайт взломали', 'Сайт взломан: что делать'],
    ['crontab cron', 'Задания по расписанию (cron)'],
  ])('finds “%s” under “%s”', async (search, title) => {
    expect((await library.find(search)).slice(0, 2)).toContain(title);
  });

  it.each([
    ['restoring a database', 'Restore files and databases from backups'],
    ['mailboxes', 'Set up a mailbox'],
    ['how do I install certificates?', 'Install an SSL certificate'],
  ])('finds “%s” under “%s” for an English reader', async (search, title) => {
    expect((await library.find(search, { locale: 'EN' }))[0]).toBe(title);
  });

  it('suggests by a whole description, however it is worded', async () => {
    const description = `Здравствуйте! Подскажите, пожалуйста: вчера клиенты начали жаловаться, что наши письма к ним не
      доходят, а у некоторых попадают в спам. Мы проверили адреса, всё верно. Сервер получателя отвечает 550 и пишет
      что-то про SPF и DKIM. Раньше такого не было, в настройках мы ничего не меняли. Сайт при этом работает.`;
    expect((await library.find(description))[0]).toBe('Письма не доходят или попадают в спам');
    expect(await library.find(description.repeat(100))).toHaveLength(5);
  });

  it('takes at most two statements, and none for what says nothing', async () => {
    const { database } = library;
    const select = database.select.bind(database);
    const statements: string[] = [];
    database.select = (sql, parameters) => {
      statements.push(sql);
      return select(sql, parameters);
    };
    await library.find('почтовый ящик', { first: 20 });
    expect(statements.splice(0)).toHaveLength(2);
    await library.find(Array.from({ length: 3_000 }, (_, i) => `слово${i}`).join(' '));
    expect(statements.splice(0)).toHaveLength(1);
    for (const blank of ['', ' ', '\n\t ', '— … !', 'и как для', 'я'])
      expect(await library.find(blank)).toEqual([]);
    expect(statements).toEqual([]);
    database.select = select;
  });

  it('has 1 to 20 articles in its answer', async () => {
    expect(await library.find('сайт сервер домен почта', { first: 1 })).toHaveLength(1);
    expect((await library.find('сайт сервер домен почта база', { first: 20 })).length).toBeGreaterThan(10);
    for (const first of [0, -1, 21, 1.5, Number.NaN])
      await expect(library.find('сайт', { first })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is for everybody signed in, and nobody else', async () => {
    for (const actor of [SUBSCRIBER, AGENT, SERVICE])
      expect(await library.find('почтовый ящик', {}, actor)).not.toEqual([]);
    await expect(library.find('почта', {}, ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('takes any text for words, and refuses what is broken or too long', async () => {
    const before = await library.find('сайт', { first: 20 });
    for (const [name, text] of Object.entries(ODD_TEXTS))
      for (const search of [text, `${text} сайт`, `сайт ${text}`]) {
        const found = library.find(search, { first: 20 });
        if (BROKEN.test(name) || search.length > 50_201)
          await expect(found).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
        else if (search !== text) expect(await found).not.toEqual([]);
        else await found;
      }
    expect(await library.find('%')).toEqual([]);
    expect(await library.find('_____')).toEqual([]);
    expect(await library.find("' OR 1=1 --")).toEqual([]);
    expect(await library.find('сайт', { first: 20 })).toEqual(before);
  });
});

describe('the order of what is found', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.open();
  });
  beforeEach(() => library.clear());
  afterAll(() => library.close());

  const FILLER = 'Подробное описание.';

  it('puts a hit in the title before one in the summary', async () => {
    await library.added({ title: 'Обо всём понемногу', summary: 'Среди прочего о сертификатах.' });
    await library.added({ title: 'Сертификаты', summary: FILLER });
    expect(await library.find('сертификат')).toEqual(['Сертификаты', 'Обо всём понемногу']);
  });

  it('puts more of the words before fewer', async () => {
    await library.added({ title: 'Почта', summary: FILLER });
    await library.added({ title: 'Почта на телефоне', summary: FILLER });
    await library.added({ title: 'Телефоны отделов', summary: FILLER });
    expect((await library.find('почта телефон'))[0]).toBe('Почта на телефоне');
    expect(await library.find('почта телефон')).toHaveLength(3);
  });

  it('puts a hit on a rare word before one on a frequent one', async () => {
    for (const what of ['первый', 'второй', 'третий'])
      await library.added({ title: `Сайт ${what}`, summary: FILLER });
    await library.added({ title: 'Планировщик', summary: FILLER });
    expect((await library.find('сайт и планировщик'))[0]).toBe('Планировщик');
  });

  it('has for agents the viewer’s language before the other', async () => {
    await library.added({ title: 'DNS', summary: FILLER, locale: 'EN' });
    await library.added({ title: 'Серверы имён', summary: 'Среди прочего о DNS.' });
    expect(await library.find('dns', {}, AGENT)).toEqual(['Серверы имён', 'DNS']);
    expect(await library.find('dns', { locale: 'EN' }, AGENT)).toEqual(['DNS', 'Серверы имён']);
    expect(await library.findLocales('dns', { locale: 'EN' }, AGENT)).toEqual(['EN', 'RU']);
  });

  it('has for a subscriber their own language alone, however much better the other fits', async () => {
    await library.added({ title: 'Name servers', summary: 'About DNS among others.', locale: 'EN' });
    for (const name of ['DNS', 'DNS DNS', 'DNS-серверы'])
      await library.added({ title: name, summary: FILLER });
    expect(await library.find('dns', { locale: 'EN' })).toEqual(['Name servers']);
    expect(await library.find('dns', { locale: 'EN', first: 1 })).toEqual(['Name servers']);
    expect(await library.findLocales('dns')).toEqual(['RU', 'RU', 'RU']);
  });

  it('has for a subscriber the other language where nothing in theirs fits, and says which it is', async () => {
    await library.added({ title: 'Сертификат SSL', summary: FILLER });
    const retired = await library.added({ title: 'SSL certificate', summary: FILLER, locale: 'EN' });
    await library.retire(retired);
    await library.added({ title: 'Backups', summary: FILLER, locale: 'EN' });
    expect(await library.find('ssl', { locale: 'EN' })).toEqual(['Сертификат SSL']);
    expect(await library.findLocales('ssl', { locale: 'EN' })).toEqual(['RU']);
    expect(await library.find('nothing of the kind', { locale: 'EN' })).toEqual([]);
  });

  it('puts the whole word before those that only begin with it', async () => {
    await library.added({ title: 'Серверная стойка', summary: FILLER });
    await library.added({ title: 'Сервер', summary: FILLER });
    expect(await library.find('сервер')).toEqual(['Сервер', 'Серверная стойка']);
    expect(await library.find('сервер ')).toEqual(['Сервер']);
  });

  it('leaves retired articles out', async () => {
    const id = await library.added({ title: 'Домен', summary: FILLER });
    await library.added({ title: 'Продление домена', summary: FILLER });
    await library.retire(id);
    expect(await library.find('домен')).toEqual(['Продление домена']);
    expect(await library.find('доме')).toEqual(['Продление домена']);
  });

  it('follows a change at once', async () => {
    const id = await library.added({ title: 'Почтовый ящик', summary: FILLER });
    await library.change({ id, expectedVersion: 1, title: 'Резервная копия' });
    expect(await library.find('почтовый')).toEqual([]);
    expect(await library.find('резервной копии')).toEqual(['Резервная копия']);
  });
});
