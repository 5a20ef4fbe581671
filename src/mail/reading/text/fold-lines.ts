/** What lines of a letter are, judged one by one; every pattern looks at the line's first 400 characters alone. */

const seen = (line: string): string => line.slice(0, 400);

/** `> `, also with initials before it as The Bat! has them: `ИП> `. */
export const isQuoted = (line: string): boolean => /^\s{0,3}(?:\p{Lu}{1,4})?>/u.test(line.slice(0, 12));

/** Without initials: `SQL> ` is a prompt. */
export const isPlainlyQuoted = (line: string): boolean => /^\s{0,3}>/.test(line.slice(0, 12));

export const isBlank = (line: string): boolean => line.trim() === '';

const WROTE =
  /(?:wrote|writes|schrieb|пишет|писал[аи]?|написал(?:\(а\)|а|и|о)?|пишете|сообщил[аи]?)\s*(?:\d{4}-\d\d-\d\d.{0,12})?\s*[:：]?\s*$/iu;

const DATED =
  /\d{1,2}[:.]\d{2}|\b(?:19|20)\d{2}\b|^\s*(?:On|Am|Le)\s.+\d|(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)/iu;

/**
 * `On … wrote:`, `12 ноября 2026 г., 10:15 … пишет:`, `Вы писали 22 ноября 2026 г., 12:55:`: a date, and a word of
 * writing or a colon at the end with an address.
 */
export const isAttribution = (line: string): boolean => {
  const text = seen(line).trim();
  if (!DATED.test(text)) return false;
  if (WROTE.test(text)) return true;
  if (!text.endsWith(':')) return false;
  return (
    /[<(\s][^\s<>@]{1,64}@[^\s<>@]{1,200}[>)]*:$/.test(text) ||
    /^(?:Вы|You|On)\s+(?:писали|wrote)/iu.test(text)
  );
};

/** An attribution that leaves no doubt even where no quoted line follows it. */
export const isPlainAttribution = (line: string): boolean => {
  const text = seen(line).trim();
  return isAttribution(text) && text.endsWith(':') && (/^(?:On|\d)/.test(text) || /[<@]/.test(text));
};

const ORIGINAL =
  /^\s*-{3,}\s*(?:original message|original appointment|исходное сообщение|оригинальное сообщение|ursprüngliche nachricht)\s*-{3,}\s*$/iu;

const FORWARDED =
  /^\s*(?:-{3,}\s*(?:forwarded message|forwarded by .{0,80}|forwarded letter|(?:пересылаемое|пересланное|перенаправленное|переадресованное) (?:сообщение|письмо)|конец пересылаемого сообщения)\s*-{3,}|begin forwarded message:?|начало переадресованного сообщения:?|начало пересылаемого сообщения:?)\s*$/iu;

export const isOriginalMark = (line: string): boolean =>
  ORIGINAL.test(seen(line)) || FORWARDED.test(seen(line));

const FIRST_HEADER = /^\s*\*?(?:from|от|отправитель|von)\s*:\*?\s*\S/iu;
const OTHER_HEADER =
  /^\s*\*?(?:sent|date|to|cc|subject|importance|reply-to|отправлено|дата|кому|копия|тема|важность|gesendet|an|betreff)\s*:\*?/iu;

/** Outlook's `From:` / `Sent:` / `To:` / `Subject:` block begins here: two more of its lines follow within five. */
export const isHeaderBlock = (lines: readonly string[], at: number): boolean => {
  if (!FIRST_HEADER.test(seen(lines[at] ?? ''))) return false;
  let count = 0;
  for (let i = at + 1; i < at + 7 && i < lines.length; i++)
    if (OTHER_HEADER.test(seen(lines[i] ?? ''))) count += 1;
  return count >= 2;
};

/** The line of underscores that Outlook draws above its block. */
export const isRule = (line: string): boolean => /^\s*[_-]{10,}\s*$/.test(seen(line));

export const isSignatureMark = (line: string): boolean => /^--\s?$|^—\s*$|^_{2,5}\s*$/.test(line);

const CLOSING =
  /^\s*(?:с (?:наилучшими пожеланиями|уважением|глубоким уважением|благодарностью|почтением)|(?:искренне )?ваш[аи]?|(?:(?:with )?(?:best|kind|warm|many)(?: and kind)? (?:regards|wishes)|regards|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|thanks (?:and|&) regards|best regards|cheers))(?=[\s,.!]|$)/iu;

export const isClosing = (line: string): boolean => CLOSING.test(line.slice(0, 80));

const DISCLAIMER =
  /конфиденциальн|предназначен[оаы]?\s|если вы не являетесь|если вы получили это|confidential|intended (?:only|solely|for)|if you (?:are not the|have received this)|before printing|прежде чем печатать/iu;

export const isDisclaimer = (line: string): boolean => DISCLAIMER.test(seen(line));

const DEVICE =
  /^\s*(?!.* (?:не|но|нет|это) )(?:отправлено (?:с|из|через|со) (?:моего |мобильной |мобильного |почты )?[^.,?!]{2,40}(?:\.ru)?|послано с .{2,40}|sent from (?:my |the )?.{2,60}|sent (?:via|with|using) .{2,50}|get outlook for .{2,20}|скачать outlook для .{2,20}|получить outlook для .{2,20}|простите за краткость.{0,60}|please excuse my brevity.{0,40})\s*$/iu;

/** `Отправлено с iPhone`, `Sent from my …`: added by a program. */
export const isDeviceLine = (line: string): boolean => line.length < 120 && DEVICE.test(line);
