import type { AloudTexts } from './announce.js';

export const ticketAloud: AloudTexts = {
  replied: 'An agent has replied.',
  until: (when) => `Solution by ${when}.`,
  state: (state) => `State of the ticket: ${state}.`,
  proved: 'The proof is accepted.',
  topic: (title) => `The topic is now: ${title}.`,
  message: 'A new message in the ticket.',
  bounced: 'A letter on the ticket was not delivered.',
};
