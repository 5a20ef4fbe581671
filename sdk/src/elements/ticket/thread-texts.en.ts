import type { ThreadTexts } from './thread-texts.js';

export const ticketThread: ThreadTexts = {
  title: 'Messages',
  author: { SUBSCRIBER: 'You', AGENT: 'Support', SYSTEM: 'Automatic message' },
  channel: { PANEL: 'from the panel', API: 'through the API', EMAIL: 'by e-mail', PAPER: 'on paper' },
  errorText: 'Error message',
  steps: 'What leads to the error',
  instructions: 'Instructions',
  files: 'Files',
  noFile: 'This file is no longer in the ticket.',
  demand: 'What has to be confirmed',
  more: (next, all) => `Show earlier messages: ${next} of ${all}`,
  unloaded: (count) => `The conversation is too long to be shown in full. Messages not shown: ${count}.`,
  letter: (to) => `E-mail to ${to}`,
  confirmation: (to) => `Confirmation to ${to}`,
  delivery: {
    QUEUED: 'being sent',
    SENT: 'sent',
    DEFERRED: 'not delivered yet, we keep trying',
    BOUNCED: 'not delivered, the mail server refused it',
    FAILED: 'not delivered',
  },
  answer: (words) => `The server’s answer: ${words}`,
};
