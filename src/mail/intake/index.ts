export { type Assignment, handleKeptLetter, KEPT, type KeptLetterDeps } from './handle-kept-letter.js';
export { holdLetter } from './hold-letter.js';
export type { IntakeDeps } from './judge-letter.js';
export { LETTER_BYTES } from './keep-letter-files.js';
export type { PasswordNote } from './password-proof.js';
export type { LetterReceipt } from './receipt.js';
export { type IncomingLetter, receiveLetter } from './receive-letter.js';
