import 'reflect-metadata';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Locale } from '../kernel/locale.js';
import { RefusalReason, RequestType } from './request-type.js';

registerEnumType(Locale, { name: 'Locale', description: 'Languages of texts.' });
registerEnumType(RequestType, {
  name: 'RequestType',
  description: 'What a subscriber may ask of the support service.',
  valuesConfig: {
    CONFIGURATION_CHANGE: {
      description: 'A change of settings that the subscriber cannot make alone (2.1).',
    },
    FAULT: { description: 'A fault of a contracted service (2.2).' },
    PASSWORD_CHANGE: { description: 'A password that the subscriber cannot change alone (2.3).' },
    CONSULTATION: { description: 'Advice by an extra agreement (3.8).' },
  },
});

registerEnumType(RefusalReason, {
  name: 'RefusalReason',
  description: 'The only grounds on which a ticket may be refused (3.10).',
  valuesConfig: {
    AUTHORIZATION_MISSING: { description: 'Authorization was necessary and was not given.' },
    OUTSIDE_CONTRACT: { description: 'The contract does not cover what is asked for.' },
    SERVICES_BLOCKED: { description: 'The subscriber’s services are blocked.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A page of instructions (3.9).' })
export class Instruction {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'An http(s) address.' })
  url!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => Locale, { description: 'The language of the page; of one that has both, the viewer’s.' })
  locale!: Locale;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a topic asks of one field of OpenTicketInput, beyond the schema’s own constraints.',
})
export class TopicField {
  @Field(() => String, {
    description: 'Name of the field: subject, description, errorText, stepsToReproduce or serviceId.',
  })
  name!: string;

  @Field(() => Boolean, { description: 'Whether white space alone, or nothing, is refused.' })
  required!: boolean;

  @Field(() => Int, { nullable: true, description: 'Characters without the white space around the text.' })
  minLength!: number | null;

  @Field(() => Int, { nullable: true, description: 'Characters of the whole text.' })
  maxLength!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'A regular expression, read with the u flag, that must be found in the text.',
  })
  pattern!: string | null;

  @Field(() => String, { nullable: true, description: 'What to write here, in the viewer’s language.' })
  hint!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A thing that subscribers may ask for, and what it demands.',
})
export class Topic {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => RequestType)
  requestType!: RequestType;

  @Field(() => Boolean, { description: 'Whether it needs the subscriber’s password (3.7).' })
  significant!: boolean;

  @Field(() => Boolean, { description: 'Whether only services marked as main may be named (3.5).' })
  mainServicesOnly!: boolean;

  @Field(() => Instruction, {
    nullable: true,
    description: 'Where the subscriber can do it alone (2.1, 2.3) or read the answer (3.9).',
  })
  selfService!: Instruction | null;

  @Field(() => [TopicField])
  fields!: readonly TopicField[];
}

@ObjectType({ simpleResolvers: true, description: 'How a ground for refusal is told to the subscriber.' })
export class RefusalReasonText {
  @Field(() => RefusalReason)
  reason!: RefusalReason;

  @Field(() => String)
  text!: string;

  @Field(() => String, { description: 'The clause that allows it: "3.10".' })
  clause!: string;
}

@ObjectType({ simpleResolvers: true })
export class AttachmentLimits {
  @Field(() => Int, { description: 'Files of one ticket or message.' })
  maxCount!: number;

  @Field(() => Int, { description: 'Bytes of one file.' })
  maxBytes!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A clause of the provider’s regulations.' })
export class RegulationClause {
  @Field(() => String, { description: 'As errors, letters and documents cite it: "3.5".' })
  clause!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, {
    description: 'Paragraphs, one to a line. Hours and grounds for refusal are those in force.',
  })
  text!: string;

  @Field(() => String, { description: 'One sentence: how the support desk carries it out.' })
  carriedOut!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The provider’s support regulations as data.' })
export class Regulations {
  @Field(() => String, { description: 'Changes whenever the rules do.' })
  version!: string;

  @Field(() => Int, { description: 'Hours until the first reply, at most (3.5).' })
  responseHours!: number;

  @Field(() => [Topic], { description: 'The topics on offer, in the order in which to show them.' })
  topics!: readonly Topic[];

  @Field(() => [RefusalReasonText])
  refusalReasons!: readonly RefusalReasonText[];

  @Field(() => AttachmentLimits)
  attachmentLimits!: AttachmentLimits;

  @Field(() => String, {
    nullable: true,
    description: 'The policy under which personal data is processed.',
  })
  privacyPolicyUrl!: string | null;

  @Field(() => [RegulationClause], { description: 'The regulations in force, clause by clause.' })
  clauses!: readonly RegulationClause[];
}
