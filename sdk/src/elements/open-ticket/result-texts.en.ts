import { counted } from '../texts/counted.en.js';
import type { ResultTexts } from './result-texts.js';

export const openTicketResult: ResultTexts = {
  opened: 'Your ticket is open',
  openedEmergency: 'Your emergency ticket is open',
  repeated: 'Added to your earlier ticket',
  repeatedWhy: (subject) =>
    `You seem to have written about this already: “${subject}”. Your new text was added there.`,
  keepsPlace: 'Its place in the queue and its deadline stay: there is no need to write again to hurry it.',
  ticketId: 'Ticket number',
  keepIt: 'Keep it: your ticket is found by it in letters.',
  place: 'Place in the queue',
  placeValue: (lane, position, ahead) => {
    if (lane === 'EMERGENCY') return `${position}, in the emergency queue`;
    if (ahead === 0) return String(position);
    return `${position}; ${counted(ahead, 'emergency goes', 'emergencies go')} first`;
  },
  start: (moment) => `An agent will take it at about ${moment}.`,
  deadline: 'We reply by',
  deadlineValue: (moment, left) => `${moment} (${left} left)`,
  status: 'Status',
  awaitsPassword: (hours) =>
    `The ticket waits for your password. The ${counted(hours, 'hour', 'hours')} for our reply begin when you enter it on the ticket’s page.`,
  open: 'Open the ticket',
  another: 'Write another one',
  otherMatter: 'It is another matter: open a new ticket',
  otherMatterWhy: 'If you meant something else, open a new ticket: it gets a place of its own.',
  otherMatterForm: 'Check what you have written and send it: a new ticket will be opened.',
};
