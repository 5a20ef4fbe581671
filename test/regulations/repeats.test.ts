import { describe, expect, it } from '@jest/globals';
import { newTicketId } from '../../src/kernel/ticket-id.js';
import { isNudge, mentionedTicketIds, repeatOf, type WaitingRequest } from '../../src/regulations/index.js';
import { comesIn, type Pair, pairs, score, waits } from './repeat-pairs.js';

const says = (description: string, subject = 'Вопрос') => ({ subject, description });
const isRepeated = ({ a, b }: Pair): boolean => repeatOf(comesIn(b), [waits(a)]) !== undefined;

describe('G.4 a repeated request is recognised', () => {
  it('on at least 90 labelled pairs, of which about a third is held out', () => {
    const heldOut = pairs.filter((pair) => pair.heldOut).length;
    expect(pairs.length).toBeGreaterThanOrEqual(90);
    expect(heldOut / pairs.length).toBeGreaterThan(0.3);
    expect(new Set(pairs.map(({ a, b }) => JSON.stringify([a, b]))).size).toBe(pairs.length);
  });

  it('rightly nearly always, and more often than not when it could be', () => {
    const { precision, recall } = score(pairs, isRepeated);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.83);
  });

  it('on the pairs that the rules were not made for, too', () => {
    const { precision, recall } = score(
      pairs.filter(({ heldOut }) => heldOut),
      isRepeated,
    );
    expect(precision).toBeGreaterThanOrEqual(0.96);
    expect(recall).toBeGreaterThanOrEqual(0.76);
  });
});

describe('G.4 a plain "any news?"', () => {
  it.each([
    'есть новости?',
    'Когда ответите?',
    'ну что там с заявкой',
    'Прошу ускорить!',
    'ап',
    'Повторно обращаюсь, жду ответа.',
    'Проблема до сих пор не решена!!!',
    'Any news on this?',
    'up',
    'Still waiting for your reply',
  ])('is told: %s', (text) => {
    expect(isNudge(says(text))).toBe(true);
    expect(isNudge(says(`Здравствуйте! ${text}\n\nС уважением, Пётр Орлов, ООО «Маяк»`))).toBe(true);
  });

  it('is nothing but question marks, too', () => {
    expect(isNudge(says('???'))).toBe(true);
    expect(isNudge(says('???', 'Не открывается сайт'))).toBe(false);
  });

  it('may name its ticket, and stand under the subject of an answer', () => {
    expect(isNudge(says(`Что с заявкой ${newTicketId()}?`))).toBe(true);
    expect(isNudge(says('Когда ответите?', 'Re: Не открывается сайт shop.example'))).toBe(true);
  });

  it.each([
    'Есть новости? И почта теперь не работает.',
    'Когда ответите? Ещё добавьте, пожалуйста, A-запись.',
    'Жду ответа. На shop.example ошибка 502',
    'Здравствуйте!',
    'Спасибо!',
    'Проблема решена, спасибо, ответа не жду',
    'Отмените заявку',
    'Почему сервер не отвечает?',
    '',
    '...',
  ])('is not what brings a matter or asks for nothing: %s', (text) => {
    expect(isNudge(says(text))).toBe(false);
  });
});

describe('3.2 ticketIDs in a text', () => {
  it('are found as people type them, each once and in order', () => {
    const [one, two] = [newTicketId(), newTicketId()];
    const text = says(`номер ${one.toLowerCase()} и #${two.replace('-', ' – ')}, снова ${one}`, `Re: ${two}`);
    expect(mentionedTicketIds(text)).toEqual([two, one]);
  });

  it('are found without their dash, in lower case and with Cyrillic look-alikes, whatever characters they have', () => {
    const cyrillic: Record<string, string> = {
      a: 'а',
      c: 'с',
      e: 'е',
      k: 'к',
      p: 'р',
      t: 'т',
      x: 'х',
      y: 'у',
      3: 'З',
      8: 'В',
    };
    for (let i = 0; i < 2_000; i++) {
      const id = newTicketId();
      const typed = id.replace('-', '').toLowerCase();
      expect(mentionedTicketIds(says('', `re ${typed}`))).toEqual([id]);
      expect(mentionedTicketIds(says('', `re ${[...typed].map((c) => cyrillic[c] ?? c).join('')}`))).toEqual([
        id,
      ]);
    }
  });

  it('are not two words, nor a number with a wrong check character', () => {
    const id = newTicketId();
    const wrong = id.slice(0, -1) + (id.endsWith('A') ? 'C' : 'A');
    expect(mentionedTicketIds(says(`смена карта, ${wrong}, 1234567890, x${id}, ${id}x`))).toEqual([]);
  });
});

