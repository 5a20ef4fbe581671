import { contradict, likenessOf, sharedWeight } from './likeness.js';
import { mentionedTicketIds, withoutTicketIds } from './mentioned-tickets.js';
import { hurries, isNudge } from './nudge.js';
import { headOf, type RequestText } from './request-text.js';
import { type Traits, traitsOf } from './traits.js';

/** What a request is about, by the subscriber's own choice. */
type Matter = RequestText & {
  readonly topicId: string;
  readonly serviceId: string | null;
};

/** A request that has just come in. */
export type NewRequest = Matter & { readonly emergency: boolean };

/** A ticket of the same subscriber that waits or is being worked on. */
export type WaitingRequest = Matter & {
  readonly id: string;
  readonly lane: 'REGULAR' | 'EMERGENCY';
  /** Epoch milliseconds. */
  readonly receivedAt: number;
};

/** From this likeness on, two requests about one service or topic are one. */
export const ALIKE = 0.55;
/** The same for a text that names the ticket by its ticketID, and so was meant for it. */
export const ALIKE_IF_NAMED = 0.15;
/** The share of a hurrying text's matter that has to be in the ticket already. */
const NOTHING_NEW = 0.95;
/** Tickets that a request is compared with: the newest. Someone with more waiting has a program send them. */
export const MOST_COMPARED = 50;

/** The same service, or the same topic where not both name a service. */
export const sameMatter = (a: Matter, b: Matter): boolean =>
  a.serviceId !== null && b.serviceId !== null ? a.serviceId === b.serviceId : a.topicId === b.topicId;

const saysNothingNew = (text: Traits, ticket: Traits): boolean =>
  text.weight > 0 && !contradict(text, ticket) && sharedWeight(text, ticket) >= NOTHING_NEW * text.weight;

const nudged = (request: NewRequest, newestFirst: readonly WaitingRequest[]): WaitingRequest | undefined => {
  const named = mentionedTicketIds(request);
  return (
    newestFirst.find(({ id }) => named.includes(id)) ??
    newestFirst.find((ticket) => sameMatter(request, ticket)) ??
    newestFirst[0]
  );
};

const mostAlike = (
  request: NewRequest,
  newestFirst: readonly WaitingRequest[],
): WaitingRequest | undefined => {
  const text = traitsOf({
    subject: withoutTicketIds(headOf(request.subject)),
    description: withoutTicketIds(headOf(request.description)),
    errorText: request.errorText,
  });
  const named = mentionedTicketIds(request);
  const hurrying = hurries(request);
  let best: { readonly ticket: WaitingRequest; readonly likeness: number } | undefined;
  for (const ticket of newestFirst.filter((one) => sameMatter(request, one)).slice(0, MOST_COMPARED)) {
    const traits = traitsOf(ticket);
    const enough = named.includes(ticket.id) ? ALIKE_IF_NAMED : ALIKE;
    const likeness = likenessOf(text, traits);
    const alike = likeness >= enough || (hurrying && saysNothingNew(text, traits));
    // Of equals the older one, which is answered first.
    if (alike && likeness >= (best?.likeness ?? 0)) best = { ticket, likeness };
  }
  return best?.ticket;
};

/**
 * Which of the subscriber's waiting tickets a new request repeats (G.4), or undefined when it is a matter of its own.
 *
 * - A request of the same service, or of the same topic where not both name a service, repeats the ticket that it is
 *   most alike, from a likeness of {@link ALIKE} on; {@link ALIKE_IF_NAMED} is enough for the ticket whose ticketID it
 *   names. A text that asks to hurry and otherwise says only what the ticket says already is alike, too.
 * - A nudge without an error text belongs to the ticket that it names, otherwise to the newest one of the same service
 *   or topic, otherwise to the newest of all.
 * - A request that claims an emergency (3.5) repeats emergency tickets alone: in a regular one it would be lost.
 */
export const repeatOf = (
  request: NewRequest,
  waiting: readonly WaitingRequest[],
): WaitingRequest | undefined => {
  const newestFirst = waiting
    .filter(({ lane }) => !request.emergency || lane === 'EMERGENCY')
    .sort((a, b) => b.receivedAt - a.receivedAt);
  const bringsNothing = (request.errorText ?? '').trim() === '' && isNudge(request);
  return bringsNothing ? nudged(request, newestFirst) : mostAlike(request, newestFirst);
};
