import { Arg, Ctx, Directive, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Actor } from '../kernel/actor.js';
import { constraintDirective } from '../kernel/constraint.js';
import type { Locale } from '../kernel/locale.js';
import { Instruction } from '../regulations/index.js';
import { fieldErrors } from '../texts/index.js';
import { changeInstruction } from './change-instruction.js';
import { createInstruction } from './create-instruction.js';
import {
  ChangeInstructionInput,
  CreateInstructionInput,
  RetireInstructionInput,
} from './instruction.inputs.js';
import {
  InstructionArticleConnection,
  InstructionPayload,
  instructionArticleType,
  instructionType,
} from './instruction.type.js';
import { listInstructions } from './list-instructions.js';
import { retireInstruction } from './retire-instruction.js';
import { SEARCH_BOUNDS, searchInstructions } from './search-instructions.js';
import type { InstructionDeps, InstructionResult } from './writer.js';

/** What this resolver needs of a request. */
type Context = { readonly actor: Actor; readonly locale: Locale; readonly deps: InstructionDeps };

const payload = async (
  work: Promise<InstructionResult>,
  { locale }: Context,
): Promise<InstructionPayload> => {
  const { instruction, faults } = await work;
  return {
    instruction: instruction && instructionArticleType(instruction),
    errors: fieldErrors(faults, locale),
  };
};

@Resolver()
export class InstructionResolver {
  @Query(() => [Instruction], {
    description:
      'The articles that fit a text best (3.9): any form of a word, the last one also by its beginning, and not every ' +
      'word need be found. Meant to be asked while a request is written; its whole description may be given. ' +
      'Subscribers get those of their language; of the other one only where none of it fits.',
  })
  async instructions(
    @Ctx() { deps, actor, locale }: Context,
    @Arg('search', () => String)
    @Directive(constraintDirective(SEARCH_BOUNDS))
    search: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5, description: 'From 1 to 20.' })
    first: number | null,
  ): Promise<Instruction[]> {
    return (await searchInstructions(deps, actor, { search, first: first ?? 5, locale })).map(
      instructionType,
    );
  }

  @Query(() => InstructionArticleConnection, {
    description: 'All articles, newest first, for agents; with a search, those that have every word of it.',
  })
  async instructionArticles(
    @Ctx() { deps, actor }: Context,
    @Arg('search', () => String, { nullable: true })
    @Directive(constraintDirective(SEARCH_BOUNDS))
    search: string | null,
    @Arg('includeRetired', () => Boolean, { nullable: true, defaultValue: false })
    includeRetired: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<InstructionArticleConnection> {
    const list = await listInstructions(deps, actor, {
      search: search ?? null,
      includeRetired: includeRetired ?? false,
      first: first ?? 25,
      after: after ?? null,
    });
    return {
      nodes: list.nodes.map(instructionArticleType),
      hasNextPage: list.hasNextPage,
      endCursor: list.endPlace,
    };
  }

  @Mutation(() => InstructionPayload, { description: 'Writes a new instruction article (3.9).' })
  createInstruction(
    @Ctx() context: Context,
    @Arg('input', () => CreateInstructionInput) input: CreateInstructionInput,
  ): Promise<InstructionPayload> {
    return payload(createInstruction(context.deps, context.actor, input), context);
  }

  @Mutation(() => InstructionPayload, {
    description: 'Changes an article. Answers that link to it keep what it said when they were sent.',
  })
  changeInstruction(
    @Ctx() context: Context,
    @Arg('input', () => ChangeInstructionInput) input: ChangeInstructionInput,
  ): Promise<InstructionPayload> {
    return payload(changeInstruction(context.deps, context.actor, input), context);
  }

  @Mutation(() => InstructionPayload, {
    description: 'Takes an article out of the search and of new answers. A repeat changes nothing.',
  })
  retireInstruction(
    @Ctx() context: Context,
    @Arg('input', () => RetireInstructionInput) input: RetireInstructionInput,
  ): Promise<InstructionPayload> {
    return payload(retireInstruction(context.deps, context.actor, input), context);
  }
}
