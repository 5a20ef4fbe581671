import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isNudge, likeness, mentionedTicketIds, repeatOf } from '../../src/regulations/index.js';
import { likenessOf } from '../../src/regulations/repeats/likeness.js';
import { MOST_TYPOS } from '../../src/regulations/repeats/near-stems.js';
import { ALIKE, MOST_COMPARED } from '../../src/regulations/repeats/repeat-of.js';
import { READ_CHARACTERS } from '../../src/regulations/repeats/request-text.js';
import { MOST_WORDS, traitsOf } from '../../src/regulations/repeats/traits.js';
import { comesIn, pairs, waits } from './repeat-pairs.js';

const of = (description: string, subject = '', errorText: string | null = null) => ({
  subject,
  description,
  errorText,
});

/** Texts as odd as a machine makes them, and texts of the words and marks that the rules look for. */
const words = fc
  .array(
    fc.constantFrom(
      ...[
        'сайт',
        'не открывается',
        'shop.example',
        'a@b.example',
        '502',
        '203.0.113.5',
        'ORA-12541',
        'u1_db',
      ],
      ...['«отказ»', 'удалите', 'создайте', 'jquery', 'cart.php', 'ап', '\u0000', '\ud800', '8.3', 'порт 25'],
    ),
  )
  .map((list) => list.join(' '));
const anyText = fc.oneof(
  words,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme' }),
);
const request = fc.record({
  subject: anyText,
  description: anyText,
  errorText: fc.option(anyText, { nil: null }),
});

describe('the likeness of two requests', () => {
  it('lies between 0 and 1, is the same both ways, and 1 for equal texts', () => {
    fc.assert(
      fc.property(request, request, (a, b) => {
        const found = likeness(a, b);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(likeness(b, a)).toBe(found);
        expect(likeness(a, { ...a })).toBe(1);
      }),
      { numRuns: 300 },
    );
    for (const { a, b } of pairs) expect([likeness(a, b), likeness(a, a)]).toEqual([likeness(b, a), 1]);
  });

  it('grows with a typo mended, and does not care for case, ё or Latin letters of the same shape', () => {
    const text = of('Не открывается сайт stroy.example, чёрный экран вместо главной');
    const same = of('НЕ ОТКРЫВАЕТСЯ САЙТ STROY.EXAMPLE, черный экpан вместо главной');
    expect(likeness(text, same)).toBe(1);
    const typo = likeness(text, of('Не открываетса сайт stroy.example, черый экрн вместо галвной'));
    expect(typo).toBeGreaterThan(ALIKE);
    expect(typo).toBeLessThan(1);
  });

  it.each([
    ['domains', 'shop.example', 'blog.example'],
    ['mailboxes', 'info@firma.example', 'sales@firma.example'],
    ['addresses', '203.0.113.5', '203.0.113.6'],
    ['codes', 'ORA-12541', 'ORA-01017'],
    ['accounts', 'u10_alpha', 'u10_beta'],
    ['files', 'import.php', 'export.php'],
  ])('is below the threshold for one text with two %s', (_kind, one, other) => {
    const text = (name: string) => of(`Здравствуйте! Проверьте настройки ${name}, второй день сбой обмена`);
    expect(likeness(text(one), text(other))).toBeLessThan(ALIKE);
    expect(likeness(text(one), text(one))).toBe(1);
  });

  it('takes two records of one error for equal, whenever and for whomever they were written', () => {
    const record = (time: string, pid: number, client: string) =>
      of('', '', `[${time}] [php:error] [pid ${pid}] [client ${client}] Undefined constant LANG in menu.php`);
    const found = likeness(
      record('Mon May 12 10:14:03.551 2025', 22871, '203.0.113.17:51022'),
      record('Tue Jun 17 23:59:10.002 2025', 911, '198.51.100.4:80'),
    );
    expect(found).toBeGreaterThan(0.9);
  });

  it('says of two requests picked at random that they are one less than twice in a thousand times', () => {
    const texts = pairs.map(({ a, b }) => [traitsOf(a), traitsOf(b)] as const);
    let alike = 0;
    let all = 0;
    for (const [i, [waiting]] of texts.entries())
      for (const [, incoming] of texts.slice(i + 1, i + 31)) {
        all++;
        if (likenessOf(waiting, incoming) >= ALIKE) alike++;
      }
    expect(all).toBeGreaterThan(6_000);
    expect(alike / all).toBeLessThan(0.002);
  });
});

describe('the work of a comparison', () => {
  const long = (of: number, letter: string) =>
    Array.from({ length: of }, (_, i) => `${letter}${i.toString(32).replace(/\d/g, 'ж')}ский`).join(' ');

  it('reads 4,000 characters of each field, and no more', () => {
    const head = 'сервер недоступен '.repeat(300).slice(0, READ_CHARACTERS - 1);
    const tail = ` ${long(20_000, 'к')}`;
    const [whole, begun] = [of(head + tail, head + tail, head + tail), of(head, head, head)];
    expect(traitsOf(whole).matter).toEqual(traitsOf(begun).matter);
  });

  it('has a bounded number of words and typos to compare, and of tickets', () => {
    const { matter } = traitsOf(of(long(2_000, 'а'), long(2_000, 'б'), long(2_000, 'в')));
    expect(matter.size).toBeLessThanOrEqual(3 * MOST_WORDS);
    expect(MOST_TYPOS ** 2).toBeLessThanOrEqual(2_500);

    let read = 0;
    const ticket = waits(of('Не открывается сайт shop.example', 'Сайт'));
    const counted = (receivedAt: number) => ({
      ...ticket,
      receivedAt,
      get subject() {
        read++;
        return 'Сайт';
      },
    });
    repeatOf(
      comesIn(of('Удалите ящик old@firma.example', 'Ящик')),
      Array.from({ length: 1_000 }, (_, i) => counted(i)),
    );
    const once = read / MOST_COMPARED;
    expect(Number.isInteger(once)).toBe(true);
    expect(once).toBeLessThanOrEqual(6);
  });

  it.each([
    ['NUL', '\u0000'],
    ['a lone surrogate', '\ud800'],
    ['punctuation', '?!…«».,—'],
    ['letters', 'x'],
    ['a domain without end', 'a.'],
    ['a mailbox without end', 'a@'],
    ['dashes', 'a-'],
    ['underscores', 'A_'],
    ['numbers', '1.'],
    ['ligatures that grow when normalized', '\ufdfa'],
    ['what looks like a ticketID', 'K7M4P '],
    ['emoji and right-to-left marks', '👩‍👩‍👧\u202e'],
  ])('ends on 200,000 characters of %s', (_what, unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    const odd = of(text, text, text);
    expect(likeness(odd, of(`б${text}`, text, text))).toBeLessThanOrEqual(1);
    expect(isNudge(odd)).toBe(false);
    expect(mentionedTicketIds(odd)).toEqual([]);
    expect(repeatOf(comesIn(odd), [waits(odd)])).toBeDefined();
  });
});
