/** What has come to a ticket since an agent began to write on it: nobody answers an outdated thread. */
import type { TicketDetails } from '@zayavka/sdk';

/** What the agent had before the eyes when the draft was begun, or when the news was last said to be read. */
export interface Seen {
  readonly version: number;
  readonly messageIds: readonly string[];
  readonly status: TicketDetails['status'];
}

export interface News {
  readonly messages: TicketDetails['messages']['nodes'];
  /** The status, where it is another one now. */
  readonly status: TicketDetails['status'] | undefined;
}

export function seen({ version, messages, status }: TicketDetails): Seen {
  return { version, messageIds: messages.nodes.map(({ id }) => id), status };
}

/** @returns undefined when nothing has come that a person would want to read: deadlines and deliveries pass by. */
export function newsSince(before: Seen, ticket: TicketDetails): News | undefined {
  if (ticket.version <= before.version) return undefined;
  const messages = ticket.messages.nodes.filter(({ id }) => !before.messageIds.includes(id));
  const status = ticket.status === before.status ? undefined : ticket.status;
  return messages.length || status ? { messages, status } : undefined;
}
