import { LetterKind } from '../words.js';

/** Kinds that no person has written: they say so in their headers, and bounce to nobody (RFC 3834). */
const AUTOMATIC: readonly LetterKind[] = ['CONFIRMATION', 'RECEIPT', 'IDENTIFICATION_REQUEST'];

export const isAutomatic = (kind: LetterKind): boolean => AUTOMATIC.includes(kind);

export const AUTOMATIC_KINDS = AUTOMATIC;
export const LETTER_KINDS: readonly LetterKind[] = Object.values(LetterKind);
