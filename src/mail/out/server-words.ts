import { oneLine } from './line.js';

const MOST = 1_000;

/** What a remote server said, as subscribers and agents read it. */
export const serverWords = (words: string): string => oneLine(words, MOST);
