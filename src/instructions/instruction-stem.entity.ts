import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The words of an article by their stems: the index of the search, the same on every database. */
@Entity('instruction_stem')
export class InstructionStemRow {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  stem: string;

  @Index('instruction_stem_article')
  @PrimaryColumn({ type: 'bigint' })
  instructionId: number;

  /** What a hit on this word counts: more in the title than in the summary. */
  @Column({ type: 'int' })
  weight: number;
}
