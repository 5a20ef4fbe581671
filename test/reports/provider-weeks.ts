import { randomUUID } from 'node:crypto';
import type { AgentActor } from '../../src/access/index.js';
import { releaseTicket } from '../../src/queue/release-ticket.js';
import { takeNextTicket } from '../../src/queue/take-next-ticket.js';
import { takeTicket } from '../../src/queue/take-ticket.js';
import { answerTicket } from '../../src/tickets/answer-ticket.js';
import { changeLane } from '../../src/tickets/change-lane.js';
import { closeTicket } from '../../src/tickets/close-ticket.js';
import type { TicketResult } from '../../src/tickets/index.js';
import { openTicket } from '../../src/tickets/open-ticket.js';
import { refuseTicket } from '../../src/tickets/refuse-ticket.js';
import { replyToTicket } from '../../src/tickets/reply-to-ticket.js';
import { Cast, type Customer } from '../queue/cast.js';
import { type RequestKind, requestFrom } from '../queue/requests.js';

const done = (result: TicketResult): string => {
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.ticket.id;
};

/** A provider at work, by a clock that stands still but when it is set: durations are exact to the millisecond. */
export class ProviderWeeks {
  private constructor(
    readonly cast: Cast,
    readonly ivanov: Customer,
    readonly galina: AgentActor,
    readonly vera: AgentActor,
  ) {}

  static async open(): Promise<ProviderWeeks> {
    const cast = await Cast.open();
    const [ivanov, galina, vera] = [cast.customers[0], cast.agents[0], cast.agents[1]];
    if (!ivanov || !galina || !vera) throw new Error('the cast is not complete');
    return new ProviderWeeks(cast, ivanov, galina, vera);
  }

  close(): Promise<void> {
    return this.cast.close();
  }

  /** It is then. Never earlier than it was. */
  at(time: string): void {
    this.cast.clock.move(Date.parse(time) - this.cast.clock.now());
  }

  async opens(kind: RequestKind = 'regular'): Promise<string> {
    const opened = await openTicket(this.cast.deps, this.ivanov, requestFrom(this.ivanov, kind));
    if (!('ticket' in opened)) throw new Error(JSON.stringify(opened));
    return opened.ticket.id;
  }

  async takesNext(): Promise<string> {
    const ticket = await takeNextTicket(this.cast.deps, this.vera);
    if (!ticket) throw new Error('nobody waits');
    return ticket.id;
  }

  async takesOutOfTurn(ticketId: string, reason: string): Promise<void> {
    done(await takeTicket(this.cast.deps, this.vera, { ticketId, reason }));
  }

  async putsBack(ticketId: string): Promise<void> {
    done(await releaseTicket(this.cast.deps, this.vera, ticketId));
  }

  async answers(ticketId: string, outcome: 'RESOLVED' | 'AWAITING_SUBSCRIBER' = 'RESOLVED'): Promise<void> {
    const input = {
      idempotencyKey: randomUUID(),
      ticketId,
      expectedVersion: await this.versionOf(ticketId),
      body: 'Ответ службы поддержки.',
      outcome,
      expectedResolutionAt: null,
      instructionIds: null,
      attachmentIds: null,
    };
    done(await answerTicket(this.cast.deps, this.vera, input));
  }

  async refusesWithoutAuthorization(ticketId: string): Promise<void> {
    const expectedVersion = await this.versionOf(ticketId);
    const reason = 'AUTHORIZATION_MISSING';
    done(
      await refuseTicket(this.cast.deps, this.vera, { ticketId, expectedVersion, reason, explanation: null }),
    );
  }

  async moves(ticketId: string, lane: 'REGULAR' | 'EMERGENCY', reason: string): Promise<void> {
    done(await changeLane(this.cast.deps, this.vera, { ticketId, lane, reason }));
  }

  async replies(ticketId: string): Promise<void> {
    const input = { idempotencyKey: randomUUID(), ticketId, body: 'Уточняю.', attachmentIds: null };
    done(await replyToTicket(this.cast.deps, this.ivanov, input));
  }

  async gives(up: string): Promise<void> {
    done(await closeTicket(this.cast.deps, this.ivanov, { ticketId: up, rating: null, comment: null }));
  }

  private async versionOf(id: string): Promise<number> {
    const [row] = await this.cast.deps.database.select<{ version: number }>(
      'SELECT version FROM ticket WHERE id = ?',
      [id],
    );
    return row?.version ?? 0;
  }
}
