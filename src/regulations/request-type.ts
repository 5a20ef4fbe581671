/** What a subscriber may ask of the support service: clauses 2.1, 2.2, 2.3 and 3.8. */
export const RequestType = {
  CONFIGURATION_CHANGE: 'CONFIGURATION_CHANGE',
  FAULT: 'FAULT',
  PASSWORD_CHANGE: 'PASSWORD_CHANGE',
  CONSULTATION: 'CONSULTATION',
} as const;
export type RequestType = (typeof RequestType)[keyof typeof RequestType];

/** The only three grounds on which a ticket may be refused: clause 3.10. */
export const RefusalReason = {
  AUTHORIZATION_MISSING: 'AUTHORIZATION_MISSING',
  OUTSIDE_CONTRACT: 'OUTSIDE_CONTRACT',
  SERVICES_BLOCKED: 'SERVICES_BLOCKED',
} as const;
export type RefusalReason = (typeof RefusalReason)[keyof typeof RefusalReason];
