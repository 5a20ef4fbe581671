import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { AgentActor } from '../../src/access/index.js';
import { lapseTakes } from '../../src/queue/lapse-takes.js';
import { releaseTicket } from '../../src/queue/release-ticket.js';
import { takeNextTicket } from '../../src/queue/take-next-ticket.js';
import { takeTicket } from '../../src/queue/take-ticket.js';
import { acceptAuthorization } from '../../src/tickets/accept-authorization.js';
import { answerTicket } from '../../src/tickets/answer-ticket.js';
import { authorizeTicket } from '../../src/tickets/authorize-ticket.js';
import { changeLane } from '../../src/tickets/change-lane.js';
import { changeTopic } from '../../src/tickets/change-topic.js';
import { closeTicket } from '../../src/tickets/close-ticket.js';
import { mergeDuplicate } from '../../src/tickets/merge-duplicate.js';
import { openTicket } from '../../src/tickets/open-ticket.js';
import { replyToTicket } from '../../src/tickets/reply-to-ticket.js';
import { requestAuthorization } from '../../src/tickets/request-authorization.js';
import { type Cast, type Customer, PASSWORD } from './cast.js';
import { QueueModel, type Sketch } from './queue-model.js';
import { type RequestKind, requestFrom, TOPICS } from './requests.js';

/** What customers do, what agents do, and what becomes of takings when agents are gone. */
const CUSTOMERS = ['open', 'repeat', 'reply', 'authorize', 'close'] as const;
const OTHERS = [
  'take next',
  'take out of turn',
  'release',
  'answer',
  'demand authorization',
  'accept authorization',
  'change lane',
  'change topic',
  'merge',
  'lapse',
] as const;
type What = (typeof CUSTOMERS)[number] | (typeof OTHERS)[number];

const KINDS: readonly RequestKind[] = ['regular', 'regular', 'fault', 'emergency', 'significant'];
const OUTCOMES = ['RESOLVED', 'IN_PROGRESS', 'AWAITING_SUBSCRIBER'] as const;
/** Milliseconds from one step to the next; often none at all. */
const PAUSES = [0, 0, 0, 1, 700, 5 * 60_000, 3 * 3_600_000];

export const step = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constant<What>('open') },
    { weight: 4, arbitrary: fc.constant<What>('take next') },
    { weight: 11, arbitrary: fc.constantFrom<What>(...CUSTOMERS.slice(1), ...OTHERS.slice(1)) },
  ),
  /** Which of three customers or agents. */
  who: fc.nat(2),
  /** Which of the tickets that fit, and which of the ways. */
  which: fc.nat(99),
  way: fc.nat(99),
  after: fc.constantFrom(...PAUSES),
});
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

export const isCustomers = ({ what }: Step): boolean => CUSTOMERS.some((own) => own === what);

/** What came of a step: as the use case says, and as the model says. */
export type Outcome = { readonly done: unknown; readonly expected: unknown };
const NOTHING: Outcome = { done: undefined, expected: undefined };

const nth = <T>(items: readonly T[], n: number): T | undefined => items[n % items.length];
const accepted = (result: object): boolean => !('faults' in result);

/** One history: what is done to the real queue is done to the model too. */
export class History {
  readonly model: QueueModel;

  constructor(private readonly cast: Cast) {
    this.model = new QueueModel(cast.clock.now());
  }

  play(one: Step): Promise<Outcome> {
    this.cast.clock.move(one.after);
    this.model.now = this.cast.clock.now();
    return isCustomers(one) ? this.customers(one) : this.agents(one);
  }

  private async customers(one: Step): Promise<Outcome> {
    const { model } = this;
    const { deps } = this.cast;
    const customer = nth(this.cast.customers, one.who) as Customer;
    if (one.what === 'open') return this.opens(customer, one, nth(KINDS, one.which) as RequestKind);
    if (one.what === 'repeat') return this.repeats(customer, one);
    const ticket = nth(
      model.tickets.filter(
        ({ owner, authorization }) =>
          owner === one.who && (one.what !== 'authorize' || authorization === 'REQUIRED'),
      ),
      one.which,
    );
    if (!ticket) return NOTHING;
    const ticketId = ticket.id;
    if (one.what === 'reply') {
      const reply = {
        idempotencyKey: randomUUID(),
        ticketId,
        body: 'Добавлю к сказанному',
        attachmentIds: null,
      };
      return both(await replyToTicket(deps, customer, reply), model.reply(ticket));
    }
    if (one.what === 'close')
      return both(
        await closeTicket(deps, customer, { ticketId, rating: null, comment: null }),
        model.close(ticket),
      );
    const authorization = { password: PASSWORD };
    return both(await authorizeTicket(deps, customer, { ticketId, authorization }), model.authorize(ticket));
  }

  private async opens(customer: Customer, { who, way }: Step, kind: RequestKind): Promise<Outcome> {
    const withPassword = kind === 'significant' && way % 4 === 0;
    const result = await openTicket(this.cast.deps, customer, requestFrom(customer, kind, { withPassword }));
    if (!('ticket' in result)) return { done: result, expected: 'a ticket of its own' };
    this.enters(result.ticket.id, who, kind, withPassword);
    return NOTHING;
  }

  private enters(id: string, owner: number, kind: RequestKind, withPassword: boolean): void {
    const topic =
      kind === 'emergency' ? 'fault' : kind === 'fault' || kind === 'significant' ? kind : 'plain';
    const lane = kind === 'emergency' ? 'EMERGENCY' : 'REGULAR';
    const needed = kind === 'significant' ? 'REQUIRED' : 'NOT_REQUIRED';
    const authorization = withPassword ? 'VERIFIED' : needed;
    this.model.open({ id, owner, topic, lane, authorization });
  }

