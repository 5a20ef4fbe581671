import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which instance fetches the letters of a mailbox. */
@Entity('mailbox_lease')
export class MailboxLeaseRow {
  /** Of the mailbox, as a hash: an address may be longer than a key, and is no secret to keep here. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  name: string;

  /** Null when it has stopped in order. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  owner: string | null;

  /** Epoch milliseconds after which another instance may take over. */
  @Column({ type: 'bigint' })
  leaseUntil: number;
}
