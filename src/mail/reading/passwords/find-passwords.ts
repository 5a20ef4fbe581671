import { isPasswordLike, isRefused, tokenOf } from './password-value.js';

/** A password and where it stands in the text that was looked at. */
export type FoundPassword = {
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

/** Behind the word: what the password is for, in a few words, none of which talks about passwords. */
const FOR = String.raw`(?:[ \t\u00a0]+(?:от|для|к|ко|на|в|во|for|to|of|from|on)[ \t\u00a0]+[^\n\r:=—–?!.,]{1,40}?|[ \t\u00a0]*\([^()\n\r]{1,40}\)|[ \t\u00a0]+(?:ftp|ssh|mysql|phpmyadmin|cp|root|admin|панели|абонента|доступа|почты|ящика|договора))?`;

const WORD = `(?:парол(?:ь|я)|пасс?ворд|пасс|pass[-_ ]?(?:word|phrase|wd|code)?|passwd|pwd|psw)`;

/** `Пароль от панели: `, `"password" => `, `DB_PASSWORD=`; a dash counts with blanks around it, a tab between two cells. */
const LABELLED = new RegExp(
  String.raw`(?<![\p{L}\d])(${WORD})["'\x60*]{0,3}${FOR}["'\x60*]{0,3}(?:[ \u00a0]*\t[ \t\u00a0]*|[ \t\u00a0]*(?:=>|[:=：])[ \t\u00a0*]*|[ \t\u00a0]+[-—–][ \t\u00a0]+|[ \t\u00a0]*—[ \t\u00a0]*|[ \t\u00a0]*,[ \t\u00a0]*(?=["']))`,
  'giu',
);

/** `Пароль` alone on its line: then the next line is the value. */
const ALONE = new RegExp(String.raw`^[ \t\u00a0*]*(${WORD})[ \t\u00a0*]*\r?$`, 'gimu');

/** A line of a log or a script: `PASS …`. */
const COMMAND = /^[ \t>]*pass[ \t]+(?=\S*\d)(\S{4,128})[ \t]*\r?$/gim;

/** `Логин и пароль: romashka / …`, both values behind both words. */
const PAIR = new RegExp(
  String.raw`(?<![\p{L}\d])(?:логин|login|user(?:name)?|имя)[ \t]*(?:[/\\,&+:]|и|and)[ \t]*(?:${WORD})[ \t\u00a0]*(?:[:=]|[ \t\u00a0][-—–][ \t\u00a0])[ \t\u00a0]*(\S{1,64}?)[ \t]*(?:[/\\|,;:][ \t]*|[ \t]+)(\S{1,128})`,
  'giu',
);

/** Behind a label and the end of its line, past a blank line and signs of quotation. */
const NEXT_LINE = /[ \t\u00a0]*\r?\n(?:[ \t>]*\r?\n)?[ \t>\u00a0]*/y;

/** Words that make of what follows talk about passwords: `пароль на почту не подходит: 535 …`. */
const TALK =
  /(?:^|[\s(])(?:не|нет|неверн\p{L}*|неправильн\p{L}*|подходит|был|была|будет|забыл\p{L}*|not|wrong|is|was|does|invalid|incorrect|failed|reset|change)(?=[\s):]|$)/iu;

type Place = { readonly at: number; readonly strict: boolean };

/** Where the value begins: behind the label, or on the next line, where only a value may stand alone. */
const valueAt = (text: string, from: number, separator: string): Place & { readonly alone: boolean } => {
  NEXT_LINE.lastIndex = from;
  const next = NEXT_LINE.exec(text);
  const weak = !/[:=：\t]/.test(separator);
  return next
    ? { at: from + next[0].length, strict: weak, alone: true }
    : { at: from, strict: weak, alone: false };
};

const found = (text: string, { at, strict, alone }: ReturnType<typeof valueAt>): FoundPassword | null => {
  const token = tokenOf(text, at);
  if (!token) return null;
  const { value, start, end, rest, quoted } = token;
  if (isRefused(value)) return null;
  if (quoted) return { value, start, end };
  const more = /\p{L}/u.test(rest);
  if (alone && (more || /[:=]$/.test(value))) return null;
  // A plain word with others behind it is a sentence; a dash alone is no label.
  if ((more || strict) && !isPasswordLike(value)) {
    if (!strict || more || !/^[\x21-\x7e]+$/.test(value)) return null;
  }
  return { value, start, end };
};

const labelled = (text: string): FoundPassword[] =>
  [...text.matchAll(LABELLED)].flatMap((match) => {
    const [whole] = match;
    if (TALK.test(whole)) return [];
    const separator = whole.slice(-6).replace(/[\p{L}\d"'()]/gu, '');
    return found(text, valueAt(text, match.index + whole.length, separator)) ?? [];
  });

const alone = (text: string): FoundPassword[] =>
  [...text.matchAll(ALONE)].flatMap((match) => {
    const next = valueAt(text, match.index + match[0].replace(/\r$/, '').length, '');
    return next.alone ? (found(text, { ...next, strict: true }) ?? []) : [];
  });

const commands = (text: string): FoundPassword[] =>
  [...text.matchAll(COMMAND)].map((match) => {
    const value = match[1] ?? '';
    const start = match.index + match[0].indexOf(value, match[0].search(/pass/i) + 4);
    return { value, start, end: start + value.length };
  });

const pairs = (text: string): FoundPassword[] =>
  [...text.matchAll(PAIR)].flatMap((match) => {
    const start = match.index + match[0].length - (match[2]?.length ?? 0);
    const token = tokenOf(text, start);
    return token && !isRefused(token.value) && isPasswordLike(token.value) ? [token] : [];
  });

/** Words that a label has: where none is near there is no password. */
const NEAR = /парол|пасс|пасв|pass|pwd|psw/gi;

/** Characters around such a word that a pattern may need: the pair's first word, and value and line behind. */
const BEFORE = 120;
const AFTER = 700;

/** The parts of a text that are worth the patterns: most of a long one says nothing of passwords. */
const windowsOf = function* (text: string): Generator<{ from: number; text: string }> {
  let from = -1;
  let to = -1;
  for (const { index } of text.matchAll(NEAR)) {
    if (from !== -1 && index - BEFORE > to) {
      yield { from, text: text.slice(from, to) };
      from = -1;
    }
    // From the line's beginning where it is near: patterns that ask for one must find it.
    if (from === -1)
      from = Math.max(0, text.lastIndexOf('\n', Math.max(0, index - BEFORE)), index - 4 * BEFORE);
    to = Math.min(text.length, index + AFTER);
    // A window is no longer than a page, so that a text full of such words is read page by page.
    if (to - from > 16_000) {
      yield { from, text: text.slice(from, to) };
      from = -1;
    }
  }
  if (from !== -1) yield { from, text: text.slice(from, to) };
};

const inWindow = (text: string): FoundPassword[] => {
  const both = pairs(text);
  // `login/password: a/b` is behind a label that the others take for the password's alone.
  const others = [...labelled(text), ...alone(text), ...commands(text)].filter(
    ({ start, end }) => !both.some((pair) => pair.start < end && pair.end > start),
  );
  return [...both, ...others].map(({ value, start, end }) => ({ value, start, end }));
};

/**
 * Passwords that a text gives by the documented patterns: a value behind its label, not the word in a sentence. In the
 * order of the text, none within another.
 *
 * @param most - how many are enough
 */
export const findPasswords = (text: string, most = Number.POSITIVE_INFINITY): FoundPassword[] => {
  const apart: FoundPassword[] = [];
  for (const window of windowsOf(text)) {
    for (const { value, start, end } of inWindow(window.text).sort((a, b) => a.start - b.start)) {
      if (window.from + start < (apart.at(-1)?.end ?? 0)) continue;
      apart.push({ value, start: window.from + start, end: window.from + end });
      if (apart.length >= most) return apart;
    }
  }
  return apart;
};
