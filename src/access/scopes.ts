/** What a token may be good for. A service token has some of the first group, a panel session all of the second. */
export const SERVICE_SCOPES = [
  'subscribers:write',
  'subscribers:read',
  'sessions:open',
  'tickets:read',
] as const;
export type ServiceScope = (typeof SERVICE_SCOPES)[number];

export const SESSION_SCOPES = ['tickets:own'] as const;

export const isServiceScope = (text: string): text is ServiceScope =>
  (SERVICE_SCOPES as readonly string[]).includes(text);
