import type { FactTexts } from './fact-texts.js';

export const ticketFacts: FactTexts = {
  place: { label: 'Place in the queue', unknown: 'Asking…' },
  deadline: {
    label: 'Support’s reply',
    until: (when) => `by ${when}`,
    left: (span) => `${span} left`,
    close: 'The time is nearly up, and the reply is still owed',
    passed: (span) => `Overdue by ${span}`,
    sorry: 'We are late. The ticket is not lost and keeps its place',
    met: 'Came in time',
    broken: 'Came late',
  },
  promise: {
    label: 'Solution promised',
    until: (when) => `by ${when}`,
    left: (span) => `${span} left`,
    passed: 'The promised time has passed',
    postponed: (from) => `Put off from ${from}`,
  },
  authorization: { label: 'Who asks', given: 'Proved: it is you', missing: 'Not proved yet' },
};
