import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { UnofficialChannel } from './unofficial-channel.js';

/** A talk by telephone, messenger or forum (3.3, 3.4), noted on the subscriber. Nothing makes a ticket of it. */
@Entity('contact')
@Index('contact_of_subscriber', ['subscriberId', 'id'])
export class ContactRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Column({ type: 'bigint' })
  subscriberId: number;

  @Column({ type: 'varchar', length: 16 })
  channel: UnofficialChannel;

  @Column({ type: 'text' })
  note: string;

  @Column({ type: 'bigint' })
  agentId: number;

  @Column({ type: 'bigint' })
  at: number;
}
