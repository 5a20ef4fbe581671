import type { FaultTexts } from './fault-texts.js';

export const faults: FaultTexts = {
  codes: {
    REQUIRED: () => 'Fill in this field.',
    TOO_SHORT: ({ min, now }) => `Too short: at least ${min} characters are needed, and there are ${now}.`,
    TOO_LONG: ({ max, now }) => `Too long: at most ${max} characters are allowed, and there are ${now}.`,
    WRONG_FORMAT: () => 'Write it as the hint says, without stray characters.',
    UNKNOWN: () => 'Choose from the list.',
    NOT_ALLOWED: () => 'This does not fit here: choose another.',
    NOT_AN_EMERGENCY: () => 'Only a request to restore a main service is an emergency (clause\u00a03.5).',
    AGREEMENT_MISSING: () =>
      'Such advice needs an extra agreement, and there is none in force (clause\u00a03.8).',
    SELF_SERVICE_FIRST: () => 'Try the link first. If it did not help, tick the box.',
    IDEMPOTENCY_KEY_REUSED: () =>
      'An earlier form of this ticket has been accepted already: look at your tickets. If you have added something that matters, send it once more.',
  },
  other: 'This was not accepted. Check it and send it again.',
  noService: 'Choose a service.',
  uploading: 'Files are still being uploaded. Wait until they are there, or cancel them.',
  failedFiles: 'Not all files are uploaded. Try again, or remove them from the list.',
};
