import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ActorKind } from '../kernel/actor.js';
import type { Channel, Visibility } from './enums.js';

/** What was said on a ticket after its opening. Never changed. */
@Entity('message')
@Index('message_of_ticket', ['ticketId', 'id'])
export class MessageRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Column({ type: 'varchar', length: 11 })
  ticketId: string;

  @Column({ type: 'bigint' })
  at: number;

  @Column({ type: 'varchar', length: 16 })
  author: ActorKind;

  /** Who wrote it, where an agent did. */
  @Column({ type: 'bigint', nullable: true })
  agentId: number | null;

  @Column({ type: 'varchar', length: 8 })
  channel: Channel;

  @Column({ type: 'varchar', length: 8 })
  visibility: Visibility;

  /** The ticket's version that it came with: a snapshot of an earlier one does not show it yet. */
  @Column({ type: 'int' })
  version: number;

  /** Plain text, verbatim. */
  @Column({ type: 'mediumtext' })
  body: string;
}
