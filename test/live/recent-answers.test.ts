import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { Locale } from '../../src/kernel/locale.js';
import { Answer } from '../../src/live/answer.js';
import { RecentAnswers } from '../../src/live/recent-answers.js';
import { variantOf } from '../../src/live/variant.js';
import { buildZayavkaSchema } from '../../src/server/schema.js';

const schema = buildZayavkaSchema();
const variant = (
  source: string,
  variableValues: Record<string, unknown> = {},
  locale: Locale = Locale.RU,
): string => variantOf({ schema, document: parse(source), variableValues }, locale);

describe('what an answer depends on besides its event', () => {
  const source =
    'subscription ($id: ID!, $from: Cursor) { ticketEvents(ticketId: $id, after: $from) { version } }';

  it('is not where its stream began', () => {
    expect(variant(source, { id: 'A', from: 'x' })).toBe(variant(source, { from: 'y', id: 'A' }));
    expect(variant(source, { id: 'A' })).toBe(variant(source, { id: 'A', from: 'y' }));
  });

  it.each([
    ['another ticket', source, { id: 'B', from: 'x' }, Locale.RU],
    ['another language', source, { id: 'A', from: 'x' }, Locale.EN],
    ['another document', `${source} `, { id: 'A', from: 'x' }, Locale.RU],
    ['another variable', source, { id: 'A', from: 'x', more: 1 }, Locale.RU],
  ] as const)('is %s', (_, other, variables, locale) => {
    expect(variant(other, variables, locale)).not.toBe(variant(source, { id: 'A', from: 'x' }));
  });

  it('is a cursor variable that is used for something else too', () => {
    const twice = 'subscription ($c: Cursor) { myTicketEvents(after: $c) { x: version @include(if: $c) } }';
    expect(variant(twice, { c: 'x' })).not.toBe(variant(twice, { c: 'y' }));
    const inFragment =
      'subscription ($c: Cursor) { ...F } fragment F on Subscription { myTicketEvents(after: $c) { version } }';
    expect(variant(inFragment, { c: 'x' })).not.toBe(variant(inFragment, { c: 'y' }));
    const deeper = 'subscription ($c: Cursor) { myTicketEvents { message(after: $c) { id } } }';
    expect(variant(deeper, { c: 'x' })).not.toBe(variant(deeper, { c: 'y' }));
  });
});

describe('recent answers', () => {
  const answer = new Answer({ data: { n: 1 } });

  it('are made once for an event and variant, also while they are being made', async () => {
    const recent = new RecentAnswers();
    let made = 0;
    const make = async () => {
      made++;
      return answer;
    };
    const [first, second] = [recent.get(1, 'a', make), recent.get(1, 'a', make)];
    expect(await first).toBe(await second);
    expect(recent.get(1, 'a', make)).toBe(answer);
    expect(made).toBe(1);
    await Promise.all([recent.get(1, 'b', make), recent.get(2, 'a', make)]);
    expect(made).toBe(3);
  });

  it('are not kept when they could not be made', async () => {
    const recent = new RecentAnswers();
    await expect(recent.get(1, 'a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await recent.get(1, 'a', async () => answer)).toBe(answer);
  });

  it('are forgotten, the oldest events first, however many come', async () => {
    const recent = new RecentAnswers();
    for (let position = 1; position <= 5_000; position++)
      for (const variant of ['a', 'b']) await recent.get(position, variant, async () => answer);
    let made = 0;
    const make = async () => {
      made++;
      return answer;
    };
    for (let position = 1; position <= 5_000; position++) await recent.get(position, 'c', async () => answer);
    await recent.get(1, 'a', make);
    expect(made).toBe(1);
    expect(recent.get(5_000, 'c', make)).toBe(answer);
  });
});
