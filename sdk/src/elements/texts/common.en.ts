import type { Common } from './common.js';

export const common: Common = {
  status: {
    WAITING: 'Waiting for support to reply',
    TAKEN: 'An agent is preparing the reply',
    IN_PROGRESS: 'In progress',
    AWAITING_SUBSCRIBER: 'Waiting for your reply',
    AWAITING_AUTHORIZATION: 'Your password is needed',
    RESOLVED: 'Resolved',
    REFUSED: 'Refused',
    CLOSED: 'Closed',
  },
  deadline: {
    PENDING: 'In time',
    AT_RISK: 'The reply is due soon',
    MET: 'Replied on time',
    BREACHED: 'The reply is overdue',
  },
  lane: { REGULAR: 'Regular queue', EMERGENCY: 'Emergency queue' },
  requestType: {
    CONFIGURATION_CHANGE: 'Settings changes',
    FAULT: 'Problems',
    PASSWORD_CHANGE: 'Password changes',
    CONSULTATION: 'Advice',
  },
  loading: 'Loading…',
  again: 'Try again',
  noSession: 'Your session has ended. Sign in to the panel again.',
  sessionRefused:
    'Your session was interrupted. Reload the page, and if that does not help, sign in to the panel again.',
  notAllowed: 'You are not allowed to do this.',
  noNetwork: 'The server cannot be reached. Check your internet connection and try again.',
  busy: 'Too many requests. Wait a moment and try again.',
  overloaded: 'The server is overloaded at the moment. Wait a little and try again.',
  fault: (reference) =>
    reference
      ? `Something went wrong on our side. Give support this number: ${reference}`
      : 'Something went wrong on our side. Try again a little later.',
  notFound: 'You have no such ticket.',
  opensInNewTab: 'opens in a new tab',
};
