import { PresenceRow } from './presence.entity.js';
import { PresenceResolver } from './presence.resolver.js';

export { PRESENCE_LIFE_MS } from './activity.js';
export { PresenceBoard, type PresenceOptions } from './presence-board.js';

export const PRESENCE_ENTITIES = [PresenceRow];
export const PRESENCE_RESOLVERS = [PresenceResolver] as const;
