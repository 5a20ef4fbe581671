export {
  claim,
  type Earlier,
  type KeyedRequest,
  keyedRequest,
  nameMade,
  once,
  recall,
} from './idempotency.js';
export { IdempotencyKeyRow } from './idempotency-key.entity.js';
