import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RefusalReason } from '../regulations/index.js';
import type { Lane, TicketEventType } from './enums.js';

/**
 * A reply of the support service: an answer, a demand or a refusal; or a ticket that its subscriber closed when a reply
 * was overdue. What the promise of 3.5 is judged by.
 */
@Entity('response')
export class ResponseRow {
  @PrimaryColumn({ type: 'varchar', length: 11 })
  ticketId: string;

  /** The ticket’s version that the reply, or the closing, made. */
  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ type: 'varchar', length: 16 })
  lane: Lane;

  /** Null where no agent replied. */
  @Column({ type: 'bigint', nullable: true })
  agentId: number | null;

  /** Since when the reply was owed; null where none was, as with a second answer in a row. */
  @Column({ type: 'bigint', nullable: true })
  waitingSince: number | null;

  @Column({ type: 'bigint', nullable: true })
  respondBy: number | null;

  @Index('response_at')
  @Column({ type: 'bigint' })
  at: number;

  /** The event that told of it. */
  @Column({ type: 'varchar', length: 32 })
  type: TicketEventType;

  @Column({ type: 'varchar', length: 32, nullable: true })
  refusalReason: RefusalReason | null;

  /** Whether it was the first reply to the ticket. */
  @Column({ type: 'boolean' })
  first: boolean;
}
