import type { SubscriberActor } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Clock } from '../kernel/clock.js';
import { notFound } from '../kernel/problem.js';
import type { RegulationsData } from '../regulations/index.js';
import type { ServiceRow, SubscriberRow } from '../subscribers/index.js';
import type { OpenTicketInput } from './ticket.inputs.js';

type Deps = { readonly database: Database; readonly clock: Clock; readonly regulations: RegulationsData };

/** Who opens a ticket, and the services of the contract. */
export type OpeningFacts = { readonly subscriber: SubscriberRow; readonly services: readonly ServiceRow[] };

/** @throws Problem NOT_FOUND when the subscriber of the session is gone. */
export const openingFacts = async (
  { database }: Deps,
  { subscriberId }: Pick<SubscriberActor, 'subscriberId'>,
): Promise<OpeningFacts> => {
  const [[subscriber], services] = await Promise.all([
    database.select<SubscriberRow>('SELECT * FROM subscriber WHERE id = ?', [subscriberId]),
    database.select<ServiceRow>(
      'SELECT * FROM service WHERE subscriberId = ? AND removedAt IS NULL ORDER BY id',
      [subscriberId],
    ),
  ]);
  if (!subscriber) throw notFound();
  return { subscriber, services };
};

/** The same as the rules look at it. */
export const rulesFacts = (deps: Deps, input: OpenTicketInput, { subscriber, services }: OpeningFacts) => ({
  input,
  regulations: deps.regulations,
  subscriber: {
    blocked: Boolean(subscriber.blocked),
    consultationAgreementUntil: subscriber.consultationAgreementUntil,
  },
  services: services.map((service) => ({
    id: String(service.id),
    main: Boolean(service.main),
    blocked: Boolean(service.blocked),
  })),
  now: deps.clock.now(),
});
