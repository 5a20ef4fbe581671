import type { Transaction } from '../database/index.js';
import type { Journal } from '../journal/index.js';
import type { ActorKind } from '../kernel/actor.js';
import { type TicketEventType, Visibility } from './enums.js';
import type { TicketState } from './ticket-state.js';

type Happened = {
  readonly ticket: { readonly id: string; readonly version: number; readonly subscriberId: number };
  readonly type: TicketEventType;
  readonly actor: ActorKind;
  readonly at: number;
  readonly state: TicketState;
  readonly messageId?: number;
};

/** Writes into the journal what has just become of a ticket, in the transaction that made it so. */
export const record = (tx: Transaction, journal: Journal, happened: Happened): Promise<void> =>
  journal.append(tx, [
    {
      ticketId: happened.ticket.id,
      version: happened.ticket.version,
      subscriberId: happened.ticket.subscriberId,
      type: happened.type,
      actor: happened.actor,
      visibility: Visibility.PUBLIC,
      at: happened.at,
      state: happened.state,
      messageId: happened.messageId ?? null,
    },
  ]);
