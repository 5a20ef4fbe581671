import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ActorKind } from '../kernel/actor.js';
import type { Visibility } from './event.js';

/** What happened to a ticket, written in the transaction of the change itself and never changed afterwards. */
@Entity('journal_event')
@Index('journal_event_position', ['position'], { unique: true })
@Index('journal_event_version', ['ticketId', 'version'], { unique: true })
@Index('journal_event_subscriber', ['subscriberId', 'position'])
export class JournalEventRow {
  /** In the order of writing, which is not the order of committing: so it is no cursor. */
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  /** The event's place in the one order for everyone, dense from 1; null until the sequencer has given it. */
  @Column({ type: 'bigint', nullable: true })
  position: number | null;

  @Column({ type: 'varchar', length: 11 })
  ticketId: string;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'bigint' })
  subscriberId: number;

  @Column({ type: 'varchar', length: 32 })
  type: string;

  @Column({ type: 'varchar', length: 16 })
  actor: ActorKind;

  @Column({ type: 'varchar', length: 8 })
  visibility: Visibility;

  /** Epoch milliseconds. */
  @Column({ type: 'bigint' })
  at: number;

  /** JSON, at most 64 KB: the ticket's changeable fields just after the event. */
  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'bigint', nullable: true })
  messageId: number | null;
}
