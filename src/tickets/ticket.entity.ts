import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { RefusalReason, RequestType } from '../regulations/index.js';
import type {
  AuthorizationState,
  Channel,
  DeadlineState,
  Lane,
  TicketStatus,
  TopicChooser,
} from './enums.js';

/** A ticket (заявка). Times are epoch milliseconds by the application's clock. */
@Entity('ticket')
@Index('ticket_of_subscriber', ['subscriberId', 'receivedAt', 'seq'])
@Index('ticket_in_order', ['receivedAt', 'seq'])
@Index('ticket_in_queue', ['status', 'lane', 'waitingSince', 'seq', 'respondBy', 'deadline'])
@Index('ticket_of_agent', ['assigneeId', 'status'])
export class TicketRow {
  /** Breaks the tie of tickets received in the same millisecond; never shown. */
  @PrimaryGeneratedColumn({ type: 'bigint' })
  seq: number;

  /** The ticketID (3.2). */
  @Index('ticket_id', { unique: true })
  @Column({ type: 'varchar', length: 11 })
  id: string;

  /** Number of events so far: dense, and guarded in every change. */
  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'bigint' })
  subscriberId: number;

  @Column({ type: 'bigint', nullable: true })
  serviceId: number | null;

  @Column({ type: 'varchar', length: 64 })
  topicId: string;

  /** Of the topic when it was chosen: stays when the topic leaves the regulations. */
  @Column({ type: 'varchar', length: 32 })
  requestType: RequestType;

  @Column({ type: 'varchar', length: 8 })
  channel: Channel;

  @Column({ type: 'varchar', length: 16 })
  lane: Lane;

  @Column({ type: 'varchar', length: 32 })
  status: TicketStatus;

  @Column({ type: 'varchar', length: 16 })
  authorization: AuthorizationState;

  @Column({ type: 'varchar', length: 16 })
  deadline: DeadlineState;

  @Column({ type: 'varchar', length: 200 })
  subject: string;

  /** Verbatim, white space too (G.2). */
  @Column({ type: 'mediumtext' })
  description: string;

  /** Verbatim (G.3). */
  @Column({ type: 'mediumtext', nullable: true })
  errorText: string | null;

  /** Verbatim (G.3). */
  @Column({ type: 'mediumtext', nullable: true })
  stepsToReproduce: string | null;

  @Column({ type: 'bigint' })
  receivedAt: number;

  /** Since when the support service owes a reply: the order of the queue. */
  @Column({ type: 'bigint', nullable: true })
  waitingSince: number | null;

  @Column({ type: 'bigint', nullable: true })
  respondBy: number | null;

  /** The next moment at which the promise needs looking at: when it is at risk, then when it is broken. */
  @Index('ticket_watched')
  @Column({ type: 'bigint', nullable: true })
  watchAt: number | null;

  /** The agent who has it, or had it last. */
  @Column({ type: 'bigint', nullable: true })
  assigneeId: number | null;

  /** Since when the subscriber owes an authorization (3.7). */
  @Column({ type: 'bigint', nullable: true })
  authorizationSince: number | null;

  /** Whether an agent demanded more than the password that the topic needs (3.7). */
  @Column({ type: 'boolean', nullable: true })
  furtherAuthorization: boolean | null;

  /** The ticketID of the request that this one repeats (G.4). */
  @Column({ type: 'varchar', length: 11, nullable: true })
  duplicateOfId: string | null;

  /** Whether the subscriber was shown the page of the panel where it can be done alone (2.1, 2.3). */
  @Column({ type: 'boolean', nullable: true })
  selfServiceShown: boolean | null;

  /** Null where whoever opened it chose the topic: else the rules for letters, or an agent later. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  topicChosenBy: TopicChooser | null;

  /** The closed ticket whose thread the letter that opened this one belonged to (3.2). */
  @Column({ type: 'varchar', length: 11, nullable: true })
  continuesId: string | null;

  /**
   * The address from which somebody opened it by letter in the subscriber's name, where that address is not known to be
   * the subscriber's (3.6); null for what the subscriber asked for.
   */
  @Column({ type: 'varchar', length: 320, nullable: true })
  claimedFrom: string | null;

  @Column({ type: 'bigint', nullable: true })
  firstRespondedAt: number | null;

  @Column({ type: 'bigint', nullable: true })
  expectedResolutionAt: number | null;

  @Column({ type: 'bigint', nullable: true })
  resolvedAt: number | null;

  @Column({ type: 'bigint', nullable: true })
  closedAt: number | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  refusalReason: RefusalReason | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  refusalClause: string | null;

  @Column({ type: 'text', nullable: true })
  refusalExplanation: string | null;

  /** What was on record when it was refused, as JSON: the facts that support the reason. */
  @Column({ type: 'text', nullable: true })
  refusalFacts: string | null;

  @Column({ type: 'bigint', nullable: true })
  refusedAt: number | null;

  /** The subscriber's mark for the whole, 1 to 5, and what they said with it. */
  @Column({ type: 'int', nullable: true })
  rating: number | null;

  @Column({ type: 'text', nullable: true })
  ratingComment: string | null;
}
