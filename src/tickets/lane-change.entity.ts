import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Lane } from './enums.js';

/** A ticket moved to the other lane by an agent, and why (3.5). */
@Entity('lane_change')
export class LaneChangeRow {
  @PrimaryColumn({ type: 'varchar', length: 11 })
  ticketId: string;

  /** The ticket’s version that the change made. */
  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ type: 'bigint' })
  subscriberId: number;

  @Column({ type: 'bigint' })
  agentId: number;

  @Index('lane_change_at')
  @Column({ type: 'bigint' })
  at: number;

  @Column({ type: 'varchar', length: 16 })
  fromLane: Lane;

  @Column({ type: 'varchar', length: 16 })
  toLane: Lane;

  @Column({ type: 'varchar', length: 500 })
  reason: string;
}
