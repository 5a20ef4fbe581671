import { Field, ID, InputType } from 'type-graphql';
import { Constraint, Nested } from '../kernel/constraint.js';
import { Locale } from '../kernel/locale.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import { ServiceKind } from './service-kind.js';

@InputType({ description: 'A service of a subscriber’s contract, as the panel knows it.' })
export class ServiceInput {
  @Field(() => ID, { description: 'The panel’s own id, unique within the subscriber.' })
  @Constraint({ minLength: 1, maxLength: 64, format: 'line' })
  externalId: string;

  @Field(() => String, { description: 'What the subscriber calls it: example.ru.' })
  @Constraint({ minLength: 1, maxLength: 200, format: 'line' })
  name: string;

  @Field(() => ServiceKind)
  kind: ServiceKind;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'A main service: its faults may be emergencies (3.5).',
  })
  main: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  blocked: boolean | null;
}

@InputType({ description: 'A subscriber as the panel knows it; recognised by login.' })
export class SubscriberInput {
  @Field(() => String)
  @Constraint({ minLength: 1, maxLength: 64, format: 'line' })
  login: string;

  @Field(() => String)
  @Constraint({ minLength: 1, maxLength: 64, format: 'line' })
  contractNumber: string;

  @Field(() => String)
  @Constraint({ minLength: 1, maxLength: 200, format: 'line' })
  name: string;

  @Field(() => [String], { description: 'Addresses that letters come from; the first one is written to.' })
  @Constraint({ maxItems: 20, format: 'email' })
  emails: string[];

  @Field(() => Locale, { nullable: true, defaultValue: Locale.RU })
  locale: Locale | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Service under the contract is suspended (3.10).',
  })
  blocked: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'End of the extra agreement on consulting (3.8).',
  })
  consultationAgreementUntil: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Stored only as an argon2id hash. Send it when it has changed: hashing takes time; left out, the old one stays.',
  })
  @Constraint({ minLength: 1, maxLength: 1024 })
  password: string | null;

  @Field(() => [ServiceInput], {
    description: 'All services of the contract: one that is not named is taken out.',
  })
  @Constraint({ maxItems: 100 })
  @Nested(() => ServiceInput)
  services: ServiceInput[];
}
