import type { Dialect } from '../database/index.js';
import { parseTicketId } from '../kernel/ticket-id.js';
import type { Condition } from './list-tickets.js';

/** Words of a search that are looked for: each is one more look at every text. */
const MAX_WORDS = 8;

const SEARCHED = [
  'ticket.subject',
  'ticket.description',
  'ticket.errorText',
  'ticket.stepsToReproduce',
] as const;

/** Escapes the two characters that LIKE reads as "anything". */
const pattern = (word: string): string => `%${word.replace(/[!%_]/g, '!$&')}%`;

const wordCondition = (dialect: Dialect, word: string): Condition => {
  const columns = SEARCHED.map((column) => `${dialect.lower(column)} LIKE ? ESCAPE '!'`);
  const inMessages = `EXISTS (SELECT 1 FROM message WHERE message.ticketId = ticket.id
    AND message.visibility = 'PUBLIC' AND ${dialect.lower('message.body')} LIKE ? ESCAPE '!')`;
  const all = [...columns, inMessages];
  return { sql: `(${all.join(' OR ')})`, parameters: all.map(() => pattern(word)) };
};

/** A ticketID finds its ticket; anything else finds the tickets in which every word stands somewhere, in any case. */
export const searchCondition = (dialect: Dialect, search: string): Condition => {
  const id = parseTicketId(search);
  if (id) return { sql: 'ticket.id = ?', parameters: [id] };
  const words = search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
  if (words.length === 0) return { sql: '1 = 1', parameters: [] };
  const all = words.map((word) => wordCondition(dialect, word));
  return {
    sql: all.map(({ sql }) => sql).join(' AND '),
    parameters: all.flatMap(({ parameters }) => parameters),
  };
};
