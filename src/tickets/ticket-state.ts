import type { RefusalReason, RequestType } from '../regulations/index.js';
import type { AuthorizationState, DeadlineState, Lane, TicketStatus, TopicChooser } from './enums.js';

/** Why and by which clause a ticket was refused (3.10). */
export type RefusalFacts = {
  readonly reason: RefusalReason;
  readonly clause: string;
  readonly explanation: string | null;
  readonly at: number;
};

/**
 * The changeable fields of a ticket. Every event of the journal carries them as they are just after it, so that a
 * snapshot is brought up to date by events alone. Times are epoch milliseconds.
 */
export type TicketState = {
  readonly status: TicketStatus;
  readonly lane: Lane;
  readonly authorization: AuthorizationState;
  readonly deadline: DeadlineState;
  /** The agent who has it, or had it last. */
  readonly assigneeId: number | null;
  readonly waitingSince: number | null;
  readonly respondBy: number | null;
  /** The next moment at which the deadline must be looked at. */
  readonly watchAt: number | null;
  readonly firstRespondedAt: number | null;
  readonly expectedResolutionAt: number | null;
  readonly resolvedAt: number | null;
  readonly closedAt: number | null;
  readonly refusal: RefusalFacts | null;
  /** Since when the subscriber owes an authorization (3.7). */
  readonly authorizationSince: number | null;
  /** Whether an agent demanded more than the password (3.7). */
  readonly furtherAuthorization: boolean;
  readonly duplicateOfId: string | null;
  readonly topicId: string;
  /** Of the topic when it was chosen: stays when the topic leaves the regulations. */
  readonly requestType: RequestType;
  /** Null where whoever opened the ticket chose it. */
  readonly topicChosenBy: TopicChooser | null;
};
