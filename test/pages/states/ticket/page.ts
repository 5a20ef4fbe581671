/** The page of a ticket, however the ticket came there. */
import type { Someone } from '../../../kit/world.js';
import type { Stage } from '../stage.js';
import type { State } from '../state.js';

export const element = 'zayavka-ticket';

const HREFS = { 'ticket-href': '/tickets/{id}', 'open-href': '/new' };

/** The page of a ticket that was brought there. */
export const of =
  (made: (stage: Stage, who: Someone) => Promise<string>): NonNullable<State['before']> =>
  async ({ stage, who }) => ({ ...HREFS, 'ticket-id': await made(stage, who) });

export const waiting = of((stage, who) => stage.opened(who));
