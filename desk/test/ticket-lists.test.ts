import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  askedFor,
  isLikeAnId,
  isNarrowed,
  LANES,
  LISTS,
  queryOf,
  STATUSES,
  type Wanted,
  wantedOf,
} from '../src/queue/ticket-lists.js';

const text = fc.string({ maxLength: 20 });
const wanted: fc.Arbitrary<Wanted> = fc.record({
  list: fc.constantFrom(...LISTS),
  search: text,
  subscriber: text,
  topic: text,
  lane: fc.constantFrom(undefined, ...LANES),
  status: fc.constantFrom(undefined, ...STATUSES),
  open: fc.boolean(),
});

describe('The address of a list of tickets', () => {
  it('says all that is wanted', () => {
    fc.assert(fc.property(wanted, (one) => expect(wantedOf(queryOf(one))).toEqual(one)));
  });

  it('is short where nothing is chosen, and understands no nonsense', () => {
    expect(queryOf(wantedOf(new URLSearchParams())).toString()).toBe('');
    const nonsense = new URLSearchParams({ list: 'x', lane: 'FAST', status: 'GONE', open: 'yes' });
    expect(queryOf(wantedOf(nonsense)).toString()).toBe('');
  });

  it('asks for no status besides that of the list', () => {
    const { filter } = askedFor({ ...wantedOf(new URLSearchParams('list=promised')), status: 'CLOSED' });
    expect(filter).toEqual({ statuses: ['IN_PROGRESS'] });
  });

  it('of a list alone is not narrowed', () => {
    expect(isNarrowed(wantedOf(new URLSearchParams('list=overdue')))).toBe(false);
    expect(isNarrowed(wantedOf(new URLSearchParams('list=overdue&lane=EMERGENCY')))).toBe(true);
  });
});

describe('A search for a ticketID', () => {
  it.each(['K7M4P-3XWRC', 'k7m4p3xwrc', 'К7М4Р 3ХWRС', ' k7m4p–3xwrc ', '#K7M4P-3XWRC', 'K7 M4P 3X WRC'])(
    'is known in the spelling "%s"',
    (typed) => expect(isLikeAnId(typed)).toBe(true),
  );

  it.each(['', 'Д-2026/0001', 'ivanov@shop.example', 'не работает почта', 'K7M4P'])(
    'is not seen in "%s"',
    (typed) => expect(isLikeAnId(typed)).toBe(false),
  );
});
