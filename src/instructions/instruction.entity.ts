import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../kernel/locale.js';

/** An instruction article (3.9): a page of the provider, the service or the developer, and what it is good for. */
@Entity('instruction')
export class InstructionRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Column({ type: 'varchar', length: 2 })
  locale: Locale;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'varchar', length: 1000 })
  summary: string;

  @Column({ type: 'varchar', length: 2000 })
  url: string;

  /** Grows by one with each change. */
  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'bigint' })
  createdAt: number;

  @Column({ type: 'bigint' })
  updatedAt: number;

  /** The agent who changed it last; null for articles that came with an import. */
  @Column({ type: 'bigint', nullable: true })
  changedBy: number | null;

  /** Since when it is offered no more; answers that link to it keep it. */
  @Column({ type: 'bigint', nullable: true })
  retiredAt: number | null;
}