  /** G.4: the text goes to a ticket that waits already, if there is any that it can be about. */
  private async repeats(customer: Customer, { who, which, way }: Step): Promise<Outcome> {
    const kind = nth<RequestKind>(['nudge', 'nudge', ...KINDS], which) as RequestKind;
    const withPassword = way % 4 === 0;
    const pending = this.model.tickets.filter(
      ({ owner, status, demanded }) =>
        owner === who &&
        (status === 'WAITING' || status === 'TAKEN' || (status === 'AWAITING_AUTHORIZATION' && !demanded)),
    );
    const request = requestFrom(customer, kind, { again: true, withPassword });
    const result = await openTicket(this.cast.deps, customer, request);
    if ('ticket' in result) {
      this.enters(result.ticket.id, who, kind, withPassword);
      const nudgedNone = kind === 'nudge' && pending.length > 0;
      return { done: 'a new ticket', expected: nudgedNone ? 'one that waits' : 'a new ticket' };
    }
    const id = 'duplicateOf' in result ? result.duplicateOf.id : undefined;
    const found = pending.find((ticket) => ticket.id === id);
    if (!found) return { done: result, expected: 'a ticket that waits' };
    if (withPassword && found.authorization === 'REQUIRED') this.model.authorize(found);
    return NOTHING;
  }

  private async agents(one: Step): Promise<Outcome> {
    const { model, cast } = this;
    const { deps } = cast;
    const agent = nth(cast.agents, one.who) as AgentActor;
    if (one.what === 'lapse') {
      await cast.onlyPresent(agent);
      return { done: await lapseTakes(deps), expected: model.lapse(one.who) };
    }
    if (one.what === 'take next') {
      const [next] = model.waiting();
      const taken = await takeNextTicket(deps, agent);
      if (next) model.take(one.who, next);
      return { done: taken?.id ?? null, expected: next?.id ?? null };
    }
    const ticket = nth(this.fitting(one), one.which);
    if (!ticket) return NOTHING;
    const ticketId = ticket.id;
    switch (one.what) {
      case 'take out of turn':
        return both(
          await takeTicket(deps, agent, { ticketId, reason: 'Просит коллега' }),
          model.take(one.who, ticket),
        );
      case 'release':
        return both(await releaseTicket(deps, agent, ticketId), model.release(one.who, ticket));
      case 'answer':
        return this.answers(agent, ticket, one);
      case 'demand authorization':
        return both(
          await requestAuthorization(deps, agent, { ticketId, what: 'Письмо на бланке с подписью' }),
          model.demand(one.who, ticket),
        );
      case 'accept authorization':
        return both(
          await acceptAuthorization(deps, agent, { ticketId, basis: 'Письмо от 3 сентября' }),
          model.accept(one.who, ticket),
        );
      case 'change lane': {
        const lane = one.way % 2 ? 'EMERGENCY' : 'REGULAR';
        const changed = await changeLane(deps, agent, { ticketId, lane, reason: 'Так вернее' });
        return both(changed, model.changeLane(ticket, lane));
      }
      case 'change topic': {
        const [about, topic] = nth(TOPICS, one.way) as (typeof TOPICS)[number];
        const changed = await changeTopic(deps, agent, { ticketId, topic, reason: null });
        return both(changed, model.changeTopic(ticket, about));
      }
      default:
        return this.merges(agent, ticket, one);
    }
  }

  private async answers(agent: AgentActor, ticket: Sketch, { who, way }: Step): Promise<Outcome> {
    const { deps } = this.cast;
    const sql = 'SELECT version FROM ticket WHERE id = ?';
    const [row] = await deps.database.select<{ version: number }>(sql, [ticket.id]);
    const outcome = nth(OUTCOMES, way) as (typeof OUTCOMES)[number];
    const until = outcome === 'IN_PROGRESS' ? new Date(this.cast.clock.now() + 86_400_000) : null;
    const answer = {
      idempotencyKey: randomUUID(),
      ticketId: ticket.id,
      expectedVersion: row?.version ?? 0,
      body: 'Смотрим, что можно сделать',
      outcome,
      expectedResolutionAt: until,
      instructionIds: null,
      attachmentIds: null,
    };
    return both(await answerTicket(deps, agent, answer), this.model.answer(who, ticket, outcome));
  }

  private async merges(agent: AgentActor, later: Sketch, { who, way }: Step): Promise<Outcome> {
    const own = this.model.tickets.filter(({ owner }) => owner === later.owner);
    const earlier = nth(way % 8 ? own.filter(({ opened }) => opened < later.opened) : own, way);
    if (!earlier) return NOTHING;
    const merged = { ticketId: later.id, duplicateOf: earlier.id };
    return both(await mergeDuplicate(this.cast.deps, agent, merged), this.model.merge(who, later, earlier));
  }

  /** Mostly tickets that the step can be about; now and then any. */
  private fitting({ what, way, who }: Step): readonly Sketch[] {
    const { tickets } = this.model;
    if (way % 6 === 0) return tickets;
    const taken = tickets.filter(({ status, holder }) => status === 'TAKEN' && holder === who);
    if (what === 'change topic') return tickets.filter(({ status }) => status !== 'CLOSED');
    if (what === 'take out of turn' || what === 'change lane' || what === 'merge')
      return tickets.filter(({ status }) => status === 'WAITING' || status === 'TAKEN');
    if (what === 'accept authorization')
      return tickets.filter(({ authorization }) => authorization === 'REQUIRED');
    return taken;
  }
}

const both = (result: object, expected: boolean): Outcome => ({ done: accepted(result), expected });
