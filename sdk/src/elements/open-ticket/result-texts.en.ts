import { counted } from '../texts/counted.en.js';
import type { ResultTexts } from './result-texts.js';

export const openTicketResult: ResultTexts = {
  opened: 'Your ticket is open',
  openedEmergency: 'Your emergency ticket is open',
  repeated: 'Added to your earlier ticket',
  repeatedWhy: (subject) =>
    `You seem to have written about this already: “${subject}”. Your new text was added there.`,
  keepsPlace:
    'Its place in the queue and its deadline have not changed. Writing again does not speed up the reply.',
  ticketId: 'Ticket number',
  keepIt: 'Keep it: it makes your ticket easy to find.',
  place: 'Place in the queue',
  placeValue: (lane, position, ahead) => {
    if (lane === 'EMERGENCY') return `${position}, in the emergency queue`;
    if (ahead === 0) return String(position);
    return `${position}; ${counted(ahead, 'emergency goes', 'emergencies go')} first`;
  },
  start: (moment) => `An agent will take the ticket around ${moment}.`,
  deadline: 'We will reply by',
  deadlineValue: (moment, left) => `${moment} (${left} left)`,
  status: 'Status',
  awaitsPassword: (hours) =>
    `The ticket is waiting for your password. The time for our reply (${counted(hours, 'hour', 'hours')}) starts when you enter it on the ticket’s page.`,
  open: 'Open the ticket',
  another: 'Open another ticket',
  otherMatter: 'This is another matter: open a new ticket',
  otherMatterWhy: 'If you meant something else, open a new ticket: it will have its own place in the queue.',
  otherMatterForm: 'Check the text and send it: a new ticket will be opened.',
};
