import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A token of a panel's back end or another service. The secret itself is shown once and kept nowhere. */
@Entity('service_token')
export class ServiceTokenRow {
  /** The public half of the token, by which its row is found. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  /** What the administrator calls it: which panel or program uses it. */
  @Column({ type: 'varchar', length: 100 })
  name: string;

  /** SHA-256 of the secret half, in hex. The secret has 256 random bits, so a slow hash would add nothing. */
  @Column({ type: 'varchar', length: 64 })
  secretHash: string;

  /** Space-separated scopes. */
  @Column({ type: 'varchar', length: 500 })
  scopes: string;

  @Column({ type: 'bigint' })
  createdAt: number;

  @Column({ type: 'bigint', nullable: true })
  expiresAt: number | null;

  @Column({ type: 'bigint', nullable: true })
  revokedAt: number | null;
}
