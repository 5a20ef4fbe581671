import { expect } from '@jest/globals';
import type { LiveStream } from '../../sdk/src/index.js';
import { decodeCursor, encodeCursor } from '../../src/kernel/cursor.js';
import { until } from '../kit/wait.js';
import { type Customer, pageOf } from './provider.js';

export type Place = { readonly position: number; readonly ticketId: string; readonly version: number };
type Event = { readonly cursor: string; readonly ticketId: string; readonly version: number };

/** Before the first event. */
const BEGINNING = encodeCursor(0);

type Options = {
  readonly instance?: number;
  /** Told of each event when it comes. */
  readonly arrived?: (place: Place) => void;
};

/** Somebody who follows a live stream through everything, and writes down what comes. */
export class Follower {
  readonly seen: Place[] = [];
  private ending: unknown;

  private constructor(stream: LiveStream<Event>, arrived?: (place: Place) => void) {
    this.read(stream, arrived).then(
      () => {
        this.ending = new Error('The stream has ended');
      },
      (error: unknown) => {
        this.ending = error;
      },
    );
  }

  /** All tickets of a customer, from the beginning. */
  static ofAll(customer: Customer, { instance, arrived }: Options = {}): Follower {
    const { signal } = customer;
    const after = BEGINNING;
    return new Follower(pageOf(customer, instance).live.myTickets({ after, signal }), arrived);
  }

  /** One ticket, from the beginning. */
  static ofTicket(customer: Customer, id: string, { instance, arrived }: Options = {}): Follower {
    const { signal } = customer;
    const after = BEGINNING;
    return new Follower(pageOf(customer, instance).live.ticket(id, { after, signal }), arrived);
  }

  /** Waits until as many have come, and expects them to be exactly these, in this order. */
  async sees(due: readonly Place[], timeoutMs = 20_000): Promise<void> {
    await until(() => this.ending || this.seen.length >= due.length, {
      what: `${due.length} events of the stream`,
      timeoutMs,
    }).catch(() => undefined);
    if (this.ending) throw this.ending;
    expect(this.seen).toEqual(due);
  }

  private async read(
    stream: LiveStream<Event>,
    arrived: (place: Place) => void = () => undefined,
  ): Promise<void> {
    for await (const { cursor, ticketId, version } of stream) {
      const place = { position: decodeCursor(cursor), ticketId, version };
      this.seen.push(place);
      arrived(place);
    }
  }
}
