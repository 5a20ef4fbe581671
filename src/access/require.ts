import type { Actor } from '../kernel/actor.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import { isSupervisor } from './policies.js';

export type SignedInActor = Exclude<Actor, { kind: 'ANONYMOUS' }>;
export type AgentActor = Extract<Actor, { kind: 'AGENT' }>;
export type SubscriberActor = Extract<Actor, { kind: 'SUBSCRIBER' }>;

/** @throws Problem UNAUTHENTICATED for anonymous callers. */
export const requireSignedIn = (actor: Actor): SignedInActor => {
  if (actor.kind === 'ANONYMOUS') throw new Problem(ProblemCode.UNAUTHENTICATED);
  return actor;
};

/** @throws Problem UNAUTHENTICATED for anonymous callers, FORBIDDEN for those who are no subscriber. */
export const requireSubscriber = (actor: Actor): SubscriberActor => {
  requireSignedIn(actor);
  if (actor.kind !== 'SUBSCRIBER') throw new Problem(ProblemCode.FORBIDDEN, { reason: 'subscribersOnly' });
  return actor;
};

/** @throws Problem UNAUTHENTICATED for anonymous callers, FORBIDDEN for those who are no agent. */
export const requireAgent = (actor: Actor): AgentActor => {
  requireSignedIn(actor);
  if (actor.kind !== 'AGENT') throw new Problem(ProblemCode.FORBIDDEN, { reason: 'agentsOnly' });
  return actor;
};

/** @throws Problem UNAUTHENTICATED for anonymous callers, FORBIDDEN for all but supervisors and administrators. */
export const requireSupervisor = (actor: Actor): AgentActor => {
  const agent = requireAgent(actor);
  if (!isSupervisor(agent)) throw new Problem(ProblemCode.FORBIDDEN, { reason: 'supervisorsOnly' });
  return agent;
};

/**
 * Turns a verdict of the policies into an answer.
 * @param scope what the caller would need, for the message.
 * @throws Problem UNAUTHENTICATED for anonymous callers, FORBIDDEN for others.
 */
export const requirePermission = (actor: Actor, allowed: boolean, scope: string): void => {
  requireSignedIn(actor);
  if (!allowed) throw new Problem(ProblemCode.FORBIDDEN, { params: { scope } });
};
