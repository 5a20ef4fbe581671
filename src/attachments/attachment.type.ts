import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AttachmentRow } from './attachment.entity.js';

@ObjectType({ simpleResolvers: true, description: 'A file that belongs to a ticket or a message.' })
export class Attachment {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Made harmless: without folders, controls or a false ending.' })
  name: string;

  @Field(() => String, { description: 'As the content shows it, not as its sender called it.' })
  contentType: string;

  @Field(() => Int)
  bytes: number;
}

export const attachmentType = ({
  id,
  name,
  contentType,
  bytes,
}: Pick<AttachmentRow, 'id' | 'name' | 'contentType' | 'bytes'>): Attachment => ({
  id,
  name,
  contentType,
  bytes: Number(bytes),
});
