import { charsetNamed } from './charset.js';
import type { Part } from './scan.js';

/** The charset that the letter names anywhere: what its raw headers are likely to be in. */
export const charsetOf = (parts: readonly Part[]): string => {
  for (const part of parts) {
    const charset = charsetNamed(part.type.params.get('charset') ?? '');
    if (charset && charset !== 'windows-1252') return charset;
  }
  return '';
};
