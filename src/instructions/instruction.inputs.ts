import { Field, ID, InputType, Int } from 'type-graphql';
import { Constraint } from '../kernel/constraint.js';
import { Locale } from '../kernel/locale.js';

const TITLE = { minLength: 3, maxLength: 200, format: 'line' } as const;
const SUMMARY = { minLength: 3, maxLength: 1000 } as const;

/**
 * An http(s) address that a browser opens as it reads: no user name before the host, which would pass for the host, no
 * characters that turn around or hide what follows. Written so that HTML's `pattern` takes it too.
 */
const URL_PATTERN = String.raw`^https?:\/\/[\p{L}\p{N}][\p{L}\p{N}.\-]*(?::\d{1,5})?(?:[\/?#][^\s\p{C}<>"\\\^\x60\{\|\}]*)?$`;
const URL = { minLength: 1, maxLength: 2000, pattern: URL_PATTERN } as const;
const URL_DESCRIPTION = 'A page of the provider, the service or the developer (3.9): an http(s) address.';

@InputType({ description: 'A new instruction article (3.9).' })
export class CreateInstructionInput {
  @Field(() => ID, {
    description:
      'Chosen by the caller, once for each intent, and kept when the request is repeated: it then has one effect.',
  })
  @Constraint({ minLength: 8, maxLength: 255 })
  idempotencyKey: string;

  @Field(() => String)
  @Constraint(TITLE)
  title: string;

  @Field(() => String, { description: 'What the page is good for. Found by its words, after the title.' })
  @Constraint(SUMMARY)
  summary: string;

  @Field(() => String, { description: URL_DESCRIPTION })
  @Constraint(URL)
  url: string;

  @Field(() => Locale, { description: 'The language of the page.' })
  locale: Locale;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ChangeInstructionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The version that the change was made from.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @Constraint(TITLE)
  title: string | null;

  @Field(() => String, { nullable: true })
  @Constraint(SUMMARY)
  summary: string | null;

  @Field(() => String, { nullable: true, description: URL_DESCRIPTION })
  @Constraint(URL)
  url: string | null;

  @Field(() => Locale, { nullable: true })
  locale: Locale | null;
}

@InputType()
export class RetireInstructionInput {
  @Field(() => ID)
  id: string;
}
