import type { AloudTexts } from './announce.js';

export const ticketAloud: AloudTexts = {
  replied: 'An agent has replied.',
  until: (when) => `Solution by ${when}.`,
  state: (state) => `Ticket status: ${state}.`,
  proved: 'The confirmation has been accepted.',
  topic: (title) => `The topic is now: ${title}.`,
  message: 'A new message in the ticket.',
  bounced: 'An e-mail about the ticket was not delivered.',
};
