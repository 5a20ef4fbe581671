/** What has come to a ticket since an agent began to write on it: nobody answers an outdated thread. Pure. */
import type { TicketDetails } from '@zayavka/sdk';

type Facts = Pick<TicketDetails, 'status' | 'lane' | 'authorization'> & { readonly topicId: string };

/** What the agent had before the eyes when the draft was begun, or when the news was last said to be read. */
export interface Seen {
  readonly version: number;
  readonly messageIds: readonly string[];
  readonly facts: Facts;
}

export interface News {
  readonly messages: TicketDetails['messages']['nodes'];
  /** What is another one now. */
  readonly changed: readonly (keyof Facts)[];
}

const factsOf = ({ status, lane, authorization, topic }: TicketDetails): Facts => ({
  status,
  lane,
  authorization,
  topicId: topic.id,
});

export function seen(ticket: TicketDetails): Seen {
  const { version, messages } = ticket;
  return { version, messageIds: messages.nodes.map(({ id }) => id), facts: factsOf(ticket) };
}

/**
 * @param refused whether the server has refused an answer for being outdated: then there is news, though this page may
 * not know yet which, and it must be possible to say that it was read.
 * @returns undefined when nothing has come that a person would want to read: deadlines and deliveries pass by.
 */
export function newsSince(before: Seen, ticket: TicketDetails, refused = false): News | undefined {
  const messages = ticket.messages.nodes.filter(({ id }) => !before.messageIds.includes(id));
  const facts = factsOf(ticket);
  const names = Object.keys(facts) as (keyof Facts)[];
  const changed = names.filter((name) => facts[name] !== before.facts[name]);
  const isNewer = ticket.version > before.version && (messages.length > 0 || changed.length > 0);
  return isNewer || refused ? { messages, changed } : undefined;
}

/**
 * What agents have done themselves is no news to them. @returns what they have seen then, if they had seen all that was
 * before it.
 */
export function seenByDoing(known: Seen, before: TicketDetails, after: TicketDetails): Seen {
  return newsSince(known, before) ? known : seen(after);
}
