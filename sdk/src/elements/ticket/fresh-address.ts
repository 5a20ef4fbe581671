/** Addresses of files are good for 10 minutes: on a page that was open for longer, a new one is asked for. */
import type { Client } from '../../client.js';

/** The server promises 10 minutes; the difference is for the way. */
export const ADDRESS_LIFE_MS = 9 * 60_000;

/** @returns undefined where the ticket has no such file. */
export async function freshAddress(
  api: Client,
  ticketId: string,
  fileId: string,
): Promise<string | undefined> {
  for await (const { ticket } of api.live.followTicket(ticketId)) {
    const files = [ticket, ...ticket.messages.nodes].flatMap(({ attachments }) => attachments);
    return files.find(({ id }) => id === fileId)?.url;
  }
  return undefined;
}
