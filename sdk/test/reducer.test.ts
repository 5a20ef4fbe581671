import { describe, expect, it } from '@jest/globals';
import { applyEvent, GapError, type TicketDetails } from '../src/index.js';
import { Journal, messageOf } from './kit/journal.js';

function opened(): { journal: Journal; ticket: TicketDetails } {
  const journal = new Journal();
  return { journal, ticket: journal.open('T1') };
}

describe('applyEvent', () => {
  it('a snapshot with the events after it applied equals a fresh fetch', () => {
    const { journal, ticket } = opened();
    journal.reply('T1', 'Проверьте, пожалуйста');
    journal.change('T1', 'ANSWERED', {
      status: 'IN_PROGRESS',
      expectedResolutionAt: '2026-02-01T00:00:00.000Z',
    });
    journal.change('T1', 'REFUSED', {
      status: 'REFUSED',
      refusal: {
        reason: 'OUTSIDE_CONTRACT',
        clause: '3.10',
        explanation: null,
        at: '2026-01-02T00:00:00.000Z',
      },
    });
    expect(journal.events.reduce(applyEvent, ticket)).toEqual(journal.snapshot('T1'));
  });

  it('changes nothing in the snapshot it is given', () => {
    const { journal, ticket } = opened();
    const before = structuredClone(ticket);
    applyEvent(ticket, journal.reply('T1', 'текст'));
    expect(ticket).toEqual(before);
  });

  it('gives the same object back for a repeat and for an event of another ticket', () => {
    const { journal, ticket } = opened();
    const event = journal.reply('T1', 'текст');
    const next = applyEvent(ticket, event);
    expect(applyEvent(next, event)).toBe(next);
    expect(applyEvent(next, { ...event, ticketId: 'T2', version: 9 })).toBe(next);
  });

  it('refuses to jump over a missing event', () => {
    const { journal, ticket } = opened();
    journal.reply('T1', 'потерянное');
    const event = journal.reply('T1', 'следующее');
    expect(() => applyEvent(ticket, event)).toThrow(GapError);
    expect(() => applyEvent(ticket, event)).toThrow('Expected version 2 of the ticket, found 3');
  });

  it('takes over another topic, and keeps the one it has where an older event tells none', () => {
    const { journal, ticket } = opened();
    const topic = { id: 'cron', title: 'Задания по расписанию (cron)' };
    const changed = applyEvent(
      ticket,
      journal.change('T1', 'TOPIC_CHANGED', { topic, topicChosenBy: 'AGENT' }),
    );
    expect(changed).toMatchObject({ topic, topicChosenBy: 'AGENT' });
    const older = journal.change('T1', 'TAKEN', { topic: null, requestType: null, topicChosenBy: null });
    expect(applyEvent(changed, older)).toMatchObject({
      topic,
      requestType: ticket.requestType,
      topicChosenBy: 'AGENT',
    });
  });

  it('keeps a snapshot of fewer fields to its fields', () => {
    const { journal, ticket } = opened();
    const event = journal.change('T1', 'TAKEN', { status: 'TAKEN', lane: 'EMERGENCY' });
    const { id, version, cursor, status } = ticket;
    expect(applyEvent({ id, version, cursor, status }, event)).toEqual({
      id,
      version: 2,
      cursor: 'c2',
      status: 'TAKEN',
    });
  });

  it('counts a message but does not show it on a page that is not the last', () => {
    const { journal, ticket } = opened();
    const first = { ...ticket, messages: { nodes: [], totalCount: 30, pageInfo: { hasNextPage: true } } };
    expect(applyEvent(first, journal.reply('T1', 'текст')).messages).toEqual({
      ...first.messages,
      totalCount: 31,
    });
  });

  it('replaces a message that it has already, and does not count it twice', () => {
    const { journal, ticket } = opened();
    const event = journal.reply('T1', 'текст');
    const known = messageOf('T1', 'T1-m1', 'текст');
    const held = { ...ticket, messages: { nodes: [known], totalCount: 1, pageInfo: { hasNextPage: false } } };
    expect(applyEvent(held, event).messages).toEqual({ ...held.messages, nodes: [event.message] });
  });

  it("takes news of a letter's delivery for the message it concerns, never for a new one", () => {
    const { journal, ticket } = opened();
    const withMessage = applyEvent(ticket, journal.reply('T1', 'текст'));
    const [message] = withMessage.messages.nodes;
    if (!message) throw new Error('the message is missing');
    const delivery = {
      id: 'd1',
      kind: 'ANSWER' as const,
      to: 'p@example.ru',
      state: 'SENT' as const,
      at: message.at,
      answer: '250 OK',
    };
    const changed = { ...message, deliveries: [delivery] };
    const event = { ...journal.change('T1', 'DELIVERY_CHANGED', {}), message: changed, delivery };
    expect(applyEvent(withMessage, event).messages).toEqual({ ...withMessage.messages, nodes: [changed] });
    const elsewhere = {
      ...withMessage,
      messages: { nodes: [], totalCount: 1, pageInfo: { hasNextPage: false } },
    };
    expect(applyEvent(elsewhere, event).messages).toEqual(elsewhere.messages);
  });

  it('keeps one entry for each letter, as the newest event has it', () => {
    const { journal, ticket } = opened();
    const letter = {
      id: 'd1',
      kind: 'CONFIRMATION' as const,
      to: 'p@example.ru',
      state: 'QUEUED' as const,
      at: '2026-01-01T00:00:00.000Z',
      answer: null,
    };
    const tell = (delivery: typeof letter | (Omit<typeof letter, 'state'> & { state: 'SENT' })) => ({
      ...journal.change('T1', 'DELIVERY_CHANGED', {}),
      delivery,
    });
    const queued = applyEvent(ticket, tell(letter));
    const other = applyEvent(queued, tell({ ...letter, id: 'd2' }));
    const sent = applyEvent(other, tell({ ...letter, state: 'SENT' }));
    expect(sent.deliveries).toEqual([
      { ...letter, state: 'SENT' },
      { ...letter, id: 'd2' },
    ]);
    const { deliveries: _, ...withoutLetters } = ticket;
    expect(
      applyEvent(withoutLetters, { ...journal.events[0], delivery: letter } as never),
    ).not.toHaveProperty('deliveries');
  });
});
