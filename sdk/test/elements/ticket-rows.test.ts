import { describe, expect, it } from '@jest/globals';
import {
  filterOf,
  isReply,
  mayEnter,
  rowOf,
  type Wanted,
  withEvent,
  withPage,
} from '../../src/elements/tickets/rows.js';
import { GapError } from '../../src/reducer.js';
import type { Ticket, TicketEvent } from '../../src/types.js';

const ticket = (id: string, more: Partial<Ticket> = {}): Ticket => ({
  id,
  version: 1,
  cursor: 'c1',
  subject: `Заявка ${id}`,
  topic: { id: 'php-version', title: 'Смена версии PHP' },
  service: null,
  requestType: 'CONFIGURATION_CHANGE',
  topicChosenBy: null,
  channel: 'PANEL',
  receivedAt: '2026-11-23T09:00:00.000Z',
  status: 'WAITING',
  lane: 'REGULAR',
  authorization: 'NOT_REQUIRED',
  deadline: 'PENDING',
  assignee: null,
  waitingSince: '2026-11-23T09:00:00.000Z',
  respondBy: '2026-11-23T19:00:00.000Z',
  firstRespondedAt: null,
  expectedResolutionAt: null,
  resolvedAt: null,
  closedAt: null,
  refusal: null,
  duplicateOfId: null,
  ...more,
});

const event = (ticketId: string, more: Partial<TicketEvent> = {}): TicketEvent => {
  const { id: _id, version: _version, cursor: _cursor, ...state } = ticket(ticketId);
  return {
    cursor: 'c2',
    ticketId,
    version: 2,
    at: '2026-11-23T10:00:00.000Z',
    actor: 'AGENT',
    type: 'TAKEN',
    state: { ...state, status: 'TAKEN' },
    message: null,
    delivery: null,
    ...more,
  };
};

const wanted = (more: Partial<Wanted> = {}): Wanted => ({ showing: 'open', topic: '', search: '', ...more });
const ids = (rows: readonly { ticket: Ticket }[]): string[] => rows.map((row) => row.ticket.id);

describe('the rows of the list', () => {
  it('stand newest first, whatever page they came with', () => {
    const rows = withPage(withPage([], [ticket('B', { receivedAt: '2026-11-22T09:00:00Z' })]), [
      ticket('C', { receivedAt: '2026-11-21T09:00:00Z' }),
      ticket('A'),
    ]);
    expect(ids(rows)).toEqual(['A', 'B', 'C']);
  });

  it('follow the events of their tickets, and say when they changed', () => {
    const rows = withEvent([rowOf(ticket('A'))], event('A'));
    expect(rows).toMatchObject([
      { ticket: { status: 'TAKEN', version: 2 }, changedAt: '2026-11-23T10:00:00.000Z' },
    ]);
  });

  it('are not set back by a page that was read before an event came', () => {
    const after = withEvent([rowOf(ticket('A'))], event('A'));
    if (after === 'unknown') throw new Error('The row is known');
    expect(withPage(after, [ticket('A')])[0]?.ticket.status).toBe('TAKEN');
  });

  it('stay the same object under an event that they have already', () => {
    const rows = [rowOf(ticket('A', { version: 2 }))];
    expect(withEvent(rows, event('A'))).toBe(rows);
  });

  it('tell of an event that is missing, and of one that is none of theirs', () => {
    expect(() => withEvent([rowOf(ticket('A'))], event('A', { version: 5 }))).toThrow(GapError);
    expect(withEvent([rowOf(ticket('A'))], event('B'))).toBe('unknown');
  });

  it('were changed last when the newest of their moments was', () => {
    const row = rowOf(ticket('A', { resolvedAt: '2026-11-24T08:00:00.000Z' }));
    expect(row.changedAt).toBe('2026-11-24T08:00:00.000Z');
  });
});

describe('the filters', () => {
  it('ask the server for no more than was chosen', () => {
    expect(filterOf(wanted())).toEqual({ open: true });
    expect(filterOf(wanted({ showing: 'closed', topic: 'cron', search: ' сайт ' }))).toEqual({
      open: false,
      topic: 'cron',
      search: 'сайт',
    });
    expect(filterOf(wanted({ showing: 'all', search: '  ' }))).toEqual({});
  });

  it.each([
    ['OPENED', wanted(), true],
    ['OPENED', wanted({ showing: 'closed' }), false],
    ['REOPENED', wanted(), true],
    ['REOPENED', wanted({ showing: 'all' }), false],
    ['RESOLVED', wanted({ showing: 'closed' }), true],
    ['RESOLVED', wanted(), false],
    ['TOPIC_CHANGED', wanted({ topic: 'cron' }), true],
    ['TOPIC_CHANGED', wanted(), false],
    ['MESSAGE_ADDED', wanted({ search: 'сайт' }), true],
    ['TAKEN', wanted(), false],
  ] as const)('know whether a ticket may enter by %s', (type, filter, enters) => {
    expect(mayEnter(event('Z', { type }), filter)).toBe(enters);
  });
});

describe('a reply', () => {
  it('is what the support service says, and nothing else', () => {
    expect(isReply({ type: 'ANSWERED', actor: 'AGENT' })).toBe(true);
    expect(isReply({ type: 'MESSAGE_ADDED', actor: 'AGENT' })).toBe(true);
    expect(isReply({ type: 'MESSAGE_ADDED', actor: 'SUBSCRIBER' })).toBe(false);
    expect(isReply({ type: 'TAKEN', actor: 'AGENT' })).toBe(false);
  });
});
