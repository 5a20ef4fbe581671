import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../kernel/locale.js';

/** A customer of the provider, as the billing panel last told it. */
@Entity('subscriber')
@Index('subscriber_login', ['login'], { unique: true })
@Index('subscriber_contract', ['contractNumber'], { unique: true })
export class SubscriberRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Column({ type: 'varchar', length: 64 })
  login: string;

  @Column({ type: 'varchar', length: 64 })
  contractNumber: string;

  /** A person's or a company's, for the support service to address. */
  @Column({ type: 'varchar', length: 200 })
  name: string;

  /** Language of letters, and of messages where the request names none. */
  @Column({ type: 'varchar', length: 2 })
  locale: Locale;

  /** Service under the contract is suspended (3.10). */
  @Column({ type: 'boolean' })
  blocked: boolean;

  /** End of the extra agreement on consulting (3.8), epoch milliseconds. */
  @Column({ type: 'bigint', nullable: true })
  consultationAgreementUntil: number | null;

  /** argon2id, PHC string. Compared for significant changes (3.7); the password itself is nowhere. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  passwordHash: string | null;

  @Column({ type: 'bigint' })
  createdAt: number;

  @Column({ type: 'bigint' })
  updatedAt: number;
}
