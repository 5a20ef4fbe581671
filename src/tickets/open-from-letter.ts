import type { Transaction } from '../database/index.js';
import { ActorKind } from '../kernel/actor.js';
import type { TopicData } from '../regulations/index.js';
import type { TicketDeps } from './act-on-ticket.js';
import { Channel, type Lane, TopicChooser } from './enums.js';
import { openingState } from './new-ticket.js';
import type { WholeTicket } from './read-ticket.js';
import { stateColumns } from './ticket-rows.js';
import { writeTicket } from './write-ticket.js';

/** What a letter asks for, as a ticket. */
export type LetterRequest = {
  readonly subscriberId: number;
  readonly serviceId: number | null;
  /** Chosen by rules, since a letter names none. */
  readonly topic: TopicData;
  readonly lane: Lane;
  /** Whether the right password came along (3.7). */
  readonly authorized: boolean;
  /** 1 to 200 characters on one line. */
  readonly subject: string;
  readonly description: string;
  readonly errorText: string | null;
  /** The closed ticket that it goes on with. */
  readonly continuesId: string | null;
  /** The address that it came from, where only its text says whose it is. */
  readonly claimedFrom: string | null;
};

/**
 * Opens a ticket from a letter (3.1), in the transaction that makes its receipt. What speaks against the request itself,
 * such as blocked services, is answered by a refusal: a letter that has come is kept. Its time to reply starts now.
 * @param id a new ticketID
 * @param agentId who found out whose it is, where it was not plain from the letter
 */
export const openFromLetter = (
  tx: Transaction,
  deps: TicketDeps,
  id: string,
  { topic, lane, authorized, ...request }: LetterRequest,
  agentId?: number,
): Promise<WholeTicket> => {
  const now = deps.clock.now();
  const topicChosenBy = TopicChooser.MACHINE;
  const ticket = {
    ...request,
    id,
    version: 1,
    channel: Channel.EMAIL,
    stepsToReproduce: null,
    receivedAt: now,
    selfServiceShown: null,
    ...stateColumns(openingState(deps, { topic, authorized, lane, now, topicChosenBy })),
  };
  const by = agentId === undefined ? ActorKind.SUBSCRIBER : ActorKind.AGENT;
  return writeTicket(tx, deps.journal, ticket, by, agentId);
};
