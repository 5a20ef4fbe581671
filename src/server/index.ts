export type { Caller, Callers, RequestContext } from './context.js';
export { createServer, type Server, type ServerOptions, type ServerTimes } from './create-server.js';
export type { Mount } from './http/mount.js';
export { createLog, type LogOptions } from './log.js';
export { buildZayavkaSchema } from './schema.js';
