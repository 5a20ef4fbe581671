import { z } from 'zod';

/** Kinds of services, as the panel names them; the directory's own list, which this room does not know. */
export const SERVICE_KINDS = ['HOSTING', 'MAIL', 'DOMAIN', 'DNS', 'DATABASE', 'SERVER', 'OTHER'] as const;

const WORD = '[\\p{L}\\p{N}]+\\*?';
const PHRASE = `${WORD}(?:_${WORD})*`;
const PLACE = `${PHRASE}(?:\\|${PHRASE})*`;
/** More words in one line never stand near each other. */
const MOST_PLACES = 5;

/** Words that stand near each other: `|` between alternatives, `_` between words that follow each other, `*` for any end. */
const words = z
  .string()
  .max(300, 'must have at most 300 characters')
  .regex(
    new RegExp(`^${PLACE}(?: ${PLACE}){0,${MOST_PLACES - 1}}$`, 'u'),
    `must be 1 to ${MOST_PLACES} words with single spaces between, as: сменить|поменять версию php*`,
  );

/** How letters, whose authors choose no topic, are found to be about this one. */
export const letterRulesSchema = z.strictObject({
  words: z.array(words).min(1, 'needs at least one line').max(60, 'must have at most 60 lines'),
  /** Where one of these fits as well, the letter is about something else. */
  unless: z.array(words).max(60, 'must have at most 60 lines').default([]),
  /** A letter about a service of one of these kinds is the more likely meant. */
  serviceKinds: z.array(z.enum(SERVICE_KINDS)).default([]),
});
