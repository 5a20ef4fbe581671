import type { Database } from '../database/index.js';
import type { PaperLetterRow } from './paper-letter.entity.js';

type Letter = Pick<PaperLetterRow, 'incomingNumber' | 'receivedOn'>;

/** The registration of the letter that a ticket came by. */
export const readPaperLetter = async (database: Database, ticketId: string): Promise<Letter | null> => {
  const [row] = await database.select<Letter>(
    'SELECT incomingNumber, receivedOn FROM paper_letter WHERE ticketId = ?',
    [ticketId],
  );
  return row ?? null;
};
