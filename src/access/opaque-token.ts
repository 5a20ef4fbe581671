import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
export const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** A token that is looked up: `PREFIX_ID_SECRET`, of which the row has the id and SHA-256 of the secret, in hex. */
export const newOpaqueToken = (prefix: string): { id: string; token: string; secretHash: string } => {
  const id = randomBytes(9).toString('hex');
  const secret = randomBytes(32).toString('hex');
  return { id, token: `${prefix}_${id}_${secret}`, secretHash: sha256(secret).toString('hex') };
};

/** @returns the halves of a token with this prefix, or undefined when it has another shape. */
export const readOpaqueToken = (
  prefix: string,
  token: string,
): { id: string; secret: string } | undefined => {
  const [start, id, secret, ...rest] = token.split('_');
  return start === prefix && id && secret && rest.length === 0 ? { id, secret } : undefined;
};

/** Compares in a time that does not depend on where they differ. */
export const isSecretOf = (secret: string, secretHash: string): boolean =>
  sameBytes(sha256(secret), Buffer.from(secretHash, 'hex'));
