/** A longer run of characters is no password, but a key or a line without blanks. */
const LONGEST = 128;

/** Characters behind a value that tell whether words follow. */
const BEHIND = 100;

/** What stands where a password might. */
export type Token = {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** With the signs of the sentence around it. */
  readonly word: string;
  readonly quoted: boolean;
};

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '«': '»',
  '“': '”',
  '„': '“',
};

const quotedAt = (text: string, at: number): Token | null => {
  const close = CLOSING[text[at] ?? ''];
  if (!close) return null;
  const end = text.indexOf(close, at + 1);
  const value = end === -1 ? '' : text.slice(at + 1, end);
  if (value.length < 1 || value.length > LONGEST || /[\r\n]/.test(value)) return null;
  return { value, start: at + 1, end, word: value, quoted: true };
};

/** Of `Kn4x,` and `YES)` the sign at the end is the sentence's. Stars and the like are emphasis. */
const bare = (token: string): string => {
  const opened = token.includes('(');
  const value = token.replace(/[,;]+$/, '').replace(/(?<=[\p{L}\d])\.$/u, '');
  const closed = !opened && /[)\]]$/.test(value) ? value.replace(/[)\]]+$/, '') : value;
  return closed.replace(/^\*+(?=[^*])/, '').replace(/(?<=[^*])\*{2}$/, '');
};

/** Another label in the same line, behind which another value stands. */
export const OTHER_LABEL =
  /(?:^|[\s,;])(?:логин|login|user(?:name)?|договор|contract|услуга|сервис|сайт|домен|site|domain)\s*[:=—-]/iu;

/** `https://…/?password=…`: there a value ends where the next one begins. */
const isInLink = (text: string, at: number): boolean =>
  text[at - 1] === '=' && /:\/\/[^\s<>"']*[?&;][^\s<>"'=]*=$/.test(text.slice(Math.max(0, at - 300), at));

/** The word at a place: in quotation marks, or up to white space. @returns null for what is longer than any password. */
export const tokenOf = (text: string, at: number): Token | null => {
  const quoted = quotedAt(text, at);
  if (quoted) return quoted;
  const word = /^[^\s\u00a0]+/.exec(text.slice(at, at + LONGEST + 1))?.[0] ?? '';
  const raw = isInLink(text, at) ? (word.split(/[&#>]/, 1)[0] ?? '') : word;
  const value = raw.length > LONGEST ? '' : bare(raw);
  if (value === '') return null;
  const start = at + raw.indexOf(value);
  return { value, start, end: start + value.length, word: raw, quoted: false };
};

/** Whether words follow in the line that are no next label. */
export const wordsFollow = (text: string, { start, value, word, quoted }: Token): boolean => {
  if (quoted || /[,;]$/.test(word)) return false;
  const from = start + word.length - word.indexOf(value);
  const after = /^[^\r\n]*/.exec(text.slice(from, from + BEHIND))?.[0] ?? '';
  if (!/\p{L}/u.test(after)) return false;
  return /\p{L}/u.test(after.slice(0, OTHER_LABEL.exec(after)?.index ?? after.length));
};

const NO_VALUES = new Set(
  `не нет да забыл забыла забыли забыт утерян утеряли неизвестен неизвестно тот та тоже такой прежний старый новый другой
  стандартный обычный верный неверный правильный неправильный указан указала указал выслан выслали выслать отправлен
  отправлю скрыт скрыто ниже выше см смотри есть был было прошу просьба пришлите сообщите смените сбросьте восстановите
  восстановить сменить изменить изменён изменен сброшен введён введен вводим вводится пустой отсутствует это что как где
  когда после перед при во вложении письме на из от для ваш мой наш удалён удален верен неверен принят
  yes no none null nil undefined true false not n/a unknown forgot forgotten lost same the a an in is as see please reset
  changed expired required incorrect invalid wrong correct ok failed rejected accepted missing empty hidden removed
  redacted above below attached string text varchar password пароль login логин`.split(/\s+/),
);

/** What stands behind a label and is no password: `не помню`, `****`, `YES`, and what was put in its place before. */
export const isRefused = (value: string): boolean => {
  const word = value.toLowerCase().replace(/^[[(<{"']+|[\])>}"'.,;:!?…]+$/g, '');
  if (/^\[?(?:пароль удал|password removed)/iu.test(value)) return true;
  return NO_VALUES.has(word) || !/[\p{L}\d]/u.test(value) || /^\[?(?:пароль|password)$/iu.test(word);
};

/** Whether it looks like a password wherever it stands: no plain word, no number of a message. */
export const isPasswordLike = (value: string): boolean => {
  if (value.length < 4 || /^(?:https?:|www\.)/i.test(value)) return false;
  const letters = /\p{L}/u.test(value);
  if (letters && /\d/.test(value)) return true;
  if (letters && /[^\p{L}\d.,:;!?()«»"'…-]/u.test(value)) return true;
  // Capitals within the word.
  return /\p{Ll}\p{Lu}/u.test(value) || /^\d{5,}$/.test(value);
};

/** An address of a site, a mailbox or a machine, or a date: what stands behind other colons. */
const ADDRESS_LIKE =
  /^<?(?:(?:https?|ftp):|www\.|\/\/|[\p{L}\d._+-]+@[\p{L}\d-]+\.[\p{L}\d.-]+|(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:[/:]|>?$)|\d{1,4}[./:-]\d{1,2}[./:-]\d{1,4})/iu;

export const isAddressLike = (value: string): boolean => ADDRESS_LIKE.test(value);
