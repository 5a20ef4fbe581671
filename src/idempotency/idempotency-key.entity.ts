import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A mutation that was carried out under a key, so that its repeat finds what it made. */
@Entity('idempotency_key')
export class IdempotencyKeyRow {
  /** Whose key it is: keys of different callers never meet. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  viewer: string;

  @PrimaryColumn({ type: 'varchar', length: 255 })
  key: string;

  /** SHA-256 of the operation and its input without secrets, in hex: tells a repeat from another request. */
  @Column({ type: 'varchar', length: 64 })
  requestHash: string;

  /** What the mutation made. */
  @Column({ type: 'varchar', length: 32 })
  objectId: string;

  @Index('idempotency_key_at')
  @Column({ type: 'bigint' })
  at: number;
}
