import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import type { Locale } from '../kernel/locale.js';
import { faultMessage } from './fault-message.js';

registerEnumType(FieldErrorCode, {
  name: 'FieldErrorCode',
  description: 'What is wrong with a field, for programs. Stable.',
});

@ObjectType({
  simpleResolvers: true,
  description: 'Something in the input that the caller can mend. Every fault is listed, not only the first.',
})
export class FieldError {
  @Field(() => [String], {
    description: 'From the argument to the field: ["input", "authorization", "password"].',
  })
  path: string[];

  @Field(() => FieldErrorCode)
  code: FieldErrorCode;

  @Field(() => String, { description: 'What is wrong and what to do, in the viewer’s language.' })
  message: string;

  @Field(() => String, { nullable: true, description: 'Clause of the support regulations: "3.7".' })
  clause: string | null;
}

export const fieldErrors = (faults: readonly Fault[], locale: Locale): FieldError[] =>
  faults.map((fault) => ({
    path: [...fault.path],
    code: fault.code,
    message: faultMessage(fault, locale),
    clause: fault.clause ?? null,
  }));
