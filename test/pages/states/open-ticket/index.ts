/** All states of `<zayavka-open-ticket>`. */
import { BEFORE_WRITING } from './before-writing.js';
import { FILES_AND_DRAFTS } from './files-and-drafts.js';
import { SENDING } from './sending.js';
import { WRITING } from './writing.js';

export const OPEN_TICKET_STATES = [...BEFORE_WRITING, ...WRITING, ...FILES_AND_DRAFTS, ...SENDING];
