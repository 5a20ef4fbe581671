import type { MailAddress, ReadLetter } from '../letter.js';
import { addressesIn } from './mime/addresses.js';
import { decodeWords } from './mime/encoded-words.js';
import { type HeaderText, headerText, oneLine } from './mime/header-values.js';
import type { RawHead } from './mime/raw-head.js';

/** What the top of a letter says. */
export type LetterHead = Pick<
  ReadLetter,
  | 'messageId'
  | 'inReplyTo'
  | 'references'
  | 'from'
  | 'replyTo'
  | 'to'
  | 'cc'
  | 'subject'
  | 'sentAt'
  | 'headers'
  | 'headerLines'
> & {
  /** A header held bytes in a charset that it does not name. */
  readonly guessed: boolean;
};

/** The length of a line (RFC 5322, 2.1.1). */
const LINE = 998;
const MOST_REFERENCES = 100;

/** Headers that people write: of the others nobody minds the charset. */
const OF_PEOPLE = new Set(['subject', 'from', 'to', 'cc', 'reply-to']);

/** Message-IDs in a header, without brackets; one that has none counts where it is alone. */
const idsIn = (value: string | undefined): string[] => {
  if (!value) return [];
  const found = [...value.matchAll(/<\s*([^<>\s]{1,998})\s*>/g)].map(([, id = '']) => id);
  if (found.length > 0) return found;
  const bare = value.trim();
  return bare !== '' && bare.length <= LINE && !/[\s<>]/.test(bare) ? [bare] : [];
};

/** The first and the last ones: the first is the thread's beginning, the last what was answered (RFC 5322, 3.6.4). */
const fewest = (ids: readonly string[]): readonly string[] =>
  ids.length <= MOST_REFERENCES ? ids : [...ids.slice(0, 1), ...ids.slice(1 - MOST_REFERENCES)];

const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** @returns null for what is no date, and for dates at which nobody wrote. */
const dateIn = (value: string | undefined): number | null => {
  if (!value) return null;
  const time = Date.parse(value.slice(0, 100).replace(/\([^)]*\)/g, ''));
  return Number.isFinite(time) && time >= EARLIEST && time < LATEST ? time : null;
};

/** A name on top of a letter that is a forger's delight: the first of several is the one that counts. */
const firstOf = (lines: readonly HeaderText[], name: string): string | undefined =>
  lines.find((line) => line.name === name)?.value;

/** Reads the head; the values are decoded, on one line and free of control characters. */
export const readLetterHead = (raw: Buffer, head: RawHead, charset: string): LetterHead => {
  const lines = head.headers.map((header) => headerText(raw, header, charset));
  const clean = (name: string): string | undefined => {
    const value = firstOf(lines, name);
    return value === undefined ? undefined : oneLine(value);
  };
  const addresses = (name: string): MailAddress[] => addressesIn(clean(name));
  const headerLines = lines.map(({ name, value }) => [name, oneLine(decodeWords(value))] as const);
  const headers = new Map<string, string[]>();
  for (const [name, value] of headerLines) {
    const values = headers.get(name);
    if (values) values.push(value);
    else headers.set(name, [value]);
  }
  return {
    messageId: idsIn(clean('message-id'))[0] ?? null,
    inReplyTo: fewest(idsIn(clean('in-reply-to'))),
    references: fewest(idsIn(clean('references'))),
    from: addresses('from')[0] ?? null,
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    subject: oneLine(decodeWords(firstOf(lines, 'subject') ?? '')).slice(0, LINE),
    sentAt: dateIn(clean('date')),
    headers,
    headerLines,
    guessed: lines.some(({ name, guessed }) => guessed && OF_PEOPLE.has(name)),
  };
};
