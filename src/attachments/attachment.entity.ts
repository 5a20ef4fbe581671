import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ActorKind } from '../kernel/actor.js';

/** A file somebody sent: with a ticket, a message or a letter, or uploaded and not used yet. */
@Entity('attachment')
@Index('attachment_of_ticket', ['ticketId', 'messageId', 'place'])
@Index('attachment_of_letter', ['letterId', 'ticketId'])
@Index('attachment_of_owner', ['ownerKind', 'ownerId', 'ticketId'])
export class AttachmentRow {
  /** Random: whoever was not told it cannot name it. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  /** Of the content, which lies on disk under this name. */
  @Index('attachment_content')
  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  /** Without folders, control characters or anything else that a file system or a header would read. */
  @Column({ type: 'varchar', length: 255 })
  name: string;

  /** As the content itself shows it, not as its sender called it. */
  @Column({ type: 'varchar', length: 127 })
  contentType: string;

  @Column({ type: 'bigint' })
  bytes: number;

  @Column({ type: 'bigint' })
  uploadedAt: number;

  /** Who may use it in a ticket or message; SYSTEM for what came by letter. */
  @Column({ type: 'varchar', length: 16 })
  ownerKind: ActorKind;

  /** Of the subscriber or the agent. */
  @Column({ type: 'bigint', nullable: true })
  ownerId: number | null;

  @Column({ type: 'varchar', length: 11, nullable: true })
  ticketId: string | null;

  /** Null where it came with the ticket itself. */
  @Index('attachment_of_message')
  @Column({ type: 'bigint', nullable: true })
  messageId: number | null;

  /** The letter whose original this is. */
  @Column({ type: 'bigint', nullable: true })
  letterId: number | null;

  /** From 0, in the order in which the sender named them. */
  @Column({ type: 'int' })
  place: number;
}
