import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A content on disk, once however many attachments have it. Its row is locked while the file is written or deleted. */
@Entity('stored_file')
export class StoredFileRow {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  sha256: string;

  @Column({ type: 'bigint' })
  bytes: number;

  /** When an attachment last came to it; 0 where the last one may be gone, so that the sweep looks at it. */
  @Index('stored_file_used')
  @Column({ type: 'bigint' })
  usedAt: number;
}
