/** A provider's queue in small: what it is, what is told of it, and what a page of it reads at any moment. */
import type { TicketEvent } from '@zayavka/sdk';
import type { Row } from '../src/queue/queue-rows.js';

type Lane = Row['lane'];
type State = TicketEvent['state'];

interface Kept {
  readonly id: string;
  readonly seq: number;
  version: number;
  cursor: string;
  state: State;
}

/** A step, with numbers of which each picks a ticket or an amount by its remainder. */
export interface Step {
  readonly kind:
    | 'open'
    | 'takeNext'
    | 'take'
    | 'release'
    | 'changeLane'
    | 'close'
    | 'answer'
    | 'reply'
    | 'authorize'
    | 'note'
    | 'breach';
  readonly pick: number;
}

const BEGAN = Date.UTC(2026, 10, 23, 8);

export class QueueModel {
  readonly #tickets: Kept[] = [];
  readonly events: TicketEvent[] = [];
  #minutes = 0;

  /** In working order. */
  queue(lane: Lane): Row[] {
    return this.#tickets
      .filter(({ state }) => state.status === 'WAITING' && state.lane === lane)
      .toSorted(
        (a, b) => String(a.state.waitingSince).localeCompare(String(b.state.waitingSince)) || a.seq - b.seq,
      )
      .map((ticket) => rowOf(ticket));
  }

  /** @returns whether the step was possible. */
  go({ kind, pick }: Step): boolean {
    if (kind === 'open') return this.#open(pick);
    const choice = this.#choice(kind);
    const ticket = kind === 'takeNext' ? choice[0] : choice[pick % Math.max(1, choice.length)];
    if (!ticket) return false;
    const { state } = ticket;
    const waits = { status: 'WAITING', waitingSince: state.waitingSince ?? this.#now() } as const;
    switch (kind) {
      case 'takeNext':
      case 'take':
        return this.#tell(ticket, 'TAKEN', { status: 'TAKEN' });
      case 'release':
        return this.#tell(ticket, 'RELEASED', { status: 'WAITING' });
      case 'changeLane':
        return this.#tell(ticket, 'LANE_CHANGED', {
          lane: state.lane === 'REGULAR' ? 'EMERGENCY' : 'REGULAR',
        });
      case 'close':
        // Some forget since when it waited.
        return this.#tell(ticket, 'CLOSED', {
          status: 'CLOSED',
          waitingSince: pick % 2 ? null : state.waitingSince,
        });
      case 'answer':
        return this.#tell(ticket, 'ANSWERED', { status: 'AWAITING_SUBSCRIBER', waitingSince: null });
      case 'reply':
        return this.#tell(ticket, 'MESSAGE_ADDED', state.status === 'AWAITING_SUBSCRIBER' ? waits : {});
      case 'authorize':
        return this.#tell(ticket, 'AUTHORIZED', { authorization: 'VERIFIED' });
      case 'note':
        return this.#tell(ticket, 'NOTE_ADDED', {});
      case 'breach':
        return this.#tell(ticket, 'DEADLINE_BREACHED', { deadline: 'BREACHED' });
    }
  }

  #choice(kind: Step['kind']): Kept[] {
    if (kind === 'takeNext') {
      const ids = [...this.queue('EMERGENCY'), ...this.queue('REGULAR')].map(({ id }) => id);
      return this.#tickets.filter(({ id }) => id === ids[0]);
    }
    const statuses: readonly string[] =
      kind === 'take'
        ? ['WAITING']
        : kind === 'release' || kind === 'answer'
          ? ['TAKEN']
          : ['WAITING', 'TAKEN', 'AWAITING_SUBSCRIBER'];
    return this.#tickets.filter(({ state }) => statuses.includes(state.status));
  }

  /** Several in one minute, so that some wait since the same moment. */
  #now(): string {
    return new Date(BEGAN + Math.floor(this.#minutes) * 60_000).toISOString();
  }

  #open(pick: number): boolean {
    this.#minutes += 0.6;
    const state: State = {
      status: 'WAITING',
      lane: pick % 4 ? 'REGULAR' : 'EMERGENCY',
      authorization: 'NOT_REQUIRED',
      deadline: 'PENDING',
      assignee: null,
      waitingSince: this.#now(),
      respondBy: this.#now(),
      firstRespondedAt: null,
      expectedResolutionAt: null,
      resolvedAt: null,
      closedAt: null,
      refusal: null,
      duplicateOfId: null,
      topic: { id: 'site-down', title: 'Сайт не открывается' },
      requestType: 'FAULT',
      topicChosenBy: null,
    };
    const seq = this.#tickets.length + 1;
    const ticket = { id: `T-${seq}`, seq, version: 0, cursor: '', state };
    this.#tickets.push(ticket);
    return this.#tell(ticket, 'OPENED', {});
  }

  #tell(ticket: Kept, type: TicketEvent['type'], changes: Partial<State>): true {
    ticket.version += 1;
    ticket.cursor = String(this.events.length + 1);
    ticket.state = { ...ticket.state, ...changes };
    this.events.push({
      cursor: ticket.cursor,
      ticketId: ticket.id,
      version: ticket.version,
      at: this.#now(),
      actor: 'AGENT',
      type,
      state: ticket.state,
      message: null,
      delivery: null,
    });
    return true;
  }
}

function rowOf({ id, version, cursor, state }: Kept): Row {
  const { topic, requestType, ...rest } = state;
  if (!topic || !requestType) throw new Error(`${id} is about nothing`);
  return {
    ...rest,
    topic,
    requestType,
    id,
    version,
    cursor,
    subject: `Заявка ${id}`,
    service: null,
    channel: 'PANEL',
    receivedAt: new Date(BEGAN).toISOString(),
    subscriber: { id: '1', login: 'abonent', name: 'Абонент', contractNumber: 'Д-1' },
  };
}
