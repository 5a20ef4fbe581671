import { withoutTicketIds } from '../../regulations/index.js';
import { letterText } from '../../texts/index.js';
import type { ReadLetter } from '../letter.js';
import { cut } from './receipt.js';

const SUBJECT_CHARACTERS = 200;
/** Of a subject made of the text. */
const BORROWED_CHARACTERS = 80;
const DESCRIPTION_CHARACTERS = 50_000;
const ERROR_CHARACTERS = 200_000;

/** `Re:`, `RE[2]:`, `Fwd:`, `Отв:`, `На:`, in any number, as mail programs put them before a subject. */
const ANSWERED = /^(?:\s*(?:re|aw|fw|fwd|отв|ответ|на|пересл|пер)(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*:)+/iu;
/** What is left around a ticketID that was taken out: `[ ]`, `№`, `#`. */
const LEFT_OVER = /\[\s*\]|\(\s*\)|[№#](?=\s|$)/gu;
const EDGES = /^[\s\p{Pd}:;,.|]+|[\s\p{Pd}:;,|]+$/gu;

const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The first words of a text, cut between words. */
const firstWords = (text: string): string => {
  const line = onOneLine(text.trimStart().split('\n', 1)[0] ?? '');
  if (line.length <= BORROWED_CHARACTERS) return line;
  const start = cut(line, BORROWED_CHARACTERS);
  return `${start.replace(/\s+\S*$/u, '')}…`;
};

/** What the subject says of the matter, without the marks of mail programs and without ticketIDs; may be empty. */
const ownSubject = ({ subject }: Pick<ReadLetter, 'subject'>): string =>
  onOneLine(withoutTicketIds(subject.replace(ANSWERED, '')).replace(LEFT_OVER, ' '))
    .replace(ANSWERED, '')
    .replace(EDGES, '');

type Worded = Pick<ReadLetter, 'subject' | 'text' | 'locale'>;

/** What the letter says, as a message; where it has files or a subject alone, a few words that say so. */
export const messageText = (letter: Worded): string =>
  letter.text.trim()
    ? cut(letter.text, DESCRIPTION_CHARACTERS)
    : ownSubject(letter) || letterText('noText', letter.locale);

/** What the letter asks for, in the texts of a ticket. */
export const requestText = (
  letter: Worded & Pick<ReadLetter, 'fields'>,
): { readonly subject: string; readonly description: string; readonly errorText: string | null } => {
  const { errorText } = letter.fields;
  const subject = ownSubject(letter) || firstWords(letter.text) || letterText('noSubject', letter.locale);
  return {
    subject: cut(subject, SUBJECT_CHARACTERS),
    description: messageText(letter),
    errorText: errorText === null ? null : cut(errorText, ERROR_CHARACTERS),
  };
};
