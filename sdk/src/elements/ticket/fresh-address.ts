/** Addresses of files are good for 10 minutes: on a page that was open for longer, a new one is asked for. */
import type { Client } from '../../client.js';
import { pages } from '../../pages.js';
import type { Attachment } from '../../types.js';

/** The server promises 10 minutes; the difference is for the way. */
export const ADDRESS_LIFE_MS = 9 * 60_000;

/** Pages of 100 messages that are looked through: as many as the ticket itself is shown with. */
const MAX_PAGES = 10;

interface Holder {
  readonly attachments: readonly Attachment[];
}

/**
 * Asks once: somebody waits for the file now, and may press again.
 * @returns undefined where the ticket has no such file. @throws ZayavkaError; the signal's reason when it aborts.
 */
export async function freshAddress(
  api: Client,
  ticketId: string,
  fileId: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const among = (holders: readonly Holder[]): string | undefined =>
    holders.flatMap(({ attachments }) => attachments).find(({ id }) => id === fileId)?.url;
  const ticket = await api.ticket({ id: ticketId }, { signal });
  if (!ticket) return undefined;
  const { nodes, pageInfo } = ticket.messages;
  const found = among([ticket, ...nodes]);
  if (found !== undefined || !pageInfo.hasNextPage) return found;
  const read = async (after: string | undefined) => {
    const more = await api.ticketMessages({ id: ticketId, after, first: 100 }, { signal });
    return more?.messages ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  };
  for await (const page of pages(read, { maxPages: MAX_PAGES })) {
    const address = among(page.nodes);
    if (address !== undefined) return address;
  }
  return undefined;
}
