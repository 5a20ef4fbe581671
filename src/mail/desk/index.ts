import { HeldLettersResolver } from './held-letters.resolver.js';
import { LetterResolver } from './letter.resolver.js';
import { LetterFieldsResolver } from './letter-fields.resolver.js';
import { MessageLetterResolver, TicketLetterResolver } from './letter-links.resolver.js';

export { LETTER_LOADERS, type LetterLoaders } from './loaders.js';

export const DESK_RESOLVERS = [
  LetterResolver,
  LetterFieldsResolver,
  TicketLetterResolver,
  MessageLetterResolver,
  HeldLettersResolver,
] as const;
