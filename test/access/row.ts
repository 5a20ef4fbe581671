import type { Target } from './stage.js';

/**
 * What comes of a request about an own, a foreign and a missing object; one word stands for all three.
 * `ok` brings the object, `null` a null in its place, `absent` a page or stream without it; the rest are codes.
 */
export type Outcomes = string;

export type Row = {
  readonly about: (target: Target) => Readonly<Record<string, unknown>>;
  /** The same with mistakes that come back as field errors. */
  readonly faulty?: (target: Target) => Readonly<Record<string, unknown>>;
  /** Another request that is right, for what only it brings. */
  readonly also?: (target: Target) => Readonly<Record<string, unknown>>;
  readonly anonymous: Outcomes;
  readonly subscriber: Outcomes;
  /** The scope that lets a service do it, and what it then gets. */
  readonly scope?: string;
  readonly granted?: Outcomes;
  /** Services without that scope. */
  readonly ungranted: Outcomes;
  readonly agent: Outcomes;
  /** Where it is not what every agent gets. */
  readonly supervisor?: Outcomes;
  /** What a stream is listened to for; default is all the events of a filled ticket. */
  readonly events?: number;
  /** Each success answers with something new, so that no two are alike. */
  readonly fresh?: true;
};

export const OUT = 'UNAUTHENTICATED';
export const NO = 'FORBIDDEN';

export const ONLY_SUBSCRIBERS = { anonymous: OUT, ungranted: NO, agent: NO } as const;
export const ONLY_AGENTS = { anonymous: OUT, subscriber: NO, ungranted: NO } as const;
export const ONLY_SERVICES = { anonymous: OUT, subscriber: NO, ungranted: NO, agent: NO } as const;
export const OWN_TICKETS = { ...ONLY_SUBSCRIBERS, subscriber: 'ok NOT_FOUND NOT_FOUND' } as const;
export const ANY_TICKETS = { ...ONLY_AGENTS, agent: 'ok ok NOT_FOUND' } as const;
export const PAGES = {
  anonymous: OUT,
  subscriber: 'ok absent absent',
  scope: 'tickets:read',
  granted: 'ok ok absent',
  ungranted: NO,
  agent: 'ok ok absent',
} as const;
