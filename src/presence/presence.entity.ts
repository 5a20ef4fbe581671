import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { HeldActivity } from './activity.js';

/** A page that an agent has open on a ticket. Good for a while after its last report, and no part of any history. */
@Entity('presence')
export class PresenceRow {
  @PrimaryColumn({ type: 'varchar', length: 11 })
  ticketId: string;

  @PrimaryColumn({ type: 'bigint' })
  agentId: number;

  /** Chosen by the page, so that one agent may have several. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  pageId: string;

  @Column({ type: 'varchar', length: 8 })
  activity: HeldActivity;

  /** Since when it does that; epoch milliseconds. */
  @Column({ type: 'bigint' })
  since: number;

  /** Of the last report; epoch milliseconds. */
  @Index('presence_at')
  @Column({ type: 'bigint' })
  at: number;
}
