import { describe, expect, it } from '@jest/globals';
import { findPasswords } from '../../../../src/mail/reading/passwords/find-passwords.js';

const values = (text: string): string[] => findPasswords(text).map(({ value }) => value);

/** Each with the passwords that stand in it. */
const GIVEN: ReadonlyArray<readonly [string, ...string[]]> = [
  ['Пароль: Qwerty12', 'Qwerty12'],
  ['пароль:Qwerty12', 'Qwerty12'],
  ['ПАРОЛЬ = Qwerty12', 'Qwerty12'],
  ['Пароль\u00a0:\u00a0Qwerty12', 'Qwerty12'],
  ['Пароль — Yozhik-11', 'Yozhik-11'],
  ['пароль - Yozhik-11', 'Yozhik-11'],
  ['Пароль: солнышко', 'солнышко'],
  ['Пароль от панели управления: Qwerty12', 'Qwerty12'],
  ['пароль (от cp): Qwerty12', 'Qwerty12'],
  ['Пароль к FTP: a1', 'a1'],
  ['Пароль:\nQwerty12', 'Qwerty12'],
  ['Пароль:\r\n\r\nQwerty12\r\n', 'Qwerty12'],
  ['Пароль\nQwerty12', 'Qwerty12'],
  ['Пароль\tQwerty12', 'Qwerty12'],
  ['> Пароль: Qwerty12', 'Qwerty12'],
  ['*Пароль:* Qwerty12', 'Qwerty12'],
  ['Логин: romashka, пароль: Qwerty12, сайт: shop.example', 'Qwerty12'],
  ['Пароль: «два слова 12»', 'два слова 12'],
  ['Пароль: "Qwerty12".', 'Qwerty12'],
  ['Мой пароль: Qwerty12. Спасибо', 'Qwerty12'],
  ['Password: hunter2', 'hunter2'],
  ['password=hunter2', 'hunter2'],
  ['pass: hunter2', 'hunter2'],
  ['Pass = Hunter', 'Hunter'],
  ['passwd: hunter2', 'hunter2'],
  ['pwd - Hunter22', 'Hunter22'],
  ['Password for the panel: hunter2', 'hunter2'],
  ["define('DB_PASSWORD', 'hunter2');", 'hunter2'],
  ['"password": "hunter2",', 'hunter2'],
  ["'password' => 'hunter2'", 'hunter2'],
  ['DB_PASSWORD=hunter2', 'hunter2'],
  ['PASS hunter2', 'hunter2'],
  ['Логин/пароль: romashka/Qwerty12', 'Qwerty12'],
  ['Логин и пароль: romashka Qwerty12', 'Qwerty12'],
  ['login/password: romashka / Qwerty12', 'Qwerty12'],
  ['Пароль: old-one-1\nНовый пароль: new-one-2', 'old-one-1', 'new-one-2'],
  ['Пароль: 12345', '12345'],
  ['Пароль: P@ss:w0rd;x', 'P@ss:w0rd;x'],
  ['Пароль: (Qwerty12)', '(Qwerty12)'],
  ['<https://shop.example/?login=a&password=Qwerty12&b=1>', 'Qwerty12'],
  ['https://shop.example/?password=Qwerty12> ', 'Qwerty12'],
  ['пароль админа: Qwerty12', 'Qwerty12'],
  ['пароль админа: солнышко', 'солнышко'],
  ['Пароль администратора сайта: Qwerty12', 'Qwerty12'],
  ['пароль админа = Qwerty12', 'Qwerty12'],
  ['Пароль админа\tQwerty12', 'Qwerty12'],
  ['Пароль админа:\nQwerty12', 'Qwerty12'],
  ['admin password: hunter2', 'hunter2'],
  ['password admin: hunter2', 'hunter2'],
  ['Пароль info@shop.example: Qwerty12', 'Qwerty12'],
  ['Пароль от info@shop.example: Qwerty12', 'Qwerty12'],
  ['Пароль от https://panel.example/login: Qwerty12', 'Qwerty12'],
  ['пароли: Qwerty12 и Asdf34', 'Qwerty12', 'Asdf34'],
  ['пароли: hunter и sesame', 'hunter', 'sesame'],
  ['Пароли: Qwerty12, Asdf34; Zxcv56.', 'Qwerty12', 'Asdf34', 'Zxcv56'],
  ['Пароли от почты и панели: ftp Qwerty12, ssh Asdf34', 'Qwerty12', 'Asdf34'],
  ['Passwords: Qwerty12 and Asdf34', 'Qwerty12', 'Asdf34'],
  ['Логины и пароли: romashka Qwerty12', 'Qwerty12'],
  ['Пароль: Qwerty12 или Asdf34', 'Qwerty12', 'Asdf34'],
  ['пароль и логин: Qwerty12 romashka', 'Qwerty12'],
  ['Захожу с паролем: Qwerty12', 'Qwerty12'],
  ['Пароль к панели управления сайтом моего очень длинного хостинга: Qwerty12', 'Qwerty12'],
  ['Пароль к панели управления сайтом моего очень длинного хостинга: sesame', 'sesame'],
  ['Пароль который мне выдали при заключении договора: Qwerty12', 'Qwerty12'],
  ['Password for the control panel of my very long hosting provider account: hunter2', 'hunter2'],
  ['Забыл пароль: Qwerty12 не подходит', 'Qwerty12'],
];

