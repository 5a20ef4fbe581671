import type { TicketTexts } from './texts.js';

export const ticket: TicketTexts = {
  ticket: 'Ticket',
  received: (when) => `received ${when}`,
  emergency: 'Emergency',
  link: {
    connecting: 'Connecting…',
    live: 'Connected, updates by itself',
    polling: 'Connected, updates arrive a few seconds late',
    waiting: 'The connection is lost, we are restoring it. This is the last known state',
    unreached: 'The server cannot be reached, trying again',
  },
  lost: 'The connection is lost. This is the last known state.',
  back: 'The connection is back.',
  events: 'Events of the ticket',
  noTicket: 'No ticket has been specified.',
  lastKnown: 'Below is the last known state of the ticket.',
  refusal: 'Reason for the refusal',
  clause: (clause) => `clause ${clause} of the regulations`,
  toList: 'All tickets',
  goToMerged: (id) => `Go to ticket ${id}`,
};
