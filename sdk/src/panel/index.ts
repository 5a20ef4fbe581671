/** For the back end of a billing panel, which holds the service token: customers told of, and sessions for its pages. */
export { createPanel, type Panel, type PanelOptions } from './create-panel.js';
export type { CustomerName, PanelSession, SessionOptions } from './sessions.js';
export type { Customers, SyncOptions, SyncReport } from './sync.js';
