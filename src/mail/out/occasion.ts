import type { JournalEvent } from '../../journal/index.js';
import { ActorKind } from '../../kernel/actor.js';
import type { TicketEventType } from '../../tickets/index.js';
import type { LetterKind } from '../words.js';

/** What an event is an occasion for; a receipt is written only where the message came by letter. */
const OCCASIONS: Readonly<Partial<Record<TicketEventType, LetterKind>>> = {
  OPENED: 'CONFIRMATION',
  MESSAGE_ADDED: 'RECEIPT',
  REOPENED: 'RECEIPT',
  // A letter that brought the missing password.
  AUTHORIZED: 'RECEIPT',
  ANSWERED: 'ANSWER',
  RESOLVED: 'ANSWER',
  RESOLUTION_POSTPONED: 'ANSWER',
  AUTHORIZATION_REQUESTED: 'AUTHORIZATION_REQUEST',
  REFUSED: 'REFUSAL',
  DUPLICATE_MERGED: 'CLOSURE',
  CLOSED: 'CLOSURE',
};

type Told = Pick<JournalEvent, 'type' | 'actor' | 'visibility' | 'messageId'>;

/** Which letter an event asks for: none for what is internal, for deadlines, takings and news of letters themselves. */
export const letterFor = ({ type, actor, visibility, messageId }: Told): LetterKind | undefined => {
  if (visibility === 'INTERNAL') return undefined;
  const kind = OCCASIONS[type as TicketEventType];
  // Who has closed a ticket knows it.
  if (kind === 'CLOSURE' && actor === ActorKind.SUBSCRIBER) return undefined;
  return kind === 'RECEIPT' && messageId === null ? undefined : kind;
};
