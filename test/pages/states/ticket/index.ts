/** All states of `<zayavka-ticket>`. */
import { CONNECTION } from './connection.js';
import { DOING } from './doing.js';
import { STANDING } from './standing.js';
import { TALK } from './talk.js';

export { REFUSED_ADDRESS, STATES_WITH_LETTERS } from './talk.js';

export const TICKET_STATES = [...CONNECTION, ...STANDING, ...DOING, ...TALK];
