import type { PasswordNote } from '../intake/index.js';
import type { ReadingNote } from '../letter.js';
import type { SenderNote, ThreadNote } from '../recognising/index.js';

type Note = ReadingNote | PasswordNote | SenderNote | ThreadNote;

/** All that a receipt may note. Whoever gives a new one its code has to name it here, and in docs/letters.md. */
export const LetterNote = {
  SPOOF_SUSPECTED: 'SPOOF_SUSPECTED',
  SENDER_UNKNOWN: 'SENDER_UNKNOWN',
  WRONG_PASSWORD: 'WRONG_PASSWORD',
  PASSWORD_NOT_COMPARED: 'PASSWORD_NOT_COMPARED',
  PASSWORD_REPLACED: 'PASSWORD_REPLACED',
  CHARSET_GUESSED: 'CHARSET_GUESSED',
  TOO_COMPLEX: 'TOO_COMPLEX',
  TEXT_CUT: 'TEXT_CUT',
  FILES_LEFT_OUT: 'FILES_LEFT_OUT',
  TNEF_UNPACKED: 'TNEF_UNPACKED',
  TNEF_UNREADABLE: 'TNEF_UNREADABLE',
  ENCRYPTED: 'ENCRYPTED',
} as const satisfies { readonly [Code in Note]: Code };
export type LetterNote = (typeof LetterNote)[keyof typeof LetterNote];

const KNOWN: ReadonlySet<string> = new Set(Object.keys(LetterNote));

const isNote = (code: unknown): code is LetterNote => typeof code === 'string' && KNOWN.has(code);

/** The notes of a receipt; a code that another version of the program has written is passed over. */
export const notesOf = (notes: string): LetterNote[] => {
  const codes: unknown = JSON.parse(notes);
  return Array.isArray(codes) ? codes.filter(isNote) : [];
};
