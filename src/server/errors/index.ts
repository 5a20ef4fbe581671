export { describeFailure } from './describe-failure.js';
export { ErrorFormatter } from './error-formatter.js';
export { type Answer, errorCode, errorHeaders, httpStatus } from './http-status.js';
