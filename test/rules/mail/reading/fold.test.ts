import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../../../src/mail/reading/text/fold.js';
import { unflowed } from '../../../../src/mail/reading/text/plain-text.js';

const own = (text: string): string => foldText(text).text;

const ANSWER = 'Ошибка была в 12:41.';

/** What mail programs put below an answer. */
const HISTORIES: Readonly<Record<string, string>> = {
  Gmail:
    'On Sun, Nov 22, 2026 at 12:55 PM Support <support@provider.example> wrote:\n\n> Hello\n>\n> Tell us the time.',
  'Gmail, broken over two lines':
    'вс, 22 нояб. 2026 г. в 12:55, Служба технической поддержки провайдера <\nsupport@provider.example>:\n\n> Здравствуйте!',
  Thunderbird: '22.11.2026 12:55, Служба поддержки пишет:\n> Здравствуйте!\n> Укажите время.',
  'Thunderbird in English': 'On 22/11/2026 12:55, Support wrote:\n> Hello\n> Tell us the time.',
  'Mail.ru':
    'Воскресенье, 22 ноября 2026, 12:55 +03:00 от Служба поддержки <support@provider.example>:\n \n>Здравствуйте!\n>Укажите время.',
  Yandex: '22.11.2026, 12:55, "Служба поддержки" <support@provider.example>:\n> Здравствуйте!',
  'The Bat!': 'Вы писали 22 ноября 2026 г., 12:55:\n\nСП> Здравствуйте!\nСП> Укажите время.',
  iPhone: '> 22 нояб. 2026 г., в 12:55, Служба <support@provider.example> написал(а):\n> \n> Здравствуйте!',
  'Apple Mail': '12 ноября 2026 г., 10:15, Служба <support@provider.example> написала:\n\n> Здравствуйте!',
  'Outlook in English':
    '-----Original Message-----\nFrom: Support\nSent: Sunday, November 22, 2026 12:55 PM\nTo: Me\nSubject: PHP\n\nHello',
  'Outlook without a line':
    'From: Support <support@provider.example>\nSent: Sunday, November 22, 2026 12:55 PM\nTo: Me\nSubject: PHP\n\nHello',
  'Outlook in Russian':
    '________________________________\nОт: Служба поддержки\nОтправлено: 22 ноября 2026 г. 12:55\nКому: я\nТема: PHP\n\nЗдравствуйте!',
  'Outlook in Russian, older':
    '----- Исходное сообщение -----\nОт: Служба\nКому: я\nДата: 22.11.2026\nТема: PHP\n\nЗдравствуйте!',
  'a program that quotes without a mark':
    'On Sun, 22 Nov 2026 at 12:55, Support <support@provider.example> wrote:\n\nHello\nTell us the time.',
  'a forwarded letter':
    '-------- Пересылаемое сообщение --------\n22.11.2026, Служба <support@provider.example>:\n\nЗдравствуйте!',
};

const SIGNATURES: Readonly<Record<string, string>> = {
  'behind two dashes': '-- \nИнна Фомина, бухгалтерия\nтел. 123',
  'behind two dashes without a blank': '--\nИнна Фомина',
  'a closing phrase': 'С уважением,\nИванова Мария\nтел. +7 495 000-00-00',
  'a closing phrase with the name in its line': 'С уважением, Мария Иванова',
  'a closing phrase in English': 'Best regards,\nJohn Smith\nNordwind Trading',
  'of a telephone': 'Отправлено с iPhone',
  'of a telephone in English': 'Sent from my iPhone',
  'of Yandex': 'Отправлено из мобильной Яндекс Почты',
  'of Outlook for telephones': 'Get Outlook for iOS',
};

describe('what was answered is told from what is quoted below it', () => {
  it.each(Object.entries(HISTORIES))('by %s', (_, history) => {
    const { text, folded } = foldText(`${ANSWER}\n\n${history}\n`);
    expect(text).toBe(ANSWER);
    for (const line of history.split('\n').filter((each) => each.trim()))
      expect(folded).toContain(line.trim());
  });

  it.each(Object.entries(HISTORIES))('by %s, with a signature between', (_, history) => {
    expect(own(`${ANSWER}\n\nС уважением,\nМария\n\n${history}\n`)).toBe(ANSWER);
  });
});

