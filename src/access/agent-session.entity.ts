import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One sign-in of an agent. It is looked up at each request, so that ending it ends everything that hangs on it. */
@Entity('agent_session')
export class AgentSessionRow {
  /** The public half of the token, by which its row is found. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  id: string;

  @Index('agent_session_agent')
  @Column({ type: 'bigint' })
  agentId: number;

  /** SHA-256 of the secret half, in hex. The secret has 256 random bits, so a slow hash would add nothing. */
  @Column({ type: 'varchar', length: 64 })
  secretHash: string;

  @Column({ type: 'bigint' })
  createdAt: number;

  /** When the session was last used, within half a minute. */
  @Column({ type: 'bigint', nullable: true })
  seenAt: number | null;

  @Index('agent_session_end')
  @Column({ type: 'bigint' })
  expiresAt: number;

  /** Signed out, or ended by an administrator. */
  @Column({ type: 'bigint', nullable: true })
  endedAt: number | null;
}
