import { randomInt, randomUUID } from 'node:crypto';
import { type Deferred, deferred, within } from '../kit/wait.js';
import { type Customer, pageOf } from './provider.js';

/** What somebody wanted, and would want again under the same key if no answer came. */
export type Intent = {
  readonly customer: Customer;
  /** The instance that is asked. */
  readonly instance: number;
  readonly key: string;
  /** Absent: a new ticket is to be opened. */
  readonly ticketId?: string;
};

const REQUEST = {
  topic: 'php-version',
  description: 'Переключите, пожалуйста, сайт магазина на PHP 8.3.',
  selfServiceDidNotHelp: true,
  // A hundred requests of the same words are as many tickets here.
  evenIfDuplicate: true,
} as const;

/** The ticketID of the answer. A refusal is a failure of the test: all that is asked for here is right. */
export const carryOut = async ({ customer, instance, key, ticketId }: Intent): Promise<string> => {
  const { serviceId } = customer;
  const page = pageOf(customer, instance);
  const options = { signal: customer.signal };
  // The key is in the text, so that the database itself tells what each key has brought about.
  const result = ticketId
    ? await page.replyToTicket({ idempotencyKey: key, ticketId, body: `Дополнение ${key}` }, options)
    : await page.openTicket(
        { ...REQUEST, idempotencyKey: key, serviceId, subject: `PHP 8.3 ${key}` },
        options,
      );
  return result.orThrow().ticket.id;
};

/** An intent that was answered: from then on nothing may be lost of it. */
export type Acknowledged = Intent & { readonly answer: string };

export type LoadOptions = {
  /** Requests of one customer at once. Default 1. */
  readonly each?: number;
  /** Tickets a customer talks on at most, so that some get long. Default 10. */
  readonly tickets?: number;
};

/** Pages at work without a pause: tickets are opened and replied to, and what was answered is now and then repeated. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  /** Repeats under a key whose answer was another ticket than the first time. */
  readonly contradictions: Intent[] = [];
  private readonly waiting = new Set<{ readonly count: number; readonly reached: Deferred<void> }>();
  private readonly work: Promise<unknown>;
  private stopping = false;
  private failure: unknown;

  constructor(
    customers: readonly Customer[],
    private readonly options: LoadOptions = {},
  ) {
    const { each = 1 } = options;
    this.work = Promise.all(
      customers.flatMap((customer) => Array.from({ length: each }, () => this.keepAsking(customer))),
    );
    this.work.catch((error: unknown) => {
      this.failure = error;
      this.stopping = true;
      for (const { reached } of this.waiting) reached.reject(error);
    });
  }

  /** @returns as soon as so many more have been answered, with others still on their way. */
  async more(count: number, timeoutMs = 60_000): Promise<void> {
    if (this.failure) throw this.failure;
    const entry = { count: this.acknowledged.length + count, reached: deferred() };
    this.waiting.add(entry);
    const what = `${count} more answers under load`;
    await within(entry.reached.promise, { what, timeoutMs }).finally(() => this.waiting.delete(entry));
  }

  /** Nothing new is begun; returns when all that was begun is answered. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.work;
  }

  private async keepAsking(customer: Customer): Promise<void> {
    const { tickets } = customer;
    const { tickets: most = 10 } = this.options;
    while (!this.stopping) {
      const intent: Intent = {
        customer,
        instance: randomInt(customer.pages.length),
        key: randomUUID(),
        ticketId:
          tickets.length < most && randomInt(3) === 0 ? undefined : tickets[randomInt(tickets.length || 1)],
      };
      const answer = await carryOut(intent);
      this.acknowledge({ ...intent, answer });
      if (!intent.ticketId) tickets.push(answer);
      if (randomInt(10) === 0 && (await carryOut(intent)) !== answer) this.contradictions.push(intent);
    }
  }

  private acknowledge(acknowledged: Acknowledged): void {
    this.acknowledged.push(acknowledged);
    for (const { count, reached } of this.waiting) if (this.acknowledged.length >= count) reached.resolve();
  }
}
