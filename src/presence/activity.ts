/** What a page says of itself. */
export const PresenceActivity = { LOOKING: 'LOOKING', WRITING: 'WRITING', GONE: 'GONE' } as const;
export type PresenceActivity = (typeof PresenceActivity)[keyof typeof PresenceActivity];

/** What a page that is there does. */
export type HeldActivity = Exclude<PresenceActivity, 'GONE'>;

/** How long a report is good for, in milliseconds. A page repeats it every 20 s, so that one may get lost. */
export const PRESENCE_LIFE_MS = 45_000;

/** Pages that one agent has open at once, at most; the one not heard of for longest makes room. */
export const MOST_PAGES = 50;
