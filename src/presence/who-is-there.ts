import { type HeldActivity, PresenceActivity } from './activity.js';

/** A page of an agent on a ticket. */
export type OpenPage = {
  readonly ticketId: string;
  readonly agentId: number;
  readonly activity: HeldActivity;
  readonly since: number;
};

/** What an agent does at a ticket, whatever number of pages it is done in. */
export type PresentAgent = Omit<OpenPage, 'ticketId'>;

const WEIGHT: Readonly<Record<HeldActivity, number>> = {
  [PresenceActivity.LOOKING]: 0,
  [PresenceActivity.WRITING]: 1,
};

/** Of two pages of one agent the one that tells more: writing before looking, then the longer. */
const telling = (one: PresentAgent, other: PresentAgent): PresentAgent => {
  const more = WEIGHT[one.activity] - WEIGHT[other.activity] || other.since - one.since;
  return more < 0 ? other : one;
};

/** Who is there by the pages of one ticket: each agent once, those who came first at the front. */
export const whoIsThere = (pages: readonly OpenPage[]): readonly PresentAgent[] => {
  const byAgent = new Map<number, PresentAgent>();
  for (const { agentId, activity, since } of pages) {
    const page = { agentId, activity, since };
    const known = byAgent.get(agentId);
    byAgent.set(agentId, known ? telling(known, page) : page);
  }
  return [...byAgent.values()].sort((a, b) => a.since - b.since || a.agentId - b.agentId);
};
