import { type Actor, ANONYMOUS } from '../kernel/actor.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import type { AgentPresence } from './agent-presence.js';
import type { AgentSessions } from './agent-sessions.js';
import type { ServiceTokens } from './service-tokens.js';
import type { SessionTokens } from './session-tokens.js';

type Deps = {
  readonly serviceTokens: ServiceTokens;
  readonly sessionTokens: SessionTokens;
  readonly agentSessions: AgentSessions;
  readonly agentPresence: AgentPresence;
};

const LONGEST_TOKEN = 4096;

/**
 * Who sends a request, from its `Authorization` header (RFC 6750). No header is an anonymous caller; a header that
 * names nobody is an error, so that an expired session is never taken for an anonymous visit.
 * @throws Problem UNAUTHENTICATED
 */
export const identify = async (deps: Deps, authorization: string | undefined): Promise<Actor> => {
  if (authorization === undefined || authorization === '') return ANONYMOUS;
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token && token.length <= LONGEST_TOKEN) {
    // A JWT has two dots, which no token of ours that is looked up has; the bootstrap token may look like anything.
    if (token.split('.').length === 3) {
      const session = await deps.sessionTokens.recognise(token);
      if (session) return session;
    }
    const agent = await deps.agentSessions.recognise(token);
    if (agent) {
      await deps.agentPresence.noteSeen(agent);
      return agent;
    }
    const service = await deps.serviceTokens.recognise(token);
    if (service) return { kind: 'SERVICE', ...service };
  }
  throw new Problem(ProblemCode.UNAUTHENTICATED);
};

/** Whether an actor who keeps a socket open may keep it. An agent's open socket counts as being there. */
export const stillValid = async (deps: Deps, actor: Actor, now: number): Promise<boolean> => {
  if (actor.kind === 'ANONYMOUS') return true;
  if (actor.expiresAt !== null && actor.expiresAt <= now) return false;
  if (actor.kind === 'SERVICE') return deps.serviceTokens.stillInForce(actor.tokenId);
  if (actor.kind !== 'AGENT') return true;
  const inForce = await deps.agentSessions.stillInForce(actor.sessionId);
  if (inForce) await deps.agentPresence.noteSeen(actor);
  return inForce;
};
