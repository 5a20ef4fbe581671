import type { Transaction } from '../database/index.js';
import type { Journal } from '../journal/index.js';
import type { ActorKind } from '../kernel/actor.js';
import { type TicketEventType, Visibility } from './enums.js';
import type { TicketState } from './ticket-state.js';

type Happened = {
  readonly ticket: {
    readonly id: string;
    readonly seq: number;
    readonly version: number;
    readonly subscriberId: number;
  };
  readonly type: TicketEventType;
  readonly actor: ActorKind;
  readonly at: number;
  readonly state: TicketState;
  readonly message?: { readonly id: number; readonly visibility: Visibility } | undefined;
  /** The letter of ours that it is about. */
  readonly deliveryId?: number;
  /** Who did it, where an agent did. */
  readonly agentId?: number | undefined;
  /** The other one of two that were joined (G.4). */
  readonly otherTicketId?: string | undefined;
};

/**
 * What an event says of its ticket: the state, the number that breaks ties in the queue, and what it tells of besides:
 * a letter, who did it, the other one of two tickets that were joined. Older events say less.
 */
export type RecordedState = TicketState & {
  readonly seq: number;
  readonly deliveryId?: number;
  readonly agentId?: number;
  readonly otherTicketId?: string;
};

/** Writes into the journal what has just become of a ticket, in the transaction that made it so. */
export const record = (tx: Transaction, journal: Journal, happened: Happened): Promise<void> => {
  const { ticket, message, deliveryId, agentId, otherTicketId } = happened;
  const state: RecordedState = {
    ...happened.state,
    seq: ticket.seq,
    ...(deliveryId !== undefined && { deliveryId }),
    ...(agentId !== undefined && { agentId }),
    ...(otherTicketId !== undefined && { otherTicketId }),
  };
  return journal.append(tx, [
    {
      ticketId: ticket.id,
      version: ticket.version,
      subscriberId: ticket.subscriberId,
      type: happened.type,
      actor: happened.actor,
      visibility: message?.visibility ?? Visibility.PUBLIC,
      at: happened.at,
      state,
      messageId: message?.id ?? null,
    },
  ]);
};
