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
    PENDING: 'On time',
    AT_RISK: 'The reply is due soon',
    MET: 'Replied on time',
    BREACHED: 'The reply is overdue',
  },
  lane: { REGULAR: 'Regular queue', EMERGENCY: 'Emergency queue' },
  requestType: {
    CONFIGURATION_CHANGE: 'Change of settings',
    FAULT: 'Fault',
    PASSWORD_CHANGE: 'Change of password',
    CONSULTATION: 'Consultation',
  },
  loading: 'Loading…',
  again: 'Try again',
  cancel: 'Cancel',
  noSession: 'Your session has ended. Sign in to the panel again.',
  noNetwork: 'The server cannot be reached. Check your network connection and try again.',
  busy: 'Too many requests. Wait a moment and try again.',
  serverFault: (reference) => `A fault of the server. Tell support this number: ${reference}`,
  notFound: 'There is no such ticket among yours.',
  connecting: 'Connecting…',
  waiting:
    'The connection is lost. This is the last known state; it renews itself when the connection is back.',
  required: 'required',
  opensInNewTab: 'opens in a new tab',
};
