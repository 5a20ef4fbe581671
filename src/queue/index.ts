import { QueueLockRow } from './queue-lock.entity.js';
import { QueuePlaceResolver } from './queue-place.resolver.js';
import { TakingRow } from './taking.entity.js';
import { TakingEventResolver } from './taking-event.resolver.js';
import { WorkingResolver } from './working.resolver.js';

export { type BoardOptions, QueueBoard } from './board.js';
export { QueueFigures } from './queue-figures.type.js';
export type { QueuePlace } from './queue-place.type.js';
export { TAKING_LOADERS, type TakingLoaders } from './taking-loaders.js';
export { ticketPlace } from './ticket-place.js';
export { Watch, type WatchOptions } from './watch.js';
export { watchQueue } from './watch-queue.js';

export const QUEUE_ENTITIES = [QueueLockRow, TakingRow];
export const QUEUE_RESOLVERS = [QueuePlaceResolver, WorkingResolver, TakingEventResolver] as const;
