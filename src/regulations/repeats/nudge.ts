import { stemOf, stemsOf, wordsOf } from '../../kernel/stems.js';
import { EMPTY_WORDS, HURRYING_PHRASES, HURRYING_SIGNS, HURRYING_WORDS } from './hurrying-words.js';
import { MARK_KINDS, marksOf } from './marks.js';
import { withoutTicketIds } from './mentioned-tickets.js';
import { headOf, READ_CHARACTERS, type RequestText } from './request-text.js';

/** The subject of the ticket it answers; what it says is that ticket's matter and not a new one. */
const ANSWERED_SUBJECT = /^\s*(?:re|fwd?|ответ|отв)\s*(?:\[\d+\])?\s*:/i;
const ONLY_A_QUESTION = /^[\s?!.…]*\?[\s?!.…]*$/;
const SMALL_NUMBER = /^\d{1,3}$/;
/** It is mended, which is neither a question nor a matter: `не решено` and `когда будет решено` are something else. */
const DONE = /(?<!\p{L})(?:решен[аоы]?|решил(?:ась|ось|ся|ись)|заработал[аои]?)(?!\p{L}| ли(?!\p{L}))/u;
const NOT_YET =
  /(?<!\p{L})(?:не|когда|будет|будут|если|пока|как)(?: \p{L}+){0,3} (?:решен|решил|заработал)\p{L}*/gu;

const isEmptyWord = (stem: string): boolean =>
  EMPTY_WORDS.has(stem) || HURRYING_WORDS.has(stem) || SMALL_NUMBER.test(stem);

const asksToHurry = (text: string): boolean =>
  stemsOf(text).some((stem) => HURRYING_SIGNS.has(stem)) || HURRYING_PHRASES.test(wordsOf(text).join(' '));

/** Whether a text asks to hurry, whatever else it says. */
export const hurries = (text: RequestText): boolean =>
  asksToHurry(`${headOf(text.subject)}\n${headOf(text.description)}`);

const isDone = (words: readonly string[]): boolean => DONE.test(words.join(' ').replace(NOT_YET, ' '));

/**
 * Whether a request is a plain "any news?" with no matter of its own (G.4): nothing but politeness, waiting and
 * hurrying, at least a sign of the latter or a ticketID, and no domain, mailbox, code or other mark. The subject of an
 * answer (`Re: …`) is not its own matter; a text longer than 4,000 characters always has some.
 */
export const isNudge = ({ subject, description }: RequestText): boolean => {
  if (subject.length + description.length > READ_CHARACTERS) return false;
  const typed = `${ANSWERED_SUBJECT.test(subject) ? '' : subject}\n${description}`;
  const own = withoutTicketIds(typed);
  const { marks, rest } = marksOf(own);
  if (MARK_KINDS.some((kind) => marks[kind].size > 0)) return false;
  const words = wordsOf(rest);
  if (isDone(words) || !words.map(stemOf).every(isEmptyWord)) return false;
  return own !== typed || ONLY_A_QUESTION.test(description) || asksToHurry(rest);
};
