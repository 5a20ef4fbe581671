export { checkCost, operationCost } from './cost.js';
export { documentExcess } from './document-shape.js';
export { limitsRule, rootFieldsRule } from './limits-rule.js';
export { LIMITS } from './numbers.js';
