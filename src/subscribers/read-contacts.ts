import { mayReadNotes } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import type { ContactRow } from './contact.entity.js';
import type { Contact } from './contact.type.js';

/** The newest notes on a subscriber, for agents; nobody else learns even whether there are any. */
export const readContacts = async (
  { database }: { readonly database: Database },
  actor: Actor,
  subscriberId: number,
  first: number,
): Promise<Contact[]> => {
  if (!mayReadNotes(actor)) return [];
  const rows = await database.select<ContactRow>(
    'SELECT * FROM contact WHERE subscriberId = ? ORDER BY id DESC LIMIT ?',
    [subscriberId, first],
  );
  return rows.map(({ id, channel, note, at, agentId }) => ({ id: String(id), channel, note, at, agentId }));
};
