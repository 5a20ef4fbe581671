import type { FileStore } from '../../attachments/index.js';
import type { TicketContext } from '../../tickets/index.js';
import type { LetterLoaders } from './loaders.js';

/** What the letters' resolvers need of a request. */
export type LetterContext = TicketContext & {
  readonly deps: { readonly files: FileStore };
  readonly loaders: LetterLoaders;
};
