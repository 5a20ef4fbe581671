import type { Database } from '../database/index.js';
import { insertInto } from '../database/index.js';
import type { Clock } from '../kernel/clock.js';
import { isSecretOf, newOpaqueToken, readOpaqueToken, sameBytes, sha256 } from './opaque-token.js';
import { SERVICE_SCOPES, type ServiceScope } from './scopes.js';
import type { ServiceTokenRow } from './service-token.entity.js';

const PREFIX = 'zsvc';
const BOOTSTRAP = 'bootstrap';
const COLUMNS = ['id', 'name', 'secretHash', 'scopes', 'createdAt', 'expiresAt', 'revokedAt'] as const;

export type KnownService = { tokenId: string; scopes: readonly string[]; expiresAt: number | null };

export type NewServiceToken = {
  readonly name: string;
  readonly scopes: readonly ServiceScope[];
  /** Epoch milliseconds, or null for a token without an end. */
  readonly expiresAt: number | null;
};

/** Issues, recognises and revokes the tokens of services. Tokens look like `zsvc_ID_SECRET`. */
export class ServiceTokens {
  private readonly bootstrapHash: Buffer | undefined;

  /** @param bootstrap SERVICE_TOKEN: a token with all service scopes that is in no table. */
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    bootstrap?: string,
  ) {
    this.bootstrapHash = bootstrap ? sha256(bootstrap) : undefined;
  }

  /** @returns the id, and the token itself, which cannot be shown again. */
  async issue(wanted: NewServiceToken): Promise<{ id: string; token: string }> {
    const { id, token, secretHash } = newOpaqueToken(PREFIX);
    const row: ServiceTokenRow = {
      id,
      name: wanted.name,
      secretHash,
      scopes: wanted.scopes.join(' '),
      createdAt: this.clock.now(),
      expiresAt: wanted.expiresAt,
      revokedAt: null,
    };
    await this.database.transaction((tx) =>
      tx.insert(
        insertInto('service_token', COLUMNS),
        COLUMNS.map((column) => row[column]),
      ),
    );
    return { id, token };
  }

  /** @returns false when there is no such token in force. */
  async revoke(id: string): Promise<boolean> {
    const found = await this.database.transaction((tx) =>
      tx.change('UPDATE service_token SET revokedAt = ? WHERE id = ? AND revokedAt IS NULL', [
        this.clock.now(),
        id,
      ]),
    );
    return found === 1;
  }

  /** @returns who holds the token, or undefined when it is unknown, wrong, expired or revoked. */
  async recognise(token: string): Promise<KnownService | undefined> {
    if (this.bootstrapHash && sameBytes(sha256(token), this.bootstrapHash))
      return { tokenId: BOOTSTRAP, scopes: SERVICE_SCOPES, expiresAt: null };
    const read = readOpaqueToken(PREFIX, token);
    if (!read) return undefined;
    const row = await this.inForce(read.id);
    if (!row || !isSecretOf(read.secret, row.secretHash)) return undefined;
    return { tokenId: read.id, scopes: row.scopes.split(' '), expiresAt: row.expiresAt };
  }

  /** Whether a token once recognised is still good: asked about tokens that keep a socket open. */
  async stillInForce(tokenId: string): Promise<boolean> {
    return tokenId === BOOTSTRAP
      ? this.bootstrapHash !== undefined
      : (await this.inForce(tokenId)) !== undefined;
  }

  private async inForce(id: string): Promise<ServiceTokenRow | undefined> {
    const [row] = await this.database.select<ServiceTokenRow>(
      'SELECT * FROM service_token WHERE id = ? AND revokedAt IS NULL',
      [id],
    );
    return row && (row.expiresAt === null || row.expiresAt > this.clock.now()) ? row : undefined;
  }
}
