import { type Fault, FieldErrorCode } from '../kernel/fault.js';

/** 3.7 */
export const WRONG_PASSWORD: Fault = {
  path: ['input', 'authorization', 'password'],
  code: FieldErrorCode.AUTHORIZATION_FAILED,
  clause: '3.7',
};
