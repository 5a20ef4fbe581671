import type { ActorKind } from '../kernel/actor.js';

/** Whether an event's content is for the subscriber too, or for the support service alone. */
export const Visibility = { PUBLIC: 'PUBLIC', INTERNAL: 'INTERNAL' } as const;
export type Visibility = (typeof Visibility)[keyof typeof Visibility];

/** What a use case hands to {@link Journal.append}. */
export type NewEvent = {
  readonly ticketId: string;
  /** The ticket's version after the change: dense, taken under the ticket's row lock. */
  readonly version: number;
  readonly subscriberId: number;
  readonly type: string;
  readonly actor: ActorKind;
  readonly visibility: Visibility;
  /** Epoch milliseconds. */
  readonly at: number;
  /** What streams tell of the ticket just after the event: JSON, at most 64 KB of it. */
  readonly state: Readonly<object>;
  /** The message that the event brought, if it brought one. */
  readonly messageId: number | null;
};

/** An event in its place. One object serves every listener of an instance, so it is frozen. */
export type JournalEvent = NewEvent & {
  /** The cursor of everything: dense from 1, the same for all. */
  readonly position: number;
  /** What the event weighs in memory, roughly; for bounds. */
  readonly bytes: number;
};

/** Which events a reader is after: one ticket's, one subscriber's, or all. */
export type EventFilter =
  | { readonly ticketId: string }
  | { readonly subscriberId: number }
  | { readonly all: true };

export const matcher = (filter: EventFilter): ((event: JournalEvent) => boolean) => {
  if ('ticketId' in filter) return (event) => event.ticketId === filter.ticketId;
  if ('subscriberId' in filter) return (event) => event.subscriberId === filter.subscriberId;
  return () => true;
};
