import { describe, expect, it } from '@jest/globals';
import type { TicketDetails } from '@zayavka/sdk';
import { newsSince, seen, seenByDoing } from '../src/ticket/acting/news.js';

type Sketch = {
  readonly version?: number;
  readonly messages?: readonly string[];
  readonly status?: string;
  readonly topic?: string;
};

/** As much of a ticket as news is about. */
const ticketOf = ({ version = 5, messages = ['1'], status = 'TAKEN', topic = 'php' }: Sketch = {}) =>
  ({
    version,
    status,
    lane: 'REGULAR',
    authorization: 'NOT_REQUIRED',
    topic: { id: topic, title: topic },
    messages: { nodes: messages.map((id) => ({ id })) },
  }) as unknown as TicketDetails;

describe('news on a ticket', () => {
  const begun = seen(ticketOf());

  it('are messages that came, and what is another one now', () => {
    const now = ticketOf({ version: 7, messages: ['1', '2'], topic: 'ssl' });
    expect(newsSince(begun, now)).toEqual({ messages: [{ id: '2' }], changed: ['topicId'] });
  });

  it('are none when a deadline or a delivery alone has made it newer', () => {
    expect(newsSince(begun, ticketOf({ version: 6 }))).toBeUndefined();
  });

  it('are there when the server says so, though the page may not know yet which', () => {
    expect(newsSince(begun, ticketOf(), true)).toEqual({ messages: [], changed: [] });
  });

  it('are none of what the agent has done, if all before it was seen', () => {
    const [before, now] = [ticketOf({ version: 6 }), ticketOf({ version: 7, topic: 'ssl' })];
    expect(newsSince(seenByDoing(begun, before, now), now)).toBeUndefined();
    const unread = ticketOf({ version: 6, messages: ['1', '2'] });
    const after = ticketOf({ version: 7, messages: ['1', '2'], topic: 'ssl' });
    expect(newsSince(seenByDoing(begun, unread, after), after)).toMatchObject({ messages: [{ id: '2' }] });
  });
});
