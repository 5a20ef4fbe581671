import type { Lane } from './queue-world.js';

/** A ticket as the regulations see it: written down here anew, without a look at the code that is tested. */
export type Sketch = {
  readonly id: string;
  /** Whose it is: a number of a subscriber. */
  readonly owner: number;
  /** Whether it is about a fault of a main service, which alone may be an emergency (3.5), or needs a password (3.7). */
  topic: 'plain' | 'fault' | 'significant';
  /** Counts openings: breaks the tie of one millisecond. */
  readonly opened: number;
  status:
    | 'WAITING'
    | 'TAKEN'
    | 'IN_PROGRESS'
    | 'AWAITING_SUBSCRIBER'
    | 'AWAITING_AUTHORIZATION'
    | 'RESOLVED'
    | 'CLOSED';
  lane: Lane;
  /** Since when a reply is owed, while one is. */
  since: number | null;
  /** A number of an agent. */
  holder: number | null;
  /** Whether an authorization is needed, and there (3.7). */
  authorization: 'NOT_REQUIRED' | 'REQUIRED' | 'VERIFIED';
  /** Whether an agent demanded more than the password. */
  demanded: boolean;
  mergedInto: string | null;
};

export const UNSETTLED: readonly Sketch['status'][] = [
  'WAITING',
  'TAKEN',
  'IN_PROGRESS',
  'AWAITING_SUBSCRIBER',
  'AWAITING_AUTHORIZATION',
];

const RANK: Readonly<Record<Lane, number>> = { EMERGENCY: 0, REGULAR: 1 };

/** The one of the agents who may also handle what colleagues have. */
export const SUPERVISOR = 0;

/**
 * The queue as a plain list, sorted anew whenever it is looked at. Each method does one thing that may be done to it,
 * and says whether it is allowed; what is not allowed changes nothing.
 */
export class QueueModel {
  readonly tickets: Sketch[] = [];

  constructor(public now: number) {}

  /** Who waits, in working order: emergencies, then the others, each by arrival (3.5). */
  waiting(): Sketch[] {
    return this.tickets
      .filter(({ status }) => status === 'WAITING')
      .sort((a, b) => RANK[a.lane] - RANK[b.lane] || (a.since ?? 0) - (b.since ?? 0) || a.opened - b.opened);
  }

  open(ticket: Pick<Sketch, 'id' | 'owner' | 'topic' | 'lane' | 'authorization'>): void {
    const idle = { since: null, holder: null, demanded: false, mergedInto: null };
    const opened = this.tickets.length;
    this.tickets.push({ ...ticket, ...idle, opened, status: 'AWAITING_AUTHORIZATION' });
    if (ticket.authorization !== 'REQUIRED') this.joins(this.tickets[opened] as Sketch);
  }

  reply(ticket: Sketch): boolean {
    const { status, demanded } = ticket;
    if (status === 'CLOSED') return false;
    const owed = status === 'WAITING' || status === 'TAKEN';
    if (!owed && (status !== 'AWAITING_AUTHORIZATION' || demanded)) this.joins(ticket);
    return true;
  }

  /** It joins the queue by it where the subscriber had the turn; where it waits for its turn, it keeps its place. */
  authorize(ticket: Sketch): boolean {
    const { authorization, status } = ticket;
    if (authorization === 'VERIFIED') return true;
    const joins = status === 'AWAITING_AUTHORIZATION' || status === 'AWAITING_SUBSCRIBER';
    const waits = joins || ['WAITING', 'TAKEN', 'IN_PROGRESS'].includes(status);
    if (authorization === 'NOT_REQUIRED' || !waits) return false;
    Object.assign(ticket, { authorization: 'VERIFIED', demanded: false });
    if (joins) this.joins(ticket);
    return true;
  }

  close(ticket: Sketch): boolean {
    Object.assign(ticket, { status: 'CLOSED', since: null });
    return true;
  }

  take(agent: number, ticket: Sketch): boolean {
    if (ticket.status !== 'WAITING' && ticket.status !== 'TAKEN') return false;
    if (!this.mayHandle(agent, ticket)) return false;
    Object.assign(ticket, { status: 'TAKEN', holder: agent });
    return true;
  }

  release(agent: number, ticket: Sketch): boolean {
    if (ticket.status !== 'TAKEN' || !this.mayHandle(agent, ticket)) return false;
    Object.assign(ticket, { status: 'WAITING', holder: null });
    return true;
  }