describe('a signature is folded', () => {
  it.each(Object.entries(SIGNATURES))('%s', (_, signature) => {
    expect(foldText(`${ANSWER}\n\n${signature}\n`)).toMatchObject({ text: ANSWER, folded: signature });
  });

  it('only at the end', () => {
    const text = `С уважением,\nпросим помочь.\n\n${'Строка письма о деле, и довольно длинная, как в письмах бывает.\n'.repeat(9)}`;
    expect(own(text)).toBe(text.trim());
  });

  it('only where something was written above it', () => {
    expect(own('-- \nИнна Фомина')).toBe('-- \nИнна Фомина');
  });
});

describe('nothing is folded', () => {
  it('of answers between quoted questions', () => {
    const text =
      'Вы писали 22 ноября 2026 г., 12:55:\n> Когда?\n\nВ 12:41.\n\n> В каком браузере?\n\nFirefox.';
    expect(foldText(text)).toMatchObject({ text, folded: '' });
  });

  it('of a letter that was forwarded with nothing above it', () => {
    const text = HISTORIES['a forwarded letter'] ?? '';
    expect(foldText(text)).toMatchObject({ text, folded: '' });
  });

  it('of a table or a prompt of a database', () => {
    const text = 'Выполнили:\n\nSQL> select 1\n\n| id | name |\n|  1 | a    |';
    expect(foldText(text)).toMatchObject({ text, folded: '' });
  });

  it('of a list, a log with arrows, or a line with a time', () => {
    const text = 'Шаги:\n1. Открыть\n2. Нажать\n\n2026-11-22 12:41 -> error\nВ 12:41 пришло:\nОшибка';
    expect(foldText(text)).toMatchObject({ text, folded: '' });
  });
});

describe('an answer below the quoted letter', () => {
  it('is what was written', () => {
    const { text, folded } = foldText(
      'On 22/11/2026 12:55, Support wrote:\n> Hello\n> When?\n\nAt 12:41.\n\nJohn',
    );
    expect(text).toBe('At 12:41.\n\nJohn');
    expect(folded).toBe('On 22/11/2026 12:55, Support wrote:\n> Hello\n> When?');
  });
});

const line = fc.oneof(
  fc.constantFrom(
    ...[
      '> цитата',
      '>',
      '',
      ' ',
      '-- ',
      '--',
      'С уважением,',
      'Иван',
      'Sent from my iPhone',
      '________________',
      '>> a',
    ],
    ...[
      'On Sun, Nov 22, 2026 Support wrote:',
      '22.11.2026 12:55, Служба пишет:',
      '-----Original Message-----',
      'From: a',
    ],
    ...[
      'Sent: b',
      'To: c',
      'Subject: d',
      'От: а',
      'Кому: б',
      'Тема: в',
      '-------- Пересылаемое сообщение --------',
    ],
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\n\ue000]/g, '')),
);

describe('no line is lost', () => {
  it('whatever the letter', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { text, folded } = foldText(lines.join('\n'));
        const kept = [...text.split('\n'), ...folded.split('\n')]
          .map((each) => each.trim())
          .filter(Boolean)
          .sort();
        expect(kept).toEqual(
          lines
            .map((each) => each.trim())
            .filter(Boolean)
            .sort(),
        );
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('format=flowed', () => {
  it('puts the lines of a paragraph together, and quoted ones by their depth', () => {
    expect(unflowed('one \ntwo\n> a \n> b\n>> c \n> d\n-- \nme', false)).toBe(
      'one two\n> a b\n>> c \n> d\n-- \nme',
    );
  });

  it('takes the blank away with delsp', () => {
    expect(unflowed('дли \nнное', true)).toBe('длинное');
  });

  it('takes the blank away that was put before a line', () => {
    expect(unflowed(' From me\n  two', false)).toBe('From me\n two');
  });
});
