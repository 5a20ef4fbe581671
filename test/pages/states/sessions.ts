/** What the panel's session address may answer besides a session. */
import type { State } from './state.js';

type SessionsOfState = NonNullable<State['sessions']>;

/** Nothing yet. */
export const unanswered: SessionsOfState = () => () => new Promise(() => {});

/** That nobody is signed in to the panel. */
export const signedOut: SessionsOfState = ({ visit }) => {
  visit.expects(/status of 401/);
  return async () => undefined;
};

/** One that the support desk does not take, and another such one whenever it is asked. */
export const refused: SessionsOfState = ({ visit }) => {
  visit.expects(/status of 401/);
  return async () => ({ token: 'not-a-session', expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
};