  answer(agent: number, ticket: Sketch, status: 'RESOLVED' | 'IN_PROGRESS' | 'AWAITING_SUBSCRIBER'): boolean {
    if (!this.maySpeak(agent, ticket)) return false;
    if (ticket.authorization === 'REQUIRED' && status !== 'AWAITING_SUBSCRIBER') return false;
    Object.assign(ticket, { status, since: null });
    return true;
  }

  demand(agent: number, ticket: Sketch): boolean {
    if (!this.maySpeak(agent, ticket)) return false;
    const status = 'AWAITING_AUTHORIZATION';
    Object.assign(ticket, { status, since: null, authorization: 'REQUIRED', demanded: true });
    return true;
  }

  accept(agent: number, ticket: Sketch): boolean {
    const { status, authorization } = ticket;
    if (status !== 'TAKEN' && status !== 'AWAITING_AUTHORIZATION') return false;
    if (authorization !== 'REQUIRED' || !this.mayHandle(agent, ticket)) return false;
    Object.assign(ticket, { authorization: 'VERIFIED', demanded: false });
    if (status === 'AWAITING_AUTHORIZATION') this.joins(ticket);
    return true;
  }

  changeLane(ticket: Sketch, lane: Lane): boolean {
    if (ticket.lane === lane) return true;
    if (lane === 'EMERGENCY' && ticket.topic !== 'fault') return false;
    if (!UNSETTLED.includes(ticket.status)) return false;
    ticket.lane = lane;
    return true;
  }

  /** The place stays; what waited only for a password that is needed no more joins the queue. */
  changeTopic(ticket: Sketch, topic: Sketch['topic']): boolean {
    if (ticket.topic === topic) return true;
    if (ticket.lane === 'EMERGENCY' && topic !== 'fault') return false;
    if (!UNSETTLED.includes(ticket.status)) return false;
    ticket.topic = topic;
    const needed = topic === 'significant';
    if (needed && ticket.authorization === 'NOT_REQUIRED') ticket.authorization = 'REQUIRED';
    if (needed || ticket.authorization !== 'REQUIRED' || ticket.demanded) return true;
    ticket.authorization = 'NOT_REQUIRED';
    if (ticket.status === 'AWAITING_AUTHORIZATION') this.joins(ticket);
    return true;
  }

  /** The later one goes into the earlier one, and the longer of the two waits counts (G.4). */
  merge(agent: number, later: Sketch, earlier: Sketch): boolean {
    if (later.status === 'CLOSED') return later.mergedInto === earlier.id;
    if (!UNSETTLED.includes(later.status) || !this.mayHandle(agent, later)) return false;
    if (later.owner !== earlier.owner || earlier.opened >= later.opened) return false;
    if (!UNSETTLED.includes(earlier.status)) return false;
    if (later.authorization === 'REQUIRED' && earlier.authorization === 'NOT_REQUIRED') return false;
    if (later.lane === 'EMERGENCY' && earlier.lane !== 'EMERGENCY') return false;
    const proves = later.authorization === 'VERIFIED' && !earlier.demanded;
    if (later.since !== null && earlier.status === 'AWAITING_AUTHORIZATION' && !proves) return false;
    if (earlier.status === 'AWAITING_AUTHORIZATION' && proves) this.authorize(earlier);
    if (earlier.status === 'IN_PROGRESS' || earlier.status === 'AWAITING_SUBSCRIBER') this.joins(earlier);
    const owed = earlier.since !== null && later.since !== null;
    if (owed) earlier.since = Math.min(earlier.since ?? 0, later.since ?? 0);
    Object.assign(later, { status: 'CLOSED', since: null, mergedInto: earlier.id });
    return true;
  }

  /** Nobody but this agent has been heard of. @returns how many tickets go back to their places. */
  lapse(present: number): number {
    const lost = this.tickets.filter(({ status, holder }) => status === 'TAKEN' && holder !== present);
    for (const ticket of lost) Object.assign(ticket, { status: 'WAITING', holder: null });
    return lost.length;
  }

  private joins(ticket: Sketch): void {
    Object.assign(ticket, { status: 'WAITING', since: this.now, holder: null });
  }

  private mayHandle(agent: number, { status, holder }: Sketch): boolean {
    return status !== 'TAKEN' || holder === agent || agent === SUPERVISOR;
  }

  private maySpeak(agent: number, ticket: Sketch): boolean {
    const speaking = ['TAKEN', 'IN_PROGRESS', 'AWAITING_SUBSCRIBER'].includes(ticket.status);
    return speaking && this.mayHandle(agent, ticket);
  }
}