describe('G.4 the ticket that a request repeats', () => {
  const down = says('Не открывается сайт shop.example, ошибка 502', 'Сайт');
  const mail = says('Не отправляются письма с ящика info@firma.example', 'Почта');
  const again = says('shop.example всё ещё не работает, 502');
  const nudge = says('Есть новости?');
  const [first, second, third] = [newTicketId(), newTicketId(), newTicketId()] as [string, string, string];
  const repeated = (
    request: Parameters<typeof comesIn>,
    waiting: readonly WaitingRequest[],
  ): string | undefined => repeatOf(comesIn(...request), waiting)?.id;

  it('is the most alike of the same service, or of the same topic where not both name a service', () => {
    const waiting = [
      waits(mail, { id: first, serviceId: '1' }),
      waits(down, { id: second, serviceId: '2', topicId: 'site-down' }),
      waits(down, { id: third, serviceId: null, topicId: 'site-errors' }),
    ];
    expect(repeated([again, { serviceId: '2', topicId: 'cron' }], waiting)).toBe(second);
    expect(repeated([again, { serviceId: '1' }], waiting)).toBe(third);
    expect(repeated([again, { serviceId: null, topicId: 'site-down' }], waiting)).toBe(second);
    expect(repeated([again, { serviceId: '3', topicId: 'site-down' }], waiting)).toBeUndefined();
    expect(repeated([again, { serviceId: null, topicId: 'mail-down' }], waiting)).toBeUndefined();
    expect(repeated([again], [])).toBeUndefined();
  });

  it('is the older of two that are equally alike', () => {
    const waiting = [waits(down, { id: first, receivedAt: 1 }), waits(down, { id: second, receivedAt: 2 })];
    expect(repeated([again], waiting)).toBe(first);
    expect(repeated([again], waiting.toReversed())).toBe(first);
  });

  it('of a nudge is the one it names, else the newest of the service or topic, else the newest', () => {
    const waiting = [
      waits(down, { id: first, serviceId: '1', receivedAt: 1 }),
      waits(mail, { id: second, serviceId: '1', receivedAt: 2 }),
      waits(mail, { id: third, serviceId: '2', topicId: 'mail-down', receivedAt: 3 }),
    ];
    expect(repeated([says(`Что с заявкой ${first}?`), { serviceId: '2' }], waiting)).toBe(first);
    expect(repeated([nudge, { serviceId: '1' }], waiting)).toBe(second);
    expect(repeated([nudge, { serviceId: '9', topicId: 'cron' }], waiting)).toBe(third);
    expect(repeated([says(`Что с заявкой ${newTicketId()}?`), { serviceId: '1' }], waiting)).toBe(second);
    expect(repeated([nudge], [])).toBeUndefined();
  });

  it('is none for a nudge that brings an error text', () => {
    const request = { ...nudge, errorText: 'PHP Fatal error: Allowed memory size exhausted' };
    expect(repeated([request], [waits(mail)])).toBeUndefined();
    expect(repeated([{ ...nudge, errorText: ' \n' }], [waits(mail, { id: first })])).toBe(first);
  });

  it('needs less likeness when it is named, and still some', () => {
    const waiting = [waits(says('Не сохраняются настройки доставки на shop.example'), { id: first })];
    const text = 'Дополняю: доставка считается по старой цене, кэш браузера чистил';
    expect(repeated([says(text)], waiting)).toBeUndefined();
    expect(repeated([says(`По ${first}: ${text}, настройки доставки прежние`)], waiting)).toBe(first);
    const other = says(`${first} и ещё: создайте ящик petrov@firma.example`);
    expect(repeated([other], waiting)).toBeUndefined();
  });

  it('is found when a hurrying text says nothing that the ticket does not', () => {
    const waiting = [
      waits(says('Сайт more.example не открывается, белый экран вместо главной'), { id: first }),
    ];
    expect(repeated([says('Когда сайт заработает? Не открывается')], waiting)).toBe(first);
    expect(repeated([says('Когда заработает почта? Не открывается')], waiting)).toBeUndefined();
  });

  it('3.5 is never one of the regular lane when the request claims an emergency', () => {
    const regular = waits(down, { id: first });
    const emergency = waits(down, { id: second, lane: 'EMERGENCY' });
    for (const text of [again, down, nudge, says(`Что с ${first}?`)]) {
      expect(repeated([text, { emergency: true }], [regular])).toBeUndefined();
      expect(repeated([text, { emergency: true }], [regular, emergency])).toBe(second);
    }
    expect(repeated([again], [emergency])).toBe(second);
  });
});
