import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { AgentRole } from '../kernel/actor.js';
import type { Locale } from '../kernel/locale.js';

/** A specialist of the support service (СТП). Times are epoch milliseconds. */
@Entity('agent')
export class AgentRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Index('agent_login', { unique: true })
  @Column({ type: 'varchar', length: 64 })
  login: string;

  /** As subscribers see it under an answer. */
  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 16 })
  role: AgentRole;

  @Column({ type: 'varchar', length: 2 })
  locale: Locale;

  /** argon2id. */
  @Column({ type: 'varchar', length: 200 })
  passwordHash: string;

  @Column({ type: 'bigint' })
  createdAt: number;

  /** When the agent was last heard of: a take lapses when that is too long ago. */
  @Column({ type: 'bigint', nullable: true })
  seenAt: number | null;

  /** Since when the agent may sign in no more; the row stays, since answers name it. */
  @Column({ type: 'bigint', nullable: true })
  retiredAt: number | null;
}
