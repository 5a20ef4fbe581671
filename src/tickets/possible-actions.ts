import { mayHandle, mayTakeOver } from '../access/index.js';
import type { Actor } from '../kernel/actor.js';
import { LIFECYCLE, type TicketAction } from './lifecycle.js';
import type { LightTicket } from './ticket-rows.js';

/** What an agent may do to a ticket, as the desk offers it. */
export const AgentAction = {
  TAKE: 'TAKE',
  RELEASE: 'RELEASE',
  RESOLVE: 'RESOLVE',
  PROMISE: 'PROMISE',
  ASK: 'ASK',
  NOTE: 'NOTE',
  REQUEST_AUTHORIZATION: 'REQUEST_AUTHORIZATION',
  ACCEPT_AUTHORIZATION: 'ACCEPT_AUTHORIZATION',
  REFUSE: 'REFUSE',
  CHANGE_LANE: 'CHANGE_LANE',
  CHANGE_TOPIC: 'CHANGE_TOPIC',
  MERGE: 'MERGE',
} as const;
export type AgentAction = (typeof AgentAction)[keyof typeof AgentAction];

type Rule = {
  readonly does: TicketAction;
  /** What a colleague holds is not touched by it. */
  readonly handles: boolean;
};

const RULES: Readonly<Record<AgentAction, Rule>> = {
  TAKE: { does: 'take', handles: false },
  RELEASE: { does: 'release', handles: true },
  RESOLVE: { does: 'resolve', handles: true },
  PROMISE: { does: 'promise', handles: true },
  ASK: { does: 'ask', handles: true },
  NOTE: { does: 'note', handles: false },
  REQUEST_AUTHORIZATION: { does: 'demandAuthorization', handles: true },
  ACCEPT_AUTHORIZATION: { does: 'acceptAuthorization', handles: true },
  REFUSE: { does: 'refuse', handles: true },
  CHANGE_LANE: { does: 'changeLane', handles: false },
  CHANGE_TOPIC: { does: 'changeTopic', handles: false },
  MERGE: { does: 'mergeAway', handles: true },
};

type Facts = Pick<LightTicket, 'status' | 'assigneeId' | 'authorization'>;

/** 3.7: before an authorization is there, nothing is done nor promised, and nothing but it is accepted. */
const authorizationAllows = (action: AgentAction, { authorization }: Facts): boolean => {
  if (action === 'RESOLVE' || action === 'PROMISE') return authorization !== 'REQUIRED';
  return action !== 'ACCEPT_AUTHORIZATION' || authorization === 'REQUIRED';
};

/** What is taken is taken over only by who watches over the work, and not from oneself. */
const takingAllows = (actor: Actor, { status, assigneeId }: Facts): boolean =>
  status === 'WAITING' ||
  (mayTakeOver(actor) && actor.kind === 'AGENT' && Number(assigneeId) !== actor.agentId);

/**
 * What this viewer may do to a ticket as it is: by the table of its lifecycle, by who holds it, and by what is proven.
 * What depends on more than that (which grounds a refusal has, which lane or topic) the mutation itself judges.
 */
export const possibleActions = (actor: Actor, ticket: Facts): AgentAction[] =>
  Object.values(AgentAction).filter((action) => {
    const { does, handles } = RULES[action];
    return (
      actor.kind === 'AGENT' &&
      LIFECYCLE[does][ticket.status] !== undefined &&
      (!handles || mayHandle(actor, ticket)) &&
      (action !== 'TAKE' || takingAllows(actor, ticket)) &&
      authorizationAllows(action, ticket)
    );
  });
