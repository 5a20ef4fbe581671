export { fingerprintOf } from './fingerprint.js';
export { FILE_LIMITS, type FileLimits } from './limits.js';
export { readLetter } from './read-letter.js';
