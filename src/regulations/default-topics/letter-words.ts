import type { TopicSource } from '../schema.js';
import { FAULT_WORDS } from './fault-words.js';
import { REQUEST_WORDS } from './request-words.js';

/**
 * By which words a letter is found to be about a built-in topic, in the syntax of docs/regulations-file.md. Beside the
 * topics and not in them: a topic says what it needs, these tables what people call it.
 */
export const LETTER_WORDS: Readonly<Record<string, NonNullable<TopicSource['letters']>>> = {
  ...FAULT_WORDS,
  ...REQUEST_WORDS,
};
