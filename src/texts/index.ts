export { faultMessage } from './fault-message.js';
export { FieldError, fieldErrors } from './field-error.type.js';
export { problemMessage } from './problem-message.js';
