/** What the person has written on a ticket and not sent yet: it outlives a reload, in the browser's storage. */
import type { StoredFile } from '../files/uploads.js';
import { createKey, DRAFT_LIFE_MS, fieldsOf, fileIn, parse } from '../open-ticket/draft.js';

export interface ReplyDraft {
  readonly body: string;
  readonly files: readonly StoredFile[];
  /** One for one message: kept over failures and reloads, so that sending once more has one effect. */
  readonly idempotencyKey: string;
}

/** What was last sent under the key: with anything else the key would be refused. */
export interface Sent {
  readonly body: string;
  readonly attachmentIds: readonly string[];
}

export function blankReply(): ReplyDraft {
  return { body: '', files: [], idempotencyKey: createKey() };
}

/** Of a draft in the storage: ticketIDs are one support desk's. @param place as the element's drafts are kept under. */
export function replyKey(place: string, ticketId: string): string {
  return `zayavka-reply:${place}:${ticketId}`;
}

/** The ticket's draft; a blank one where there is none, it is too old, or storage is forbidden. */
export function loadReply(key: string, now: number = Date.now()): ReplyDraft {
  const { savedAt, body, files, idempotencyKey } = fieldsOf(stored(key));
  const whole = typeof savedAt === 'number' && typeof body === 'string' && typeof idempotencyKey === 'string';
  if (!whole || now - savedAt > DRAFT_LIFE_MS || idempotencyKey.length < 8) return blankReply();
  return { body, idempotencyKey, files: (Array.isArray(files) ? files : []).flatMap(fileIn) };
}

/** A blank draft is forgotten. Without storage the form works, and forgets. */
export function saveReply(key: string, draft: ReplyDraft, now: number = Date.now()): void {
  const { body, files, idempotencyKey } = draft;
  try {
    if (body === '' && files.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ savedAt: now, body, files, idempotencyKey }));
  } catch {
    // Forbidden or full.
  }
}

/** The key to send under: another one when the message is another than the one sent under it. */
export function keyFor(draft: ReplyDraft, now: Sent, before: Sent | undefined): string {
  const changed =
    before !== undefined &&
    (before.body !== now.body || before.attachmentIds.join() !== now.attachmentIds.join());
  return changed ? createKey() : draft.idempotencyKey;
}

function stored(name: string): unknown {
  try {
    return parse(localStorage.getItem(name));
  } catch {
    return undefined;
  }
}
