import { describe, expect, it } from '@jest/globals';
import { requestFields } from '../../../../src/mail/reading/fields/request-fields.js';

describe('logins are found behind their labels', () => {
  it.each([
    ['Логин: romashka', 'romashka'],
    ['логин — romashka', 'romashka'],
    ['ЛОГИН romashka', ''],
    ['Login: x1', 'x1'],
    ['login=romashka', 'romashka'],
    ['Логин\u00a0:\u00a0romashka', 'romashka'],
    ['Логин в панели: romashka', 'romashka'],
    ['Учётная запись: romashka', 'romashka'],
    ['учетная запись - romashka', 'romashka'],
    ['Аккаунт: romashka.', 'romashka'],
    ['User name: romashka', 'romashka'],
    ['Account: romashka', 'romashka'],
    ['Логин: «romashka»', 'romashka'],
    ['Логин: не помню', ''],
    ['Логин и пароль: romashka Qwerty12', 'romashka'],
    ['Логин/пароль: romashka/Qwerty12', 'romashka'],
    ['Логин\tromashka', 'romashka'],
    ['не могу войти, логин верный', ''],
    ['Логин: info@shop.example', 'info@shop.example'],
  ])('%j', (text, login) => {
    expect(requestFields(text).logins).toEqual(login ? [login] : []);
  });

  it('each once, in their order', () => {
    expect(requestFields('Логин: a1\nЛогин: b2\nlogin: a1').logins).toEqual(['a1', 'b2']);
  });
});

describe('contract numbers are found behind their labels', () => {
  it.each([
    ['Договор № Д-2016/0034', 'Д-2016/0034'],
    ['договор №Д-2016/0034', 'Д-2016/0034'],
    ['Договор: Д-500502', 'Д-500502'],
    ['номер договора 12345', '12345'],
    ['Номер договора: 12345', '12345'],
    ['по договору № 77-А/2020', '77-А/2020'],
    ['договор N 12345', '12345'],
    ['Договор - Д-700111', 'Д-700111'],
    ['contract no. C-778/26', 'C-778/26'],
    ['Contract: C-778/26', 'C-778/26'],
    ['Contract number 12345.', '12345'],
    ['agreement #4455', '4455'],
    ['Лицевой счёт: 100200', '100200'],
    ['перенести домен на другой договор.', ''],
    ['договор расторгнут 12 мая', ''],
    ['договор от 12.03.2020', ''],
  ])('%j', (text, number) => {
    expect(requestFields(text).contractNumbers).toEqual(number ? [number] : []);
  });
});

describe('the service is found in the line that names it', () => {
  it.each([
    ['Услуга: shop.example', 'shop.example'],
    ['Сайт: shop.example, не открывается', 'shop.example'],
    ['Домен — магазин.рф', 'магазин.рф'],
    ['Услуга: Виртуальный хостинг «Старт»', 'Виртуальный хостинг «Старт»'],
    ['Service: VPS 2', 'VPS 2'],
    ['domain: shop.example', 'shop.example'],
    ['Сайт не открывается: ошибка 500', null],
    ['Сайт: не работает со вчерашнего дня, после того как мы обновили версию PHP', null],
  ])('%j', (text, service) => {
    expect(requestFields(text).service).toBe(service);
  });
});

describe('the text of an error is kept as it stands', () => {
  it.each<readonly [string, string, string | null]>([
    [
      'in the line of its label',
      'Ошибка: 500 Internal Server Error\nЗашёл на /cart.',
      '500 Internal Server Error',
    ],
    [
      'below its label, to the empty line',
      'Текст ошибки:\nPHP Fatal error:  Uncaught Error\n  in /index.php:12\n\nПомогите.',
      'PHP Fatal error:  Uncaught Error\n  in /index.php:12',
    ],
    ['to the next label', 'Текст ошибки:\n550 Mailbox unavailable\nЛогин: a', '550 Mailbox unavailable'],
    ['between fences', 'Вот:\n```\nTraceback:\n\n  x\n```\nСпасибо', 'Traceback:\n\n  x'],
    [
      'indented',
      'Пишет:\n\n    Error 1045: Access denied\n    at line 3\n\nЧто делать?',
      '    Error 1045: Access denied\n    at line 3',
    ],
    ['in English', 'Error message: connection refused\n\nHelp', 'connection refused'],
    ['and none is made up', 'Сайт работает с ошибками, помогите.', null],
    ['nor of a zone', 'Запись:\n\n    lavka.example.  MX  10 mail', null],
  ])('%s', (_, text, error) => {
    expect(requestFields(text).errorText).toBe(error);
  });
});
