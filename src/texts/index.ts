export { faultMessage } from './fault-message.js';
export { FieldError, fieldErrors } from './field-error.type.js';
export { letterText } from './letter-text.js';
export { needText } from './need-text.js';
export { problemMessage } from './problem-message.js';
