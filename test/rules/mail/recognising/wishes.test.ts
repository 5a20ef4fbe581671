import { describe, expect, it } from '@jest/globals';
import { serviceMeant } from '../../../../src/mail/recognising/service-meant.js';
import { wantsEmergency } from '../../../../src/mail/recognising/wants-emergency.js';
import type { ServiceRow } from '../../../../src/subscribers/index.js';
import { aLetter } from './a-letter.js';

describe('3.5 an emergency', () => {
  it.each([
    ['Экстренная заявка: лежит сайт', ''],
    ['ЭКСТРЕННО! сайт', ''],
    ['EMERGENCY: shop down', ''],
    ['Сайт', '\n  Прошу принять экстренное обращение.\nСайт не открывается'],
  ])('is asked for in so many words: %s', (subject, text) => {
    expect(wantsEmergency({ subject, text })).toBe(true);
  });

  it.each([
    ['Срочно!!! не работает сайт', 'очень срочно'],
    ['Авария на линии?', ''],
    ['Urgent: site down', 'as soon as possible'],
    ['Заявка', 'Добрый день.\nЭто экстренная заявка'],
    ['Не экстренно: обновить PHP', ''],
    ['This is no emergency', ''],
    ['Экстренный выпуск новостей', ''],
  ])('is not asked for by hurrying, further below, or by saying that it is none: %s', (subject, text) => {
    expect(wantsEmergency({ subject, text })).toBe(false);
  });
});

const service = (id: number, name: string, changes: Partial<ServiceRow> = {}): ServiceRow => ({
  id,
  subscriberId: 1,
  externalId: `s${id}`,
  name,
  kind: 'HOSTING',
  main: true,
  blocked: false,
  removedAt: null,
  ...changes,
});

describe('2.2 the service of a letter', () => {
  const shop = service(1, 'shop.example.ru');
  const old = service(2, 'old-shop.example.ru');
  const mail = service(3, 'Почта example.ru', { kind: 'MAIL' });
  const all = [shop, old, mail];
  const meant = (sketch: Parameters<typeof aLetter>[0], services: readonly ServiceRow[] = all) =>
    serviceMeant(aLetter({ subject: 'Вопрос', ...sketch }), services)?.id;

  it('is the one that its own line names, before the subject, before the text', () => {
    const subject = 'Не открывается old-shop.example.ru';
    expect(meant({ fields: { service: 'SHOP.example.ru' }, subject })).toBe(1);
    expect(meant({ subject, text: 'Раньше было и на shop.example.ru' })).toBe(2);
    expect(meant({ text: 'Ошибка на https://www.shop.example.ru/cart, у почты всё хорошо' })).toBe(1);
    expect(meant({ text: 'Не работает почта example.ru, ящик info@shop' })).toBe(3);
    expect(meant({ text: 'С ящика info@shop.example.ru не уходят письма.' })).toBe(1);
  });

  it('is none where several are named, or only part of a name is', () => {
    expect(meant({ text: 'shop.example.ru и old-shop.example.ru' })).toBeUndefined();
    expect(
      meant({ text: 'm.shop.example.ru, shop.example.ru.evil.example, myshop.example.ru' }),
    ).toBeUndefined();
    expect(meant({})).toBeUndefined();
  });

  it('is the only one there is, where the letter says nothing else', () => {
    expect(meant({}, [shop])).toBe(1);
    expect(meant({}, [shop, { ...old, removedAt: 1 }])).toBe(1);
    expect(meant({}, [])).toBeUndefined();
  });

  it('is found by a name with signs of a pattern in it', () => {
    const odd = service(4, 'VPS (2x*) [a|b]');
    expect(meant({ subject: 'Сбой на VPS (2x*) [a|b]' }, [shop, odd])).toBe(4);
  });
});
