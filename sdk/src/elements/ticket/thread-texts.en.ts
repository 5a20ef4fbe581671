import type { ThreadTexts } from './thread-texts.js';

export const ticketThread: ThreadTexts = {
  title: 'Messages',
  author: { SUBSCRIBER: 'You', AGENT: 'Support', SYSTEM: 'Automatic message' },
  channel: { PANEL: 'from the panel', API: 'by API', EMAIL: 'by e-mail', PAPER: 'on paper' },
  opening: 'Request',
  errorText: 'Text of the error',
  steps: 'How to repeat it',
  instructions: 'Instructions',
  files: 'Files',
  demand: 'What has to be proved',
  more: (next, all) => `Show earlier messages: ${next} of ${all}`,
  unloaded: (count) => `The talk is too long to be shown whole. Messages not shown: ${count}.`,
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