/** Talk of passwords, and none is given. */
const TALK = [
  'забыл пароль от почты',
  'Пароль не подходит, хотя пароль верный.',
  'Пароль: не помню',
  'Пароль — не помню',
  'Пароль: забыл, пришлите новый',
  'пароль: тот же',
  'Пароль: см. прошлое письмо',
  'Пароль: ********',
  'Пароль: ______',
  'Пароль: -',
  'Пароль:',
  'Пароль:\nЛогин: romashka',
  'Пароль:\nПрошу выслать новый пароль.',
  'Смените пароль: он стал известен бывшему сотруднику',
  'Пароль на почту не принимает: 535 5.7.8 Authentication failed',
  'пароль не подходит: 535 Incorrect authentication data',
  'Не помню пароль - пришлите новый',
  "Access denied for user 'shop'@'localhost' (using password: YES)",
  'Password: please reset it for me',
  'I forgot my password - can you reset it?',
  'Error: password is incorrect',
  'The password for the mailbox is wrong: it says 535',
  'Пароль: [пароль удалён]',
  'Password: [password removed]',
  'password: [password removed], login: a',
  'Восстановление пароля для ящика info@shop.example',
  'Тема: сброс пароля - срочно',
  'passing: 10 tests',
  'compass: north-1',
  'bypass=on1',
  'Парольная защита: включена1',
  'Password reset',
  'забыл пароль: что делать',
  'Забыл пароль: помогите',
  'Забыл пароль от панели: помогите',
  'Не помню свой пароль: подскажите',
  'I forgot my password: help',
  'Пароль и почта перестали работать после переезда: 535',
  'После смены пароля сайт выдаёт ошибку: E1045x',
  'Смена пароля прошла, сайт пишет: Access12',
  'Пароль сайта сменили в панели: https://panel.example/p1',
  'После смены пароля сайт открывается по адресу: shop24.example',
  'Ящик после смены пароля клиента: info24@shop.example',
  'Пароль изменён вчера: 22.11.2026',
  'Ответ сервера после ввода пароля клиента: 10.0.0.15',
  'пароль потерял логин: roma12',
  'Нужны пароли: ftp, mysql, почта',
  'Пришлите пароли: панель и почта',
  'All tests pass now: build12a',
  'Password reset link: https://panel.example/reset1',
  'Пароли: от почты и от панели',
  'Passwords:',
];

describe('a password is found where it is given behind its label', () => {
  it.each(GIVEN)('%j', (text, ...expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('and its place is told, so that it can be replaced there', () => {
    const text = 'Логин: a\r\nПароль:\r\n  Qwerty12, спасибо';
    for (const { value, start, end } of findPasswords(text)) expect(text.slice(start, end)).toBe(value);
    expect(findPasswords(text)).toHaveLength(1);
  });

  it('in a text of any length', () => {
    const noise = 'Строка журнала без единого слова о доступе.\n'.repeat(20_000);
    expect(values(`${noise}Пароль: Qwerty12\n${noise}Password: hunter2\n${noise}`)).toEqual([
      'Qwerty12',
      'hunter2',
    ]);
  });
});

describe('talk of passwords is left as it is', () => {
  it.each(TALK)('%j', (text) => {
    expect(values(text)).toEqual([]);
  });
});
