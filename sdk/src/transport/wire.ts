/** How functions that stand on their own, such as `uploadFile`, reach the server of a client. */
import type { ClientOptions } from './options.js';
import type { Tokens } from './token.js';

export interface Wire {
  readonly options: ClientOptions;
  readonly tokens: Tokens;
}

/** A symbol, so that it is among nobody's operations; copies of a client have it too. @internal */
export const wire = Symbol('wire');

/** What every client has. @internal */
export interface Wired {
  /** A function, so that who prints a client prints no token. @internal */
  readonly [wire]: () => Wire;
}
