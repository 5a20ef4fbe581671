import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { fieldErrors } from '../../texts/index.js';
import { ticketType } from '../../tickets/index.js';
import { assignLetter } from './assign-letter.js';
import { dismissLetter } from './dismiss-letter.js';
import type { LetterContext } from './letter.context.js';
import { AssignLetterInput, DismissLetterInput, LetterFilter } from './letter.inputs.js';
import { AssignLetterPayload, Letter, LetterConnection, LetterPayload, letterType } from './letter.type.js';
import { findLetter, requireLetterDesk } from './letter-desk.js';
import { listLetters } from './list-letters.js';

/** What the support service does with letters that came in. */
@Resolver()
export class LetterResolver {
  @Query(() => LetterConnection, {
    description: 'Letters that came in and what became of them, newest first. For agents.',
  })
  async letters(
    @Ctx() { deps, actor }: LetterContext,
    @Arg('filter', () => LetterFilter, { nullable: true }) filter: LetterFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<LetterConnection> {
    const listing = { filter: filter ?? new LetterFilter(), first: first ?? 25, after: after ?? null };
    const { nodes, hasNextPage, endPlace } = await listLetters(deps, actor, listing);
    return { nodes: nodes.map(letterType), hasNextPage, endCursor: endPlace };
  }

  @Query(() => Letter, { nullable: true, description: 'One of them. For agents.' })
  async letter(
    @Ctx() { deps, actor }: LetterContext,
    @Arg('id', () => ID) id: string,
  ): Promise<Letter | null> {
    requireLetterDesk(actor);
    const row = await findLetter(deps.database, id);
    return row ? letterType(row) : null;
  }

  @Mutation(() => AssignLetterPayload, {
    description:
      'Gives a letter that waits to the subscriber whose it is (G.1): it becomes a ticket, or a message of one.',
  })
  async assignLetter(
    @Ctx() { deps, actor, locale }: LetterContext,
    @Arg('input', () => AssignLetterInput) input: AssignLetterInput,
  ): Promise<AssignLetterPayload> {
    const { head } = deps.journal;
    const { letter, ticket, faults } = await assignLetter(deps, actor, input);
    return {
      letter: letter && letterType(letter),
      ticket: ticket && ticketType(ticket, head),
      errors: fieldErrors(faults, locale),
    };
  }

  @Mutation(() => LetterPayload, { description: 'Puts aside a letter that is no request; it is kept.' })
  async dismissLetter(
    @Ctx() { deps, actor, locale }: LetterContext,
    @Arg('input', () => DismissLetterInput) input: DismissLetterInput,
  ): Promise<LetterPayload> {
    const { letter, faults } = await dismissLetter(deps, actor, input);
    return { letter: letter && letterType(letter), errors: fieldErrors(faults, locale) };
  }
}
