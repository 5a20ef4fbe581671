import { Entity, PrimaryColumn } from 'typeorm';

/** The one row that takers of the next ticket lock, so that they come one after another and none overtakes a ticket that is held for a moment. */
@Entity('queue_lock')
export class QueueLockRow {
  /** Always 1. */
  @PrimaryColumn({ type: 'int' })
  id: number;
}
