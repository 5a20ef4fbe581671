import type { StatusTexts } from './status-texts.js';

export const ticketStatus: StatusTexts = {
  turn: {
    support: 'Support is acting now',
    you: 'We are waiting for you',
    nobody: 'Nothing to do',
  },
  proofDemanded: 'Proof is needed',
  waiting: 'The ticket is in the queue. Tickets are handled in the order of their arrival.',
  waitingAgain: 'Your message has arrived, and the ticket is in the queue again.',
  afterWaiting:
    'An agent will reply here. There is no need to hurry us: another message does not move the place.',
  taken: (agent) => `${agent ?? 'An agent'} is working on the ticket.`,
  afterTaken: 'The reply will appear here; there is no need to reload the page.',
  inProgress: 'Support has replied, but the solution takes longer.',
  afterInProgress: 'You will be told of the result here. If you learn anything new, write.',
  promiseBroken:
    'The promised time has passed, and there is no solution yet. You may ask about it in a reply.',
  asked: (agent) => `${agent ?? 'An agent'} has asked you something.`,
  afterAsked: 'Reply below, and the ticket returns to the queue. Until then the work on it rests.',
  passwordWanted: 'Such changes are made only when it is certain that you ask for them.',
  afterPassword: 'Enter the password of the control panel, and the ticket joins the queue.',
  proofWanted: (agent) => `${agent ?? 'An agent'} asks for a proof that the ticket is yours.`,
  afterProof: 'Reply to that message or enter the password, and the ticket returns to the queue.',
  resolved: (when) =>
    when ? `Support marked the ticket as resolved, ${when}.` : 'Support marked the ticket as resolved.',
  afterResolved: 'Does it work? Close the ticket and rate the reply. If not, write, and it opens again.',
  refused: 'Support cannot do what this ticket asks for.',
  afterRefused: 'If the reason is gone, write so, and the ticket opens again.',
  closed: (when) => (when ? `The ticket was closed, ${when}.` : 'The ticket is closed.'),
  afterClosed: 'It takes no more messages. With a new question, open a new ticket.',
  merged: (into) => `The ticket repeated ${into} and was merged into it.`,
  afterMerged: 'All that was written here has moved there. The reply will come in that ticket.',
};
