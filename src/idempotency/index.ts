export { type Earlier, type KeyedRequest, keyedRequest, once, recall } from './idempotency.js';
export { IdempotencyKeyRow } from './idempotency-key.entity.js';
