import { LiveResolver } from './live.resolver.js';

export { type SharingOptions, shareExecutions } from './execute-shared.js';
export { NO_PUB_SUB } from './no-pub-sub.js';
export type { Outlet } from './shared-answers.js';

export const LIVE_RESOLVERS = [LiveResolver] as const;
