import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that sequencers lock, so that one of them at a time gives out positions. */
@Entity('journal_head')
export class JournalHeadRow {
  /** Always 1. */
  @PrimaryColumn({ type: 'int' })
  id: number;

  /** The newest position given out. */
  @Column({ type: 'bigint' })
  position: number;

  /** Events up to this position have been deleted by retention. */
  @Column({ type: 'bigint' })
  oldest: number;
}
