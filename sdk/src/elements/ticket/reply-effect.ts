/** What the server makes of a reply (3.5, 3.7, G.4), so that it can be said before it is sent. */
import type { Ticket } from '../../types.js';
import type { formTexts } from './form-texts.js';

type Effect = keyof (typeof formTexts)['ru']['reply']['effect'];

/** @param demanded whether an agent asked for a proof, as against a password that the topic needs. */
export function effectOf(
  { status, authorization }: Pick<Ticket, 'status' | 'authorization'>,
  demanded: boolean,
): Effect {
  switch (status) {
    case 'WAITING':
    case 'TAKEN':
    case 'CLOSED':
      return 'queued';
    case 'IN_PROGRESS':
    case 'AWAITING_SUBSCRIBER':
      return 'returns';
    case 'AWAITING_AUTHORIZATION':
      return demanded ? 'demanded' : 'unproven';
    case 'RESOLVED':
    case 'REFUSED':
      return authorization === 'REQUIRED' ? 'reopensUnproven' : 'reopens';
  }
}
