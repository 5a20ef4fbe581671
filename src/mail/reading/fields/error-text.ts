/** Lines and characters of an error's text. */
const MOST_LINES = 100;
const MOST = 10_000;

const LABEL =
  /^[ \t>]*(?:(?:полный )?текст (?:ошибки|сообщения)|(?:сообщение|код|текст) об? ошибке?|код ошибки|(?:выда[её]т|пишет|вылетает|появляется|получаю) ошибк[ау]|ошибк[аи]|error(?: (?:text|message|code|log))?|message|log|лог|журнал|в журнале|traceback)[ \t\u00a0]*(?:[:=：]|[ \t\u00a0][-—–][ \t\u00a0])[ \t\u00a0]*(.*)$/iu;

const OTHER_LABEL =
  /^[ \t>]*(?:логин|пароль|услуга|сервис|сайт|домен|договор|шаги|как повторить|что делал\p{L}*|login|password|service|site|domain|contract|steps)[ \t\u00a0]*[:=：]/iu;

const FENCE = /^\s*(?:```|~~~)/;

const isIndented = (line: string): boolean => /^(?: {4,}|\t)\S/.test(line);

/** Words that only errors have. */
const ERROR =
  /error|exception|fatal|warning|denied|refused|timed? ?out|failed|traceback|undefined|unable|not found|\b[45]\d\d\b|ошибк|отказано|не удалось|не найден/iu;

const cut = (lines: readonly string[]): string | null => {
  const text = lines
    .slice(0, MOST_LINES)
    .join('\n')
    .slice(0, MOST)
    .replace(/^\n+|\s+$/g, '');
  return text === '' ? null : text;
};

/** Behind `Текст ошибки:` up to an empty line or the next label; where nothing stands behind it, the lines below. */
const labelled = (lines: readonly string[]): string | null => {
  const at = lines.findIndex((line) => LABEL.test(line.slice(0, 500)));
  if (at === -1) return null;
  const first = LABEL.exec(lines[at] ?? '')?.[1] ?? '';
  const rest = lines.slice(at + 1, at + 1 + MOST_LINES);
  const start = first === '' && (rest[0] ?? '').trim() === '' ? 1 : 0;
  const end = rest.findIndex((line, i) => i >= start && (line.trim() === '' || OTHER_LABEL.test(line)));
  const below = rest.slice(start, end === -1 ? rest.length : end);
  return cut(first === '' ? below : [first, ...errorLines(below)]);
};

/** Of the lines below a one-line error those that go on with it: indented, or of an error's words without a sentence's. */
const errorLines = (lines: readonly string[]): readonly string[] => {
  const end = lines.findIndex(
    (line) => !isIndented(line) && !/^\s*(?:at |in |#\d|File |\S+:\d)/.test(line) && !isErrorLine(line),
  );
  return end === -1 ? lines : lines.slice(0, end);
};

const isErrorLine = (line: string): boolean =>
  ERROR.test(line.slice(0, 500)) && !/^\s*\p{Lu}\p{Ll}+\s\p{Script=Cyrillic}/u.test(line);

const fenced = (lines: readonly string[]): string | null => {
  const open = lines.findIndex((line) => FENCE.test(line));
  const close = open === -1 ? -1 : lines.findIndex((line, i) => i > open && FENCE.test(line));
  return close > open + 1 ? cut(lines.slice(open + 1, close)) : null;
};

/** An indented block that speaks of an error. */
const indented = (lines: readonly string[]): string | null => {
  for (let at = 0; at < lines.length; at++) {
    if (!isIndented(lines[at] ?? '')) continue;
    let end = at;
    while (end < lines.length && (isIndented(lines[end] ?? '') || (lines[end] ?? '').trim() === '')) end++;
    const found = lines.slice(at, end);
    if (found.some((line) => ERROR.test(line.slice(0, 500)))) return cut(found);
    at = end;
  }
  return null;
};

/** The full text of an error (G.3), white space kept: between fences, labelled or indented; null where there is none. */
export const errorTextIn = (text: string): string | null => {
  const lines = text.split('\n', 5_000);
  return fenced(lines) ?? labelled(lines) ?? indented(lines);
};
