import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadEnglish } from '../../src/elements/texts/tables.js';
import { type Circumstances, type Dated, factsOf } from '../../src/elements/ticket/facts.js';
import { aheadInWords, placeAloud, positionInWords } from '../../src/elements/ticket/place.js';
import { dueOf } from '../../src/elements/tickets/due.js';
import type { QueuePlace } from '../../src/types.js';

beforeAll(loadEnglish);

const NOW = new Date(2026, 10, 23, 12, 0).getTime();
const inHours = (hours: number): string => new Date(NOW + hours * 3_600_000).toISOString();

const place = (more: Partial<QueuePlace> = {}): QueuePlace => ({
  lane: 'REGULAR',
  position: 4,
  emergenciesAhead: 1,
  estimatedStartAt: new Date(2026, 10, 23, 14, 20).toISOString(),
  ...more,
});
/** Without the spaces that keep a number and its word on one line. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const waiting: Dated = {
  status: 'WAITING',
  deadline: 'PENDING',
  respondBy: inHours(3.25),
  firstRespondedAt: null,
  expectedResolutionAt: null,
  authorization: 'NOT_REQUIRED',
  assignee: null,
  duplicateOfId: null,
};
const told = (ticket: Partial<Dated>, given: Partial<Circumstances> = {}) =>
  Object.fromEntries(
    factsOf(
      'ru',
      { ...waiting, ...ticket },
      { place: place(), lastAuthor: undefined, now: NOW, ...given },
    ).map((fact) => [fact.name, fact]),
  );

describe('the facts of a ticket', () => {
  it('tell the place, who goes first, and about when an agent will take it', () => {
    expect(told({}).place?.value).toBe('4-я в очереди');
    expect(told({}).place?.more.map(plain)).toEqual([
      'Раньше неё возьмут 1 экстренную заявку',
      'Специалист возьмёт её примерно в 14:20',
    ]);
  });

  it('keep the room of a place that is asked for, and have none where there is none', () => {
    expect(told({}, { place: undefined }).place?.value).toBe('Узнаём…');
    expect(told({}, { place: null }).place).toBeUndefined();
    expect(told({ status: 'TAKEN' }).place).toBeUndefined();
  });

  it('tell how much of the time to reply is left', () => {
    expect(told({}).deadline).toMatchObject({ more: ['Осталось 3\u00a0ч\u00a015\u00a0мин'], tone: 'calm' });
    expect(told({ deadline: 'AT_RISK' }).deadline?.tone).toBe('warn');
  });

  it('say honestly that the time has passed, also before the server has told so', () => {
    const late = told({ respondBy: inHours(-2), deadline: 'BREACHED' }).deadline;
    expect(late).toMatchObject({ tone: 'bad' });
    expect(late?.more[0]).toBe('Срок прошёл 2\u00a0ч назад');
    expect(told({ respondBy: inHours(-1), deadline: 'AT_RISK' }).deadline?.tone).toBe('bad');
  });

  it('tell of a reply whether it came in time', () => {
    const answered = { status: 'RESOLVED', firstRespondedAt: inHours(-1), respondBy: null } as const;
    expect(told({ ...answered, deadline: 'MET' }).deadline?.value).toBe('Дан в срок');
    expect(told({ ...answered, deadline: 'BREACHED' }).deadline?.value).toBe('Дан позже срока');
    expect(told({ ...answered, firstRespondedAt: null, deadline: 'MET' }).deadline).toBeUndefined();
  });

  it('tell nothing of a reply that is owed no more and did not come, whatever became of earlier ones', () => {
    const closed = { status: 'CLOSED', firstRespondedAt: inHours(-9), respondBy: null } as const;
    const own = { lastAuthor: 'SUBSCRIBER' } as const;
    expect(told({ ...closed, deadline: 'MET' }, { lastAuthor: 'AGENT' }).deadline?.value).toBe('Дан в срок');
    expect(told({ ...closed, deadline: 'MET' }, own).deadline).toBeUndefined();
    expect(told({ ...closed, deadline: 'BREACHED' }, own).deadline?.value).toBe('Не дан в срок');
    expect(told({ ...closed, firstRespondedAt: null, deadline: 'BREACHED' }).deadline?.tone).toBe('bad');
    expect(told({ ...closed, deadline: 'MET', duplicateOfId: 'ABCD-2345' }).deadline).toBeUndefined();
  });

  it('tell of a ticket that was opened again, and waits for its password, nothing of the reply before', () => {
    const again = {
      status: 'AWAITING_AUTHORIZATION',
      authorization: 'REQUIRED',
      firstRespondedAt: inHours(-9),
      respondBy: null,
      deadline: 'MET',
    } as const;
    expect(told(again).deadline).toBeUndefined();
    const demanded = { ...again, assignee: { id: '1', name: 'Ирина Соколова' } };
    expect(told(demanded).deadline?.value).toBe('Дан в срок');
  });

  it('tell the promised date, that it was put off, and that it has passed', () => {
    const promised = { status: 'IN_PROGRESS', expectedResolutionAt: inHours(26) } as const;
    expect(told(promised).promise?.more).toEqual(['Осталось 1\u00a0дн.\u00a02\u00a0ч']);
    expect(told(promised, { postponedFrom: inHours(2) }).promise?.more[0]).toMatch(/^Срок перенесён/);
    expect(told({ ...promised, expectedResolutionAt: inHours(-1) }).promise?.tone).toBe('bad');
  });

  it('tell whether it is proved who asks', () => {
    expect(told({ authorization: 'VERIFIED' }).authorization?.tone).toBe('calm');
    expect(told({ authorization: 'REQUIRED' }).authorization?.tone).toBe('warn');
    expect(
      told({ authorization: 'REQUIRED', status: 'AWAITING_AUTHORIZATION' }).authorization,
    ).toBeUndefined();
    expect(told({}).authorization).toBeUndefined();
  });
});

describe('a place in words', () => {
  it.each([
    [1, '1 экстренную заявку', '1 emergency ticket goes first'],
    [3, '3 экстренные заявки', '3 emergency tickets go first'],
    [11, '11 экстренных заявок', '11 emergency tickets go first'],
    [21, '21 экстренную заявку', '21 emergency tickets go first'],
  ])('has the plurals of %d emergencies right', (emergenciesAhead, ru, en) => {
    const ahead = place({ emergenciesAhead, estimatedStartAt: null });
    expect(aheadInWords('ru', ahead, NOW).map(plain)).toEqual([`Раньше неё возьмут ${ru}`]);
    expect(aheadInWords('en', ahead, NOW).map(plain)).toEqual([en]);
  });

  it('has the English ordinals right', () => {
    const places = [1, 2, 3, 4, 11, 12, 13, 21, 102].map((position) => place({ position }));
    expect(places.map((one) => positionInWords('en', one).split(' ')[0])).toEqual([
      'First',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '102nd',
    ]);
  });

  it('names the lane of an emergency', () => {
    expect(positionInWords('ru', place({ lane: 'EMERGENCY', position: 2 }))).toBe('2-я в экстренной очереди');
  });

  it('is said aloud in one breath', () => {
    expect(plain(placeAloud('ru', place(), NOW))).toBe(
      'Место заявки в очереди: 4. Раньше неё возьмут 1 экстренную заявку. Специалист возьмёт её примерно в 14:20.',
    );
    expect(placeAloud('en', place({ emergenciesAhead: 0, estimatedStartAt: null }), NOW)).toBe(
      'Place in the queue: 4.',
    );
  });
});

describe('what is owed on a ticket of the list', () => {
  it('is the reply, the promised solution, or nothing', () => {
    expect(dueOf('ru', waiting, NOW)).toMatchObject({
      more: 'осталось 3\u00a0ч\u00a015\u00a0мин',
      tone: 'calm',
    });
    expect(dueOf('ru', { ...waiting, respondBy: inHours(-1) }, NOW)).toMatchObject({
      more: 'опоздание 1\u00a0ч',
      tone: 'bad',
    });
    const promised = { ...waiting, status: 'IN_PROGRESS', expectedResolutionAt: inHours(2) } as const;
    expect(dueOf('en', promised, NOW)?.what).toMatch(/^Solution by/);
    expect(dueOf('ru', { ...waiting, status: 'AWAITING_SUBSCRIBER' }, NOW)).toBeUndefined();
  });
});
