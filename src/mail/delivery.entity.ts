import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../kernel/locale.js';
import type { DeliveryState } from '../tickets/index.js';
import type { LetterKind } from './words.js';

/** A letter on its way out, to one address, and how it fares (3.11). */
@Entity('delivery')
@Index('delivery_of_ticket', ['ticketId', 'id'])
@Index('delivery_to', ['toAddress', 'createdAt'])
export class DeliveryRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  /** What it tells of and to whom: written once, however often the reader of the journal comes by. */
  @Index('delivery_source', { unique: true })
  @Column({ type: 'varchar', length: 191 })
  sourceKey: string;

  @Column({ type: 'varchar', length: 32 })
  kind: LetterKind;

  @Column({ type: 'varchar', length: 11, nullable: true })
  ticketId: string | null;

  /** The message that it carries. */
  @Index('delivery_of_message')
  @Column({ type: 'bigint', nullable: true })
  messageId: number | null;

  /** The letter that it answers by itself. */
  @Index('delivery_of_letter')
  @Column({ type: 'bigint', nullable: true })
  letterId: number | null;

  @Column({ type: 'varchar', length: 320 })
  toAddress: string;

  @Column({ type: 'varchar', length: 2 })
  locale: Locale;

  /** Without the angle brackets. The same at every attempt, so that a repeat is recognisable. */
  @Index('delivery_message_id', { unique: true })
  @Column({ type: 'varchar', length: 191 })
  messageIdHeader: string;

  @Column({ type: 'varchar', length: 998, nullable: true })
  inReplyTo: string | null;

  /** Message-IDs with spaces between. */
  @Column({ type: 'text', nullable: true })
  referenceIds: string | null;

  @Column({ type: 'varchar', length: 320, nullable: true })
  replyTo: string | null;

  @Column({ type: 'varchar', length: 998 })
  subject: string;

  @Column({ type: 'mediumtext' })
  body: string;

  @Column({ type: 'varchar', length: 16 })
  state: DeliveryState;

  /** What the remote server said last. */
  @Column({ type: 'varchar', length: 2000, nullable: true })
  answer: string | null;

  @Column({ type: 'bigint' })
  createdAt: number;

  @Column({ type: 'bigint' })
  changedAt: number;

  @Column({ type: 'int' })
  attempts: number;

  /** When the next attempt is due; null when there will be none. */
  @Index('delivery_due')
  @Column({ type: 'bigint', nullable: true })
  dueAt: number | null;
}
