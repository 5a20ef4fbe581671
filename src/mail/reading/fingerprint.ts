import { createHash } from 'node:crypto';
import type { ReadLetter } from '../letter.js';

/**
 * What makes a letter the same letter by whatever way it came: Message-ID, author, subject, date, the whole text and the
 * files. Headers of the way, such as Received, have no say. SHA-256, hexadecimal.
 */
export const fingerprintOf = (letter: ReadLetter): string => {
  const hash = createHash('sha256');
  // Each with its length, so that no two letters come out alike by shifting words from one place to the next.
  const add = (value: string | Buffer): void => {
    hash.update(`${value.length}:`);
    hash.update(value);
  };
  for (const value of [
    letter.messageId ?? '',
    letter.from?.address ?? '',
    letter.subject,
    String(letter.sentAt),
    letter.text,
    letter.folded,
  ]) {
    add(value);
  }
  for (const { name, content } of letter.files) {
    add(name);
    add(content);
  }
  return hash.digest('hex');
};
