/** An in-memory journal of whole tickets: events in one order, snapshots at any time. */
import { EventEmitter, once } from 'node:events';
import { GraphQLError } from 'graphql';
import type { Message, TicketDetails, TicketEvent, TicketState } from '../../src/index.js';

const START = Date.parse('2026-01-01T00:00:00.000Z');

export class Journal {
  readonly #events: TicketEvent[] = [];
  readonly #tickets = new Map<string, TicketDetails>();
  readonly #changed = new EventEmitter().setMaxListeners(0);
  /** Cursors below it have expired. */
  oldest = 0;
  /** Events that live streams pass over, as a faulty server would. */
  readonly unsent = new Set<TicketEvent>();
  /** How often live streams send each event. */
  copies = 1;

  get cursor(): string {
    return `c${this.#events.length}`;
  }

  get events(): readonly TicketEvent[] {
    return this.#events;
  }

  has(id: string): boolean {
    return this.#tickets.has(id);
  }

  snapshot(id: string): TicketDetails {
    const ticket = this.#tickets.get(id);
    if (!ticket) throw new Error(`no ticket ${id}`);
    return structuredClone({ ...ticket, cursor: this.cursor });
  }

  open(id: string): TicketDetails {
    this.#tickets.set(id, blank(id));
    this.#append(id, 'OPENED', {});
    return this.snapshot(id);
  }

  reply(id: string, body: string): TicketEvent {
    const { messages } = this.snapshot(id);
    return this.#append(id, 'MESSAGE_ADDED', {}, messageOf(id, `${id}-m${messages.totalCount + 1}`, body));
  }

  change(id: string, type: TicketEvent['type'], state: Partial<TicketState>): TicketEvent {
    return this.#append(id, type, state);
  }

  page(after: string | undefined, first: number, id?: string) {
    const from = this.#position(after);
    const rest = this.#events.slice(from).filter((event) => !id || event.ticketId === id);
    const nodes = rest.slice(0, first);
    return { nodes, hasNextPage: rest.length > first, endCursor: nodes.at(-1)?.cursor ?? after ?? null };
  }

  async *follow(after: string | undefined, id?: string): AsyncGenerator<TicketEvent> {
    for (let position = after === undefined ? this.#events.length : this.#position(after); ; position += 1) {
      while (position >= this.#events.length) await once(this.#changed, 'event');
      const event = this.#events[position];
      if (!event || (id && event.ticketId !== id) || this.unsent.has(event)) continue;
      for (let copy = 0; copy < this.copies; copy += 1) yield event;
    }
  }

  #position(cursor: string | undefined): number {
    const position = Number(cursor?.slice(1) ?? 0);
    if (position < this.oldest) throw new GraphQLError('Too old', { extensions: { code: 'CURSOR_EXPIRED' } });
    return position;
  }

  #append(
    id: string,
    type: TicketEvent['type'],
    state: Partial<TicketState>,
    message: Message | null = null,
  ): TicketEvent {
    const ticket = this.snapshot(id);
    const keys = Object.keys(blankState) as (keyof TicketState)[];
    const event: TicketEvent = {
      cursor: `c${this.#events.length + 1}`,
      ticketId: id,
      version: ticket.version + 1,
      at: new Date(START + this.#events.length).toISOString(),
      actor: 'SUBSCRIBER',
      type,
      state: { ...(Object.fromEntries(keys.map((key) => [key, ticket[key]])) as TicketState), ...state },
      message,
      delivery: null,
    };
    const { nodes, totalCount, pageInfo } = ticket.messages;
    const messages = message
      ? { nodes: [...nodes, message], totalCount: totalCount + 1, pageInfo }
      : ticket.messages;
    const { topic, requestType, ...changed } = event.state;
    const about = { topic: topic ?? ticket.topic, requestType: requestType ?? ticket.requestType };
    this.#tickets.set(id, { ...ticket, ...changed, ...about, version: event.version, messages });
    this.#events.push(event);
    this.#changed.emit('event');
    return event;
  }
}

const blankState = {
  status: 'WAITING',
  lane: 'REGULAR',
  authorization: 'NOT_REQUIRED',
  deadline: 'PENDING',
  assignee: null,
  waitingSince: '2026-01-01T00:00:00.000Z',
  respondBy: '2026-01-01T10:00:00.000Z',
  firstRespondedAt: null,
  expectedResolutionAt: null,
  resolvedAt: null,
  closedAt: null,
  refusal: null,
  duplicateOfId: null,
  topic: { id: 'site-down', title: 'Сайт не работает' },
  requestType: 'FAULT',
  topicChosenBy: null,
} satisfies TicketState;

export function messageOf(ticketId: string, id: string, body: string): Message {
  const at = '2026-01-01T00:00:00.000Z';
  const common = { agent: null, instructions: [], attachments: [], deliveries: [] };
  return { id, ticketId, at, author: 'SUBSCRIBER', channel: 'PANEL', visibility: 'PUBLIC', body, ...common };
}

function blank(id: string): TicketDetails {
  return {
    id,
    version: 0,
    cursor: 'c0',
    subject: 'Сайт не открывается',
    description: 'С утра ошибка 502 на всех страницах',
    errorText: null,
    stepsToReproduce: null,
    service: null,
    channel: 'PANEL',
    receivedAt: '2026-01-01T00:00:00.000Z',
    subscriber: { id: 's1', login: 'petrov', contractNumber: '17', name: 'Пётр Петров' },
    attachments: [],
    deliveries: [],
    messages: { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false } },
    ...blankState,
  };
}
