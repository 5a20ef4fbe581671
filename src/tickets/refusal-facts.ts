import type { Database, Transaction } from '../database/index.js';
import type { RefusalFacts } from '../regulations/index.js';
import type { ServiceRow, SubscriberRow } from '../subscribers/index.js';
import { AuthorizationState } from './enums.js';
import type { LightTicket } from './ticket-rows.js';

type Known = {
  readonly subscriber: Pick<SubscriberRow, 'blocked' | 'consultationAgreementUntil'> | undefined;
  readonly service: Pick<ServiceRow, 'main' | 'blocked' | 'removedAt'> | undefined;
};

/** What is on record about a ticket, for the grounds of 3.10. */
export const refusalFacts = (
  ticket: LightTicket,
  { subscriber, service }: Known,
  now: number,
): RefusalFacts => ({
  topicId: ticket.topicId,
  requestType: ticket.requestType,
  authorizationMissing: ticket.authorization === AuthorizationState.REQUIRED,
  subscriberBlocked: Boolean(subscriber?.blocked),
  consultationAgreementUntil: subscriber?.consultationAgreementUntil ?? null,
  service: service
    ? {
        main: Boolean(service.main),
        blocked: Boolean(service.blocked),
        removed: service.removedAt !== null,
      }
    : null,
  now,
});

/** The same, read as it is at this moment. */
export const readRefusalFacts = async (
  reader: Pick<Database | Transaction, 'select'>,
  ticket: LightTicket,
  now: number,
): Promise<RefusalFacts> => {
  const [subscriber] = await reader.select<SubscriberRow>('SELECT * FROM subscriber WHERE id = ?', [
    ticket.subscriberId,
  ]);
  const [service] =
    ticket.serviceId === null
      ? []
      : await reader.select<ServiceRow>('SELECT * FROM service WHERE id = ?', [ticket.serviceId]);
  return refusalFacts(ticket, { subscriber, service }, now);
};
