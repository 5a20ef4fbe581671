export { identify, stillValid } from './identify.js';
export {
  mayActOnTicket,
  mayLookUpSubscribers,
  mayOpenPanelSession,
  mayReadEverybodysTickets,
  mayReadNotes,
  mayReadTicket,
  maySyncSubscribers,
} from './policies.js';
export {
  requirePermission,
  requireSignedIn,
  requireSubscriber,
  type SignedInActor,
  type SubscriberActor,
} from './require.js';
export { isServiceScope, SERVICE_SCOPES, type ServiceScope } from './scopes.js';
export { ServiceTokenRow } from './service-token.entity.js';
export { ServiceTokens } from './service-tokens.js';
export { SESSION_LIFE_MS, SessionTokens } from './session-tokens.js';
export { readTokenKey } from './token-key.js';
