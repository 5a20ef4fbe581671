import { likenessOf } from './likeness.js';
import { isNudge } from './nudge.js';
import { repeatOf, sameMatter, type WaitingRequest } from './repeat-of.js';
import { traitsOf } from './traits.js';

/** A ticket as it is compared with others of its subscriber. */
export type ComparedTicket = WaitingRequest;

/**
 * From this likeness on, two tickets about one service or topic are shown side by side. Lower than where the rule joins
 * them by itself: an agent looks at them and decides.
 */
export const WORTH_A_LOOK = 0.3;

const asRequest = (ticket: ComparedTicket) => ({ ...ticket, emergency: ticket.lane === 'EMERGENCY' });

/** Whether the later of the two would have been added to the earlier one, had it been waiting (G.4). */
const isRepeat = (a: ComparedTicket, b: ComparedTicket): boolean => {
  const [earlier, later] = a.receivedAt <= b.receivedAt ? [a, b] : [b, a];
  return repeatOf(asRequest(later), [earlier]) !== undefined;
};

/** A nudge belongs to whatever it hurries; anything else to one service or topic. */
const mayBeOne = (a: ComparedTicket, b: ComparedTicket): boolean =>
  sameMatter(a, b) || isNudge(a) || isNudge(b);

/**
 * The tickets that may be about the same matter as this one (G.4), best first: those of which the later would have been
 * added to the earlier by the rule, then those about the same service, or the same topic where not both name a service,
 * that are alike enough to be looked at. Of equals the newest first.
 * @param others of the same subscriber; the ticket itself among them is passed over
 */
export const likelyDuplicates = <Other extends ComparedTicket>(
  ticket: ComparedTicket,
  others: readonly Other[],
): Other[] => {
  const traits = traitsOf(ticket);
  return others
    .filter((other) => other.id !== ticket.id && mayBeOne(ticket, other))
    .map((other) => ({
      other,
      repeated: isRepeat(ticket, other),
      likeness: likenessOf(traits, traitsOf(other)),
    }))
    .filter(
      ({ other, repeated, likeness }) => repeated || (sameMatter(ticket, other) && likeness >= WORTH_A_LOOK),
    )
    .sort(
      (a, b) =>
        Number(b.repeated) - Number(a.repeated) ||
        b.likeness - a.likeness ||
        b.other.receivedAt - a.other.receivedAt,
    )
    .map(({ other }) => other);
};
