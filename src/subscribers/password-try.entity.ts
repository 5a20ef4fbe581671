import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A wrong password, counted against guessing; gone when it is older than the window. */
@Entity('password_try')
@Index('password_try_recent', ['subscriberId', 'at'])
export class PasswordTryRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Column({ type: 'bigint' })
  subscriberId: number;

  @Column({ type: 'bigint' })
  at: number;

  /** True where it came by letter from an address that is not known to be the subscriber's. */
  @Column({ type: 'boolean', nullable: true })
  claimed: boolean | null;
}
