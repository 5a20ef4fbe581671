/**
 * What names one thing and no other. `mailbox`, `host`, `address` and `name` (of an account, a database, a setting)
 * say where; `code` (`502`, `ORA-12541`, `E_WARNING`), `file` and `version` say what.
 */
export const MARK_KINDS = ['mailbox', 'host', 'address', 'name', 'code', 'file', 'version'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export type Marks = Readonly<Record<MarkKind, ReadonlySet<string>>>;

/** Latin letters that a Russian word is found with after a switch of the keyboard. */
const SAME_SHAPE: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
  b: 'в',
};
const LETTERS = /\p{L}+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /[a-z]/i;

/** Words of both scripts become Cyrillic ones; capitals with them, for no code is Cyrillic. */
const inOneScript = (text: string): string =>
  text.replace(LETTERS, (word) =>
    LATIN.test(word) && CYRILLIC.test(word)
      ? [...word.toLowerCase()].map((letter) => SAME_SHAPE[letter] ?? letter).join('')
      : word,
  );

/** What differs between two records of one error, and telephone numbers: times, processes, callers. */
const VOLATILE: readonly RegExp[] = [
  /\b\d{4}[-/.]\d{2}[-/.]\d{2}(?:T(?=\d))?/g,
  /\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/g,
  /\b\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?Z?\b/g,
  /\bpid:? ?\d+/gi,
  /\bclient:? ?[\d.:a-f]+/gi,
  /\b(?:queue )?id:? [0-9a-z]{6,20}\b/gi,
  /\b\d+#\d+:|\*\d+\b|#\d+(?= \/)/g,
  /(?:\+7|\b[78])[ (-]{1,2}\d{3}[ )-]{1,2}\d{3}[ -]?\d{2}[ -]?\d{2}\b/g,
];

/** A name, a firm and a telephone number under a letter, up to the end of the line or of the sentence. */
const SIGNATURE =
  /(?<!\p{L})(?:с уважением|best regards|kind regards)(?!\p{L})[^\n]{0,120}?(?:[.!?](?=\s+\p{Lu})|$)/gimu;

const FILE_ENDINGS =
  'php|phtml|js|ts|css|html?|xml|json|ya?ml|sh|py|pl|rb|sql|gz|zip|rar|tar|log|txt|ini|conf|cfg|csv|xlsx?|docx?|pdf|jpe?g|png|gif|svg|webp|mp4|pem|crt|key|bak|htaccess';
const CYRILLIC_ENDINGS = 'рф|рус|сайт|онлайн|дети|москва|орг|ком|испытание|бел|укр|қаз';
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})';
const HOST = `(?:${LABEL}\\.){1,8}(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59}|${CYRILLIC_ENDINGS})`;
const NOT_AFTER = '(?<![\\p{L}\\p{N}_.@-])';
const NOT_BEFORE = '(?![\\p{L}\\p{N}_])';
/** Answers of HTTP and of mail servers; 512 is a size. */
const STATUS = '(?:4(?:[012]\\d|3[12]|5[0-4]|99)|5(?:0\\d|1[01]|[235]\\d|41|71))';
const UNIT = '(?:[мкгmkg][бb]|[mkg]\\b|руб|мс|ms|шт|px|стр|тыс|секунд|минут|дн|байт|byte)';

type Found = (match: RegExpExecArray) => readonly (readonly [MarkKind, string | undefined])[];

/** Where letters come from; a text that names one is not about it. */
const PUBLIC_MAIL = new Set(
  'gmail.com mail.ru yandex.ru ya.ru bk.ru list.ru inbox.ru rambler.ru hotmail.com outlook.com icloud.com'.split(
    ' ',
  ),
);

const withoutWww = (host: string): string => host.replace(/^www\./, '');

