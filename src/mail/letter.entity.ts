import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../kernel/locale.js';
import type { LetterOutcome, LetterSource, SenderCheck } from './words.js';

/** The receipt of a letter that came in (3.1, 3.2): what it was and what became of it. None comes in without one. */
@Entity('letter')
@Index('letter_by_outcome', ['outcome', 'id'])
@Index('letter_from', ['fromAddress', 'receivedAt'])
export class LetterRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  /** Of Message-ID and content: the same letter has one receipt, however often and by whatever way it comes. */
  @Index('letter_fingerprint', { unique: true })
  @Column({ type: 'varchar', length: 64 })
  fingerprint: string;

  /** How often it has come. */
  @Column({ type: 'int' })
  arrivals: number;

  @Column({ type: 'varchar', length: 8 })
  source: LetterSource;

  @Column({ type: 'bigint' })
  receivedAt: number;

  /** Null where the mail server named none; empty for the null return path. */
  @Column({ type: 'varchar', length: 320, nullable: true })
  envelopeFrom: string | null;

  /** The address of ours that it came to. */
  @Column({ type: 'varchar', length: 320, nullable: true })
  recipient: string | null;

  /** Without the angle brackets, cut to the column. */
  @Index('letter_message_id')
  @Column({ type: 'varchar', length: 255, nullable: true })
  messageIdHeader: string | null;

  /** Lower case. */
  @Column({ type: 'varchar', length: 320, nullable: true })
  fromAddress: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  fromName: string | null;

  /** Without a password, as everything here. */
  @Column({ type: 'varchar', length: 998 })
  subject: string;

  /** As its Date header says. */
  @Column({ type: 'bigint', nullable: true })
  sentAt: number | null;

  /** The language it was written in, as far as can be told; automatic answers to it are in the same. */
  @Column({ type: 'varchar', length: 2 })
  locale: Locale;

  @Column({ type: 'varchar', length: 24 })
  outcome: LetterOutcome;

  /** Why, as a code: docs/letters.md lists them. */
  @Column({ type: 'varchar', length: 48, nullable: true })
  reason: string | null;

  /** What agents should know of it, as codes in a JSON list. */
  @Column({ type: 'varchar', length: 1000 })
  notes: string;

  @Index('letter_of_ticket')
  @Column({ type: 'varchar', length: 11, nullable: true })
  ticketId: string | null;

  /** The message that it became; null where it opened the ticket. */
  @Index('letter_of_message')
  @Column({ type: 'bigint', nullable: true })
  messageId: number | null;

  @Column({ type: 'bigint', nullable: true })
  subscriberId: number | null;

  /** Whether the sender is who the letter says, as far as a mail server that we trust has found out. */
  @Column({ type: 'varchar', length: 16 })
  senderCheck: SenderCheck;

  /** By which documented rule the topic was chosen. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  topicRule: string | null;

  /** Quoted history and signature: folded away, and kept. */
  @Column({ type: 'mediumtext', nullable: true })
  folded: string | null;

  /** The attachment that is the letter itself, whole but for a password. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  originalId: string | null;

  /** When an agent assigned or dismissed it. */
  @Column({ type: 'bigint', nullable: true })
  handledAt: number | null;

  @Column({ type: 'bigint', nullable: true })
  agentId: number | null;

  /** Why it is no request, in the words of the agent who dismissed it. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  remark: string | null;

  /** Whether the subscriber's right password came with it (3.7): then whoever wrote it is the subscriber. */
  @Column({ type: 'boolean' })
  proven: boolean;
}
