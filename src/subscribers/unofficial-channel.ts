import { registerEnumType } from 'type-graphql';

/** Ways of talking that are not official (3.3, 3.4): a note can be made of them, never a ticket. */
export const UnofficialChannel = {
  TELEPHONE: 'TELEPHONE',
  MESSENGER: 'MESSENGER',
  FORUM: 'FORUM',
  OTHER: 'OTHER',
} as const;
export type UnofficialChannel = (typeof UnofficialChannel)[keyof typeof UnofficialChannel];
registerEnumType(UnofficialChannel, {
  name: 'UnofficialChannel',
  description:
    'Ways of talking that are not official (3.3, 3.4): a note can be made of them, never a ticket.',
});
