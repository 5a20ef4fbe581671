import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An address that letters of this subscriber come from; the first one is written to. */
@Entity('subscriber_email')
@Index('subscriber_email_address', ['address'])
export class SubscriberEmailRow {
  @PrimaryColumn({ type: 'bigint' })
  subscriberId: number;

  /** 0 for the first. */
  @PrimaryColumn({ type: 'int' })
  place: number;

  @Column({ type: 'varchar', length: 320 })
  email: string;

  /** The form by which it is compared: `addressKey`. */
  @Column({ type: 'varchar', length: 320 })
  address: string;
}
