import { AgentRow } from './agent.entity.js';
import { AgentSessionRow } from './agent-session.entity.js';
import { ServiceTokenRow } from './service-token.entity.js';
import { SignInTryRow } from './sign-in-try.entity.js';

export { AccessResolver } from './access.resolver.js';
export { addAgent, type NewAgent } from './add-agent.js';
export { AgentRow } from './agent.entity.js';
export { Agent, agentType } from './agent.type.js';
export { AGENT_LOADERS, type AgentLoaders, type KnownAgent } from './agent-loaders.js';
export { AgentPresence, PRESENCE_EVERY_MS } from './agent-presence.js';
export { AGENT_SCOPES, SHORTEST_AGENT_PASSWORD } from './agent-rules.js';
export { AGENT_SESSION_LIFE_MS, AgentSessions, SESSION_ROW_LIFE_MS } from './agent-sessions.js';
export { changeAgentPassword } from './change-agent-password.js';
export { changeAgentRole } from './change-agent-role.js';
export { identify, stillValid } from './identify.js';
export { type ListedAgent, listAgents } from './list-agents.js';
export {
  isSupervisor,
  mayActOnTicket,
  mayHandle,
  mayHandleLetters,
  mayLookUpSubscribers,
  mayOpenPanelSession,
  mayReadEverybodysTickets,
  mayReadNotes,
  mayReadReports,
  mayReadTicket,
  maySyncSubscribers,
  mayTakeOver,
  mayWorkQueue,
  mayWriteAnswerTemplates,
  mayWriteInstructions,
} from './policies.js';
export {
  type AgentActor,
  requireAgent,
  requirePermission,
  requireSignedIn,
  requireSubscriber,
  requireSupervisor,
  type SignedInActor,
  type SubscriberActor,
} from './require.js';
export { retireAgent } from './retire-agent.js';
export { isServiceScope, SERVICE_SCOPES, type ServiceScope } from './scopes.js';
export { ServiceTokens } from './service-tokens.js';
export { SessionPayload } from './session-payload.type.js';
export { SESSION_LIFE_MS, SessionTokens } from './session-tokens.js';
export { signAgentOut } from './sign-agent-out.js';
export { SIGN_IN_TRIES, SIGN_IN_WINDOW_MS, SignInTries } from './sign-in-tries.js';
export { TeamResolver } from './team/team.resolver.js';
export { readTokenKey } from './token-key.js';

export const ACCESS_ENTITIES = [ServiceTokenRow, AgentRow, AgentSessionRow, SignInTryRow];
