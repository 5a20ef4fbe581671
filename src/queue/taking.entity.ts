import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Lane } from '../tickets/index.js';

/** A ticket taken from the queue: what estimates are made of, and where the order was left. */
@Entity('taking')
export class TakingRow {
  @PrimaryColumn({ type: 'varchar', length: 11 })
  ticketId: string;

  /** The ticket’s version that the taking made. */
  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ type: 'bigint' })
  agentId: number;

  @Column({ type: 'varchar', length: 16 })
  lane: Lane;

  @Column({ type: 'bigint' })
  waitingSince: number;

  @Index('taking_at')
  @Column({ type: 'bigint' })
  at: number;

  @Column({ type: 'boolean' })
  outOfTurn: boolean;

  /** What the agent gave as the reason, with takeTicket; null for takeNextTicket. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;
}
