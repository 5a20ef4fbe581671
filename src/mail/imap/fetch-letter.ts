import type { ImapFlow } from 'imapflow';
import { LETTER_BYTES } from '../intake/index.js';

/** What a mailbox has under a number. */
export type Fetched = {
  readonly raw: Buffer;
  /** Headers alone: the letter is larger than any that is taken in. */
  readonly headersOnly: boolean;
};

const byUid = { uid: true } as const;

/**
 * One letter of the open mailbox, which stays unread there.
 * @returns undefined where somebody has taken it out meanwhile.
 */
export const fetchLetter = async (client: ImapFlow, uid: number): Promise<Fetched | undefined> => {
  const found = await client.fetchOne(String(uid), { uid: true, size: true }, byUid);
  if (!found) return undefined;
  const headersOnly = (found.size ?? 0) > LETTER_BYTES;
  const query = headersOnly ? { uid: true, headers: true } : { uid: true, source: true };
  const fetched = await client.fetchOne(String(uid), query, byUid);
  const raw = fetched ? (headersOnly ? fetched.headers : fetched.source) : undefined;
  return raw && { raw, headersOnly };
};
