import type { ReadLetter } from '../letter.js';
import { requestFields } from './fields/request-fields.js';
import { FILE_LIMITS, type FileLimits } from './limits.js';
import { withoutPasswords } from './passwords/without-passwords.js';
import { readOnce } from './read-once.js';

/**
 * Reads a letter, whatever bytes it has: never rejects, and takes time and memory by its length alone. What it gives holds
 * no password but `fields.password`.
 *
 * @param raw - the letter as the mail server handed it over
 * @param limits - of the files that come with it
 */
export const readLetter = async (raw: Buffer, limits: FileLimits = FILE_LIMITS): Promise<ReadLetter> => {
  const read = readOnce(raw, limits);
  const { letter: first, signature } = read;
  const { letter, password } = withoutPasswords(raw, read, limits);
  const before = requestFields(`${first.subject}\n${first.text}\n\n${signature}`);
  const after = requestFields(`${letter.subject}\n${letter.text}`);
  const { logins, contractNumbers } = before;
  return { ...letter, fields: { ...after, logins, contractNumbers, password } };
};
