import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A sign-in that failed, or whose password is being compared. A login, known or not, has as many slots as tries in a
 * window: who finds none free is not looked at. Rows older than the window are swept away.
 */
@Entity('sign_in_try')
export class SignInTryRow {
  /** HMAC-SHA-256 of what was typed as a login: by mistake it can be a password, so it cannot be read or guessed. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  loginHash: string;

  /** 0 to 4. */
  @PrimaryColumn({ type: 'int' })
  slot: number;

  @Index('sign_in_try_at')
  @Column({ type: 'bigint' })
  at: number;
}
