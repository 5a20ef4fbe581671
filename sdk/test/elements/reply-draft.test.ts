import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadEnglish } from '../../src/elements/texts/tables.js';
import { eventAloud } from '../../src/elements/ticket/announce.js';
import { blankReply, keyFor, loadReply, saveReply } from '../../src/elements/ticket/reply-draft.js';
import { loadNews, withNews, withoutNews } from '../../src/elements/tickets/news.js';
import type { TicketEvent } from '../../src/types.js';

beforeAll(loadEnglish);

describe('a reply that is not sent yet', () => {
  const draft = { ...blankReply(), body: 'Сайт открылся' };
  const first = { body: 'Сайт открылся', attachmentIds: ['1'] };

  it('keeps its key as long as it is the same message', () => {
    expect(keyFor(draft, first, undefined)).toBe(draft.idempotencyKey);
    expect(keyFor(draft, first, { ...first })).toBe(draft.idempotencyKey);
  });

  it('takes another key when the text or the files are others than those that were sent', () => {
    expect(keyFor(draft, { ...first, body: 'Другое' }, first)).not.toBe(draft.idempotencyKey);
    expect(keyFor(draft, { ...first, attachmentIds: ['1', '2'] }, first)).not.toBe(draft.idempotencyKey);
  });

  it('has a key that the server takes, and never the same twice', () => {
    expect(blankReply().idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
    expect(blankReply().idempotencyKey).not.toBe(blankReply().idempotencyKey);
  });

  it('is a blank one where there is no storage, and nothing breaks', () => {
    saveReply('A', draft);
    expect(loadReply('A').body).toBe('');
    expect(loadNews().size).toBe(0);
    expect([...withNews('A')]).toEqual(['A']);
    expect(withoutNews('A').size).toBe(0);
  });
});

describe('an event in words', () => {
  const told = {
    status: 'AWAITING_SUBSCRIBER',
    lane: 'REGULAR',
    deadline: 'BREACHED',
    expectedResolutionAt: null,
  } as const;
  const topic = { id: 'cron', title: 'Планировщик' };
  const aloud = (more: Partial<TicketEvent>, language: 'ru' | 'en' = 'ru') =>
    eventAloud(language, { actor: 'AGENT', type: 'ANSWERED', delivery: null, ...more } as TicketEvent, {
      ...told,
      topic,
    });

  it('says that an agent has replied, and what is asked of the person', () => {
    expect(aloud({})).toBe('Специалист ответил. Ждём вашего ответа.');
    expect(aloud({}, 'en')).toBe('An agent has replied. Waiting for your reply.');
  });

  it('tells of a state that has changed, and of a deadline that has passed', () => {
    expect(aloud({ type: 'REOPENED' })).toBe('Состояние заявки: Ждём вашего ответа.');
    expect(aloud({ type: 'DEADLINE_BREACHED' })).toBe('Срок ответа прошёл.');
    expect(aloud({ type: 'LANE_CHANGED' }, 'en')).toBe('Regular queue.');
  });

  it('is silent about notes and letters that arrive', () => {
    expect(aloud({ type: 'NOTE_ADDED' })).toBeUndefined();
    expect(aloud({ type: 'DELIVERY_CHANGED', delivery: null })).toBeUndefined();
  });

  it('tells of a letter that was lost', () => {
    const delivery = {
      id: '1',
      kind: 'ANSWER',
      to: 'a@b.example',
      at: '',
      answer: '550',
      state: 'BOUNCED',
    } as const;
    expect(aloud({ type: 'DELIVERY_CHANGED', delivery })).toBe('Письмо по заявке не доставлено.');
  });
});
