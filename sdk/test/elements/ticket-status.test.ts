import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadEnglish } from '../../src/elements/texts/tables.js';
import { effectOf } from '../../src/elements/ticket/reply-effect.js';
import { type Standing, statusWords } from '../../src/elements/ticket/status.js';
import type { TicketStatus } from '../../src/types.js';

beforeAll(loadEnglish);

const NOW = Date.parse('2026-11-23T09:00:00Z');
const STATUSES: TicketStatus[] = [
  'WAITING',
  'TAKEN',
  'IN_PROGRESS',
  'AWAITING_SUBSCRIBER',
  'AWAITING_AUTHORIZATION',
  'RESOLVED',
  'REFUSED',
  'CLOSED',
];

const standing = (status: TicketStatus, more: Partial<Standing> = {}): Standing => ({
  status,
  assignee: null,
  firstRespondedAt: null,
  resolvedAt: null,
  closedAt: null,
  duplicateOfId: null,
  expectedResolutionAt: null,
  ...more,
});
const ru = (ticket: Standing, demanded = false) => statusWords('ru', ticket, { demanded, now: NOW });

describe('the state of a ticket in words', () => {
  it.each(STATUSES)('tells of %s what it means and what comes next, in both languages', (status) => {
    for (const language of ['ru', 'en'] as const) {
      const words = statusWords(language, standing(status), { demanded: false, now: NOW });
      for (const text of [words.turnWords, words.title, words.meaning, words.next]) {
        expect(text.length).toBeGreaterThan(3);
        expect(text).not.toMatch(/undefined|null|\s{2}/);
        expect(/[а-яё]/i.test(text)).toBe(language === 'ru');
      }
    }
  });

  it('says whose turn it is', () => {
    expect(STATUSES.map((status) => ru(standing(status)).turn)).toEqual([
      'support',
      'support',
      'support',
      'you',
      'you',
      'nobody',
      'nobody',
      'nobody',
    ]);
  });

  it('names the agent who works on it', () => {
    const assignee = { id: '1', name: 'Ирина Соколова' };
    expect(ru(standing('TAKEN', { assignee })).meaning).toBe(
      'Специалист Ирина Соколова уже занимается заявкой.',
    );
    expect(ru(standing('TAKEN')).meaning).toBe('Специалист уже занимается заявкой.');
  });

  it('tells a demand of an agent from a password that is missing', () => {
    const missing = ru(standing('AWAITING_AUTHORIZATION'));
    const demanded = ru(standing('AWAITING_AUTHORIZATION'), true);
    expect(missing.next).toContain('пароль');
    expect(demanded.title).toBe('Нужно подтверждение');
    expect(demanded.next).toContain('Ответьте');
  });

  it('says that a promise was broken', () => {
    const kept = ru(standing('IN_PROGRESS', { expectedResolutionAt: '2026-11-24T09:00:00Z' }));
    const broken = ru(standing('IN_PROGRESS', { expectedResolutionAt: '2026-11-22T09:00:00Z' }));
    expect(kept.next).not.toContain('прошёл');
    expect(broken.next).toContain('Обещанный срок прошёл');
  });

  it('says when it was closed, today and before, in both languages', () => {
    const closed = (hoursAgo: number) => {
      const at = new Date(2026, 10, 23, 12 - hoursAgo, 48).toISOString();
      const now = new Date(2026, 10, 23, 14).getTime();
      return (['ru', 'en'] as const).map(
        (language) =>
          statusWords(language, standing('CLOSED', { closedAt: at }), { demanded: false, now }).meaning,
      );
    };
    expect(closed(8)).toEqual(['Заявка закрыта в 04:48.', 'The ticket was closed at 04:48.']);
    expect(closed(32)).toEqual([
      'Заявка закрыта 22 ноября в 04:48.',
      'The ticket was closed on 22 November at 04:48.',
    ]);
  });

  it('sends the reader of a merged ticket to the other one', () => {
    expect(ru(standing('CLOSED', { duplicateOfId: 'ABCDE-12345' })).meaning).toContain('ABCDE-12345');
  });
});

describe('what a reply comes to', () => {
  it.each([
    ['WAITING', 'NOT_REQUIRED', false, 'queued'],
    ['TAKEN', 'REQUIRED', false, 'queued'],
    ['IN_PROGRESS', 'VERIFIED', false, 'returns'],
    ['AWAITING_SUBSCRIBER', 'NOT_REQUIRED', false, 'returns'],
    ['AWAITING_AUTHORIZATION', 'REQUIRED', false, 'unproven'],
    ['AWAITING_AUTHORIZATION', 'REQUIRED', true, 'demanded'],
    ['RESOLVED', 'NOT_REQUIRED', false, 'reopens'],
    ['REFUSED', 'REQUIRED', false, 'reopensUnproven'],
  ] as const)('on a ticket that is %s, its authorization %s', (status, authorization, demanded, effect) => {
    expect(effectOf({ status, authorization }, demanded)).toBe(effect);
  });
});
