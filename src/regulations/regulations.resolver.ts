import { Ctx, Query, Resolver } from 'type-graphql';
import type { Locale } from '../kernel/locale.js';
import { regulationsType } from './present.js';
import { Regulations } from './regulations.type.js';
import type { RegulationsData } from './schema.js';

/** What this resolver needs of a request. */
type RegulationsContext = { readonly regulations: RegulationsData; readonly locale: Locale };

@Resolver(() => Regulations)
export class RegulationsResolver {
  @Query(() => Regulations, { description: 'The provider’s support regulations, in the viewer’s language.' })
  regulations(@Ctx() { regulations, locale }: RegulationsContext): Regulations {
    return regulationsType(regulations, locale);
  }
}
