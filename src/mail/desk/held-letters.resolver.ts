import { Ctx, FieldResolver, Int, Resolver } from 'type-graphql';
import { QueueFigures } from '../../queue/index.js';
import type { LetterContext } from './letter.context.js';
import { countWaitingLetters } from './list-letters.js';

/** The letters' number among those of the desk. */
@Resolver(() => QueueFigures)
export class HeldLettersResolver {
  @FieldResolver(() => Int, {
    description:
      'Letters that an agent has to decide about: as many as `letters(filter: { waiting: true })` has.',
  })
  heldLetters(@Ctx() { deps, actor }: LetterContext): Promise<number> {
    return countWaitingLetters(deps, actor);
  }
}
