export { hashPassword, passwordFits } from './passwords.js';
