import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A letter on paper that an agent registered (3.1). */
@Entity('paper_letter')
export class PaperLetterRow {
  /** Of the provider’s register of incoming letters. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  incomingNumber: string;

  @Index('paper_letter_ticket', { unique: true })
  @Column({ type: 'varchar', length: 11 })
  ticketId: string;

  /** When the letter itself came; the queue time starts at the registration. */
  @Column({ type: 'bigint' })
  receivedOn: number;

  @Column({ type: 'bigint' })
  registeredAt: number;

  @Column({ type: 'bigint' })
  agentId: number;
}
