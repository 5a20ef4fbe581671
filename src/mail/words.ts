/** By which way a letter came in. */
export const LetterSource = { LMTP: 'LMTP', PIPE: 'PIPE', IMAP: 'IMAP' } as const;
export type LetterSource = (typeof LetterSource)[keyof typeof LetterSource];

/** What became of a letter. */
export const LetterOutcome = {
  /** It opened a ticket. */
  OPENED: 'OPENED',
  /** It became a message of a ticket. */
  APPENDED: 'APPENDED',
  /** Whose it is could not be told: its sender was asked, once, and it is kept to be assigned (G.1). */
  ASKED_TO_IDENTIFY: 'ASKED_TO_IDENTIFY',
  /** Kept for an agent to look at, without an answer. */
  HELD: 'HELD',
  /** An automatic letter: kept, and answered by nobody. */
  AUTOMATIC: 'AUTOMATIC',
  /** It told how a letter of ours fared. */
  DELIVERY_REPORT: 'DELIVERY_REPORT',
  /** An agent found that it is no request. */
  DISMISSED: 'DISMISSED',
  /** Not accepted, and the mail server told so. */
  REFUSED: 'REFUSED',
} as const;
export type LetterOutcome = (typeof LetterOutcome)[keyof typeof LetterOutcome];

/** What a mail server that we trust has found out about the sender (RFC 8601). */
export const SenderCheck = {
  PASSED: 'PASSED',
  FAILED: 'FAILED',
  /** No server that we trust has said anything. */
  UNKNOWN: 'UNKNOWN',
} as const;
export type SenderCheck = (typeof SenderCheck)[keyof typeof SenderCheck];

/** Why a letter is sent. */
export const LetterKind = {
  /** Of a ticket, with its ticketID, place and deadline (3.2). */
  CONFIRMATION: 'CONFIRMATION',
  /** Of a later letter on a ticket that exists (3.2). */
  RECEIPT: 'RECEIPT',
  ANSWER: 'ANSWER',
  AUTHORIZATION_REQUEST: 'AUTHORIZATION_REQUEST',
  REFUSAL: 'REFUSAL',
  /** The ticket was closed, or made part of another one, by the support service. */
  CLOSURE: 'CLOSURE',
  /** What is missing for the sender to be recognised (G.1). */
  IDENTIFICATION_REQUEST: 'IDENTIFICATION_REQUEST',
} as const;
export type LetterKind = (typeof LetterKind)[keyof typeof LetterKind];
