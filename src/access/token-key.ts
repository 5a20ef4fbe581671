import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const BYTES = 32;

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

/** Written beside and linked into place, so that two instances that start at once agree on one whole key. */
const create = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(BYTES).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
};

const readOrCreate = (path: string): string => {
  try {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      if (!isCode(error, 'ENOENT')) throw error;
      create(path);
      return readFileSync(path, 'utf8');
    }
  } catch (error) {
    throw new Error(`TOKEN_KEY_FILE ${path} cannot be read or made: ${(error as Error).message}`, {
      cause: error,
    });
  }
};

/**
 * The key that signs session tokens, made on the first start and readable by its owner alone. All instances of one
 * installation share the file.
 * @throws Error when the file cannot be read or does not hold 32 bytes in hex.
 */
export const readTokenKey = (path: string): Uint8Array => {
  const text = readOrCreate(path);
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length !== BYTES)
    throw new Error(
      `${path} is not a signing key: it should hold ${BYTES} bytes in hex. Restore it, or delete it to have a new one made (all sessions end).`,
    );
  return key;
};
