import type { TicketTexts } from './texts.js';

export const ticket: TicketTexts = {
  ticket: 'Ticket',
  received: (when) => `received ${when}`,
  emergency: 'Emergency',
  state: 'State of the ticket',
  link: {
    connecting: 'Connecting…',
    live: 'Connected, renews itself',
    polling: 'Connected, renews itself with a delay of some seconds',
    waiting: 'The connection is lost and being restored. This is the last known state',
    unreached: 'The server cannot be reached, trying again',
  },
  lost: 'The connection is lost. This is the last known state.',
  back: 'The connection is back.',
  events: 'Events of the ticket',
  noTicket: 'No ticket is named.',
  lastKnown: 'Below is the last known state of the ticket.',
  refusal: 'Reason of the refusal',
  clause: (clause) => `clause ${clause} of the regulations`,
  goToMerged: (id) => `Go to ticket ${id}`,
};
