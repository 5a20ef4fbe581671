export { Database } from './database.js';
export { deleteBefore } from './delete-before.js';
export { type Dialect, likePattern } from './dialect.js';
export { isUnavailable, isUniqueViolation, StaleRow } from './failures.js';
export { migrate, schemaDifference } from './migrate.js';
export { dataSourceFor, isEmbedded, type OpenOptions, openDatabase } from './open.js';
export { insertInto, placeholders } from './placeholders.js';
export { Transaction } from './transaction.js';
