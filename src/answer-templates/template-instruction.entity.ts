import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An instruction article that an answer from the template links to (3.9). */
@Entity('answer_template_instruction')
export class TemplateInstructionRow {
  @PrimaryColumn({ type: 'bigint' })
  templateId: number;

  /** From 0, in the order of the links. */
  @PrimaryColumn({ type: 'int' })
  place: number;

  @Column({ type: 'bigint' })
  instructionId: number;
}
