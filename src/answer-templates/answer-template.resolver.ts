import { Arg, Ctx, Directive, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Actor } from '../kernel/actor.js';
import { constraintDirective } from '../kernel/constraint.js';
import { Locale } from '../kernel/locale.js';
import { fieldErrors } from '../texts/index.js';
import {
  ChangeAnswerTemplateInput,
  CreateAnswerTemplateInput,
  RetireAnswerTemplateInput,
} from './answer-template.inputs.js';
import {
  AnswerTemplateConnection,
  AnswerTemplatePayload,
  answerTemplateType,
} from './answer-template.type.js';
import { changeAnswerTemplate } from './change-answer-template.js';
import { createAnswerTemplate } from './create-answer-template.js';
import { listAnswerTemplates, TEMPLATE_SEARCH_BOUNDS } from './list-answer-templates.js';
import { retireAnswerTemplate } from './retire-answer-template.js';
import type { TemplateDeps, TemplateResult } from './writer.js';

/** What this resolver needs of a request. */
type Context = { readonly actor: Actor; readonly locale: Locale; readonly deps: TemplateDeps };

const payload = async (
  work: Promise<TemplateResult>,
  { locale }: Context,
): Promise<AnswerTemplatePayload> => {
  const { template, faults } = await work;
  return { template: template && answerTemplateType(template), errors: fieldErrors(faults, locale) };
};

@Resolver()
export class AnswerTemplateResolver {
  @Query(() => AnswerTemplateConnection, {
    description:
      'What agents begin answers with, by title; with a topic, those for it first and then those for all topics. With a ' +
      'search, those that have every word of it.',
  })
  async answerTemplates(
    @Ctx() { deps, actor }: Context,
    @Arg('search', () => String, { nullable: true })
    @Directive(constraintDirective(TEMPLATE_SEARCH_BOUNDS))
    search: string | null,
    @Arg('locale', () => Locale, { nullable: true }) locale: Locale | null,
    @Arg('topic', () => ID, { nullable: true }) topic: string | null,
    @Arg('includeRetired', () => Boolean, { nullable: true, defaultValue: false })
    includeRetired: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<AnswerTemplateConnection> {
    const list = await listAnswerTemplates(deps, actor, {
      search: search ?? null,
      locale: locale ?? null,
      topic: topic ?? null,
      includeRetired: includeRetired ?? false,
      first: first ?? 25,
      after: after ?? null,
    });
    return {
      nodes: list.nodes.map(answerTemplateType),
      hasNextPage: list.hasNextPage,
      endCursor: list.endPlace,
    };
  }

  @Mutation(() => AnswerTemplatePayload, { description: 'Writes a new answer template; for supervisors.' })
  createAnswerTemplate(
    @Ctx() context: Context,
    @Arg('input', () => CreateAnswerTemplateInput) input: CreateAnswerTemplateInput,
  ): Promise<AnswerTemplatePayload> {
    return payload(createAnswerTemplate(context.deps, context.actor, input), context);
  }

  @Mutation(() => AnswerTemplatePayload, {
    description: 'Changes an answer template; for supervisors. Answers begun with it keep what they said.',
  })
  changeAnswerTemplate(
    @Ctx() context: Context,
    @Arg('input', () => ChangeAnswerTemplateInput) input: ChangeAnswerTemplateInput,
  ): Promise<AnswerTemplatePayload> {
    return payload(changeAnswerTemplate(context.deps, context.actor, input), context);
  }

  @Mutation(() => AnswerTemplatePayload, {
    description:
      'Takes a template out of what agents are offered; for supervisors. A repeat changes nothing.',
  })
  retireAnswerTemplate(
    @Ctx() context: Context,
    @Arg('input', () => RetireAnswerTemplateInput) input: RetireAnswerTemplateInput,
  ): Promise<AnswerTemplatePayload> {
    return payload(retireAnswerTemplate(context.deps, context.actor, input), context);
  }
}
