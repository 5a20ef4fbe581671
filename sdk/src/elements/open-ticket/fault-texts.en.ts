import type { FaultTexts } from './fault-texts.js';

export const faults: FaultTexts = {
  codes: {
    REQUIRED: () => 'Fill in this field.',
    TOO_SHORT: ({ min, now }) => `Too short: at least ${min} characters are needed, now there are ${now}.`,
    TOO_LONG: ({ max, now }) => `Too long: at most ${max} characters are allowed, now there are ${now}.`,
    WRONG_FORMAT: () => 'Write it as the hint says, without extra characters.',
    UNKNOWN: () => 'Choose an option from the list.',
    NOT_ALLOWED: () => 'This option does not fit here. Choose another one.',
    NOT_AN_EMERGENCY: () => 'Only a request to restore a main service can be an emergency (clause\u00a03.5).',
    AGREEMENT_MISSING: () =>
      'Such advice requires an additional agreement, and you have none in force (clause\u00a03.8).',
    SELF_SERVICE_FIRST: () => 'Try the link first. If it did not help, tick the box.',
    IDEMPOTENCY_KEY_REUSED: () =>
      'An earlier version of this ticket has already been accepted: see your tickets. If you have added something important since, send the ticket again.',
  },
  other: 'This value was not accepted. Check it and send the ticket again.',
  noService: 'Choose a service.',
  uploading: 'Files are still being uploaded. Wait until they are ready, or cancel the upload.',
  failedFiles: 'Not all files have been uploaded. Try again, or remove them from the list.',
};
