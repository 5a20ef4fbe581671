import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Locale } from '../kernel/locale.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import type { ServiceRow } from './service.entity.js';
import { ServiceKind } from './service-kind.js';
import type { SubscriberRow } from './subscriber.entity.js';

registerEnumType(ServiceKind, {
  name: 'ServiceKind',
  description: 'Sorts of services; a topic may be about some of them alone.',
});

@ObjectType({ simpleResolvers: true, description: 'A service of a subscriber’s contract.' })
export class Service {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The panel’s own id of it.' })
  externalId: string;

  @Field(() => String)
  name: string;

  @Field(() => ServiceKind)
  kind: ServiceKind;

  @Field(() => Boolean, { description: 'A main service: its faults may be emergencies (3.5).' })
  main: boolean;

  @Field(() => Boolean)
  blocked: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A customer of the provider.' })
export class Subscriber {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  login: string;

  @Field(() => String)
  contractNumber: string;

  @Field(() => String)
  name: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => Boolean, { description: 'Service under the contract is suspended (3.10).' })
  blocked: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'End of the extra agreement on consulting (3.8).',
  })
  consultationAgreementUntil: number | null;
}

/** What leaves the house of a subscriber: never the hash, never when the row was made. */
export const subscriberType = (row: SubscriberRow): Subscriber => ({
  id: String(row.id),
  login: row.login,
  contractNumber: row.contractNumber,
  name: row.name,
  locale: row.locale,
  blocked: Boolean(row.blocked),
  consultationAgreementUntil: row.consultationAgreementUntil,
});

export const serviceType = (row: ServiceRow): Service => ({
  id: String(row.id),
  externalId: row.externalId,
  name: row.name,
  kind: row.kind,
  main: Boolean(row.main),
  blocked: Boolean(row.blocked),
});
