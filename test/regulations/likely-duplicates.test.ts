import { describe, expect, it } from '@jest/globals';
import { type ComparedTicket, likelyDuplicates } from '../../src/regulations/index.js';

const HOUR = 3_600_000;

const ticket = (id: string, changes: Partial<ComparedTicket> = {}): ComparedTicket => ({
  id,
  topicId: 'site-errors',
  serviceId: '1',
  lane: 'REGULAR',
  subject: 'Ошибка 502 на shop.example',
  description: 'Сайт магазина shop.example с утра отвечает ошибкой 502, корзина не открывается.',
  errorText: null,
  receivedAt: 10 * HOUR,
  ...changes,
});

const ids = (one: ComparedTicket, others: readonly ComparedTicket[]): string[] =>
  likelyDuplicates(one, others).map(({ id }) => id);

describe('likely duplicates', () => {
  it('G.4 begin with what the rule would have joined, then come those that are only similar', () => {
    const same = ticket('same', {
      description: 'shop.example так и отвечает ошибкой 502, корзина магазина не открывается!',
      receivedAt: 12 * HOUR,
    });
    const similar = ticket('similar', {
      subject: 'Магазин медленно открывается',
      description: 'Корзина магазина открывается по минуте, сайт с утра еле отвечает.',
    });
    const else_ = ticket('else', {
      subject: 'Почтовый ящик',
      description: 'Заведите, пожалуйста, ящик бухгалтера на нашем домене.',
    });
    expect(ids(ticket('one'), [else_, similar, same])).toEqual(['same', 'similar']);
  });

  it('G.4 are found from either side: the earlier from the later, and the later from the earlier', () => {
    const [earlier, later] = [ticket('earlier'), ticket('later', { receivedAt: 20 * HOUR })];
    expect(ids(earlier, [later])).toEqual(['later']);
    expect(ids(later, [earlier])).toEqual(['earlier']);
  });

  it('G.4 have a nudge beside what it hurries', () => {
    const nudge = ticket('nudge', {
      subject: 'Когда ответите?',
      description: 'Ждём уже третий час, ускорьте, пожалуйста.',
      receivedAt: 13 * HOUR,
    });
    expect(ids(ticket('one'), [nudge])).toEqual(['nudge']);
  });

  it('are about one service, or one topic where not both name a service', () => {
    const one = ticket('one');
    expect(ids(one, [ticket('other', { serviceId: '2' })])).toEqual([]);
    expect(ids(one, [ticket('other', { serviceId: null })])).toEqual(['other']);
    expect(ids(one, [ticket('other', { serviceId: null, topicId: 'cron' })])).toEqual([]);
  });

  it('leave out the ticket itself, and have the newest of equals first', () => {
    const one = ticket('one');
    const [older, newer] = [ticket('older', { receivedAt: HOUR }), ticket('newer', { receivedAt: 2 * HOUR })];
    expect(ids(one, [one, older, newer])).toEqual(['newer', 'older']);
    expect(ids(one, [])).toEqual([]);
  });
});