/** In this order: what one has taken out of the text, the next does not see. */
const PATTERNS: readonly (readonly [RegExp, Found])[] = [
  [
    new RegExp(`${NOT_AFTER}([\\p{L}\\p{N}._%+-]{1,64})@(${HOST})${NOT_BEFORE}`, 'giu'),
    ([, name = '', host = '']) => [
      ['mailbox', `${name}@${host}`],
      ['host', host],
    ],
  ],
  [/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g, ([address]) => [['address', address]]],
  [
    new RegExp(`(?<![\\p{L}\\p{N}_.-])([\\p{L}\\p{N}_.-]{1,80}\\.(?:${FILE_ENDINGS}))${NOT_BEFORE}`, 'giu'),
    ([, file]) => [['file', file]],
  ],
  [new RegExp(`${NOT_AFTER}${HOST}${NOT_BEFORE}`, 'giu'), ([host]) => [['host', withoutWww(host)]]],
  // ORA-12541, E_WARNING, NET::ERR_CERT_DATE_INVALID, 0x800CCC0F, and what is written in brackets after SQLSTATE.
  [/\b0x[0-9a-f]{4,16}\b/gi, ([code]) => [['code', code]]],
  [/\b[A-Za-z]{2,8}-\d{3,6}\b/g, ([code]) => [['code', code]]],
  [/\b[A-Z]{1,12}(?:(?:_|::)[A-Z0-9]{1,20}){1,6}\b/g, ([code]) => [['code', code]]],
  [/\bSQLSTATE\[(\w{5})\]/gi, ([, code]) => [['code', code]]],
  [/(?<![\d.])[245]\.\d\.\d{1,2}(?![\d.]*\d)/g, ([code]) => [['code', code]]],
  [
    new RegExp(`(?<![\\p{L}\\d.,:-])${STATUS}(?![\\d\\p{L}]|[.,]\\d| ?${UNIT})`, 'giu'),
    ([code]) => [['code', code]],
  ],
  [
    /(?:#|\b(?:error|errno|code)\b:? ?|(?:ошибк|код)\p{L}{0,3}:? |[[(])(\d{3,5})(?!\d)/giu,
    ([, code]) => [['code', code]],
  ],
  [/(?<!\p{L})(?:порт\p{L}{0,2}|port):? ?(\d{2,5})(?!\d)/giu, ([, port]) => [['code', `port ${port}`]]],
  [/(?<![\d.])\d{1,2}\.\d{1,2}(?:\.\d{1,3})?(?![\d.]*\d)/g, ([version]) => [['version', version]]],
  [
    /\b(?=[a-z\d]{0,30}_)[a-z][a-z\d]{0,30}(?:_[a-z\d]{1,30}){1,6}\b|\b[a-z]{1,3}\d{2,8}\b/gi,
    ([name]) => [['name', name]],
  ],
];

/** Words with a digit that name no account. */
const NO_NAMES = new Set([
  'utf8mb4',
  'utf16',
  'ipv4',
  'ipv6',
  'md5',
  'sha256',
  'x64',
  'x86',
  'win10',
  'win11',
]);

const taken = (text: string, pattern: RegExp, found: (match: RegExpExecArray) => void): string => {
  let rest = '';
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    found(match);
    rest += `${text.slice(from, match.index)} `;
    from = match.index + match[0].length;
  }
  return from === 0 ? text : rest + text.slice(from);
};

/** One character can become eighteen. */
const MOST_NORMALIZED = 8_000;

/** The marks of a text, in lower case, and the text without them. */
export const marksOf = (raw: string): { readonly marks: Marks; readonly rest: string } => {
  const sets = Object.fromEntries(MARK_KINDS.map((kind) => [kind, new Set<string>()])) as Record<
    MarkKind,
    Set<string>
  >;
  let rest = inOneScript(raw.normalize('NFKC').slice(0, MOST_NORMALIZED)).replace(SIGNATURE, ' ');
  for (const pattern of VOLATILE) rest = rest.replace(pattern, ' ');
  for (const [pattern, found] of PATTERNS)
    rest = taken(rest, pattern, (match) => {
      for (const [kind, value = ''] of found(match)) {
        const mark = value.toLowerCase();
        if (mark && !NO_NAMES.has(mark) && !PUBLIC_MAIL.has(mark)) sets[kind].add(mark);
      }
    });
  return { marks: sets, rest };
};
