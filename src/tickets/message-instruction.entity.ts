import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An instruction that an answer links to (3.9), as it read when the answer was sent. */
@Entity('message_instruction')
export class MessageInstructionRow {
  @PrimaryColumn({ type: 'bigint' })
  messageId: number;

  /** From 0, in the order the agent chose. */
  @PrimaryColumn({ type: 'int' })
  place: number;

  @Index('message_instruction_article')
  @Column({ type: 'bigint' })
  instructionId: number;

  /** Of the article when it was sent. */
  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'varchar', length: 1000 })
  summary: string;

  @Column({ type: 'varchar', length: 2000 })
  url: string;
}
