import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../kernel/locale.js';
import type { Outcome } from '../tickets/index.js';

/** What agents begin an answer with. */
@Entity('answer_template')
export class AnswerTemplateRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Column({ type: 'varchar', length: 2 })
  locale: Locale;

  /** The topic that it is for; null for all of them. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  topic: string | null;

  /** What the answer usually comes to; null where that is open. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  outcome: Outcome | null;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  /** The title as it is sorted: in lower case, ё as е. */
  @Column({ type: 'varchar', length: 200 })
  titleKey: string;

  /** Plain text with placeholders. */
  @Column({ type: 'mediumtext' })
  body: string;

  /** Grows by one with each change. */
  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'bigint' })
  createdAt: number;

  @Column({ type: 'bigint' })
  updatedAt: number;

  /** The agent who changed it last; null for templates that came with an import. */
  @Column({ type: 'bigint', nullable: true })
  changedBy: number | null;

  /** Since when it is offered no more. */
  @Column({ type: 'bigint', nullable: true })
  retiredAt: number | null;
}
