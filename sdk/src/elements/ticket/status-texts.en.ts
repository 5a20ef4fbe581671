import type { StatusTexts } from './status-texts.js';

export const ticketStatus: StatusTexts = {
  turn: {
    support: 'It is support’s turn',
    you: 'It is your turn',
    nobody: 'Nothing for you to do',
  },
  proofDemanded: 'Confirmation is needed',
  waiting: 'The ticket is in the queue. We reply to tickets in the order they arrive.',
  waitingAgain: 'Your message has arrived, and the ticket is in the queue again.',
  afterWaiting:
    'The reply will appear here. There is no need to chase us: another message does not change your place in the queue.',
  taken: (agent) => `${agent ?? 'An agent'} is working on the ticket.`,
  afterTaken: 'The reply will appear here; there is no need to reload the page.',
  inProgress: 'Support has replied, but the solution takes more time.',
  afterInProgress: 'You will see the result here. If you learn anything new, write to us.',
  promiseBroken:
    'The promised time has passed, and there is no solution yet. You may ask about it in a message.',
  asked: (agent) => `${agent ?? 'An agent'} is waiting for your answer to a question.`,
  afterAsked: 'Reply below, and the ticket returns to the queue. Until then, work on it is paused.',
  passwordWanted: 'We make such changes only when we are sure that it is you who is asking for them.',
  afterPassword: 'Enter your control panel password, and the ticket joins the queue.',
  proofWanted: (agent) => `${agent ?? 'An agent'} asks you to confirm that the ticket is yours.`,
  afterProof: 'Reply to that message or enter the password, and the ticket returns to the queue.',
  resolved: (when) =>
    when ? `Support marked the ticket as resolved ${when}.` : 'Support marked the ticket as resolved.',
  afterResolved:
    'Does it work? Close the ticket and rate the reply. If not, write to us, and it opens again.',
  refused: 'Support cannot do what this ticket asks for.',
  afterRefused: 'If the reason no longer applies, write to us, and the ticket opens again.',
  closed: (when) => (when ? `The ticket was closed ${when}.` : 'The ticket is closed.'),
  afterClosed: 'It takes no more messages. If you have another question, open a new ticket.',
  merged: (into) => `The ticket was a repeat of ${into} and has been merged into it.`,
  afterMerged: 'Everything written here has been moved there. The reply will come in that ticket.',
};
