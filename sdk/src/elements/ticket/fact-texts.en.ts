import type { FactTexts } from './fact-texts.js';

export const ticketFacts: FactTexts = {
  place: { label: 'Place in the queue', unknown: 'Finding out…' },
  deadline: {
    label: 'Support’s reply',
    until: (when) => `by ${when}`,
    left: (span) => `${span} left`,
    close: 'Time is nearly up, and there is no reply yet',
    passed: (span) => `Overdue by ${span}`,
    sorry: 'We are late, but the ticket is not lost and keeps its place in the queue',
    met: 'Given in time',
    broken: 'Given late',
    missed: 'Not given in time',
  },
  promise: {
    label: 'Solution promised',
    until: (when) => `by ${when}`,
    left: (span) => `${span} left`,
    passed: 'The promised time has passed',
    postponed: (from) => `Postponed from ${from}`,
  },
  authorization: { label: 'Confirmation', given: 'Received', missing: 'Not received yet' },
};
