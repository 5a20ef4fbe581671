import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Attachment } from './attachment.type.js';
import type { AttachmentLinks } from './attachment-links.js';

/** What the resolver needs of a request. */
type LinkContext = { readonly deps: { readonly links: AttachmentLinks } };

@Resolver(() => Attachment)
export class AttachmentResolver {
  @FieldResolver(() => String, {
    description: 'Where it is fetched, without a token: good for 10 to 15 minutes, so ask anew.',
  })
  url(@Root('id') id: string, @Ctx() { deps }: LinkContext): string {
    return deps.links.urlOf(id);
  }
}
