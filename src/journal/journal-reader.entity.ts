import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a durable reader has got to, and which instance is at it. */
@Entity('journal_reader')
export class JournalReaderRow {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  name: string;

  /** Everything up to this position is finished. */
  @Column({ type: 'bigint' })
  position: number;

  /** The instance that reads now; null when it has stopped in order. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  owner: string | null;

  /** Epoch milliseconds after which another instance may take over. */
  @Column({ type: 'bigint' })
  leaseUntil: number;
}
