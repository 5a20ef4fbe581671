import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ServiceKind } from './service-kind.js';

/** A service of a subscriber's contract. */
@Entity('service')
@Index('service_external', ['subscriberId', 'externalId'], { unique: true })
export class ServiceRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Column({ type: 'bigint' })
  subscriberId: number;

  /** The panel's own id of it, unique within the subscriber. */
  @Column({ type: 'varchar', length: 64 })
  externalId: string;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 16 })
  kind: ServiceKind;

  /** One of the main services, whose faults may be emergencies (3.5). */
  @Column({ type: 'boolean' })
  main: boolean;

  @Column({ type: 'boolean' })
  blocked: boolean;

  /** When the panel stopped naming it, epoch milliseconds: old tickets still show it, new ones cannot have it. */
  @Column({ type: 'bigint', nullable: true })
  removedAt: number | null;
}
