/** Of many: `пароли: … и …`. */
const MANY = `(?:парол(?:и|ей|ям|ями|ях)|passwords)`;

/** Words that mean a password and little else. */
const NAMED = `(?:${MANY}|парол(?:ь|я|ю|ем|е)|password|passphrase|passwd)`;

/** Short words that mean other things too: behind them only the closest value counts. */
const WORD = `(?:${NAMED}|пасс?ворд|пасс|pass[-_ ]?(?:word|phrase|wd|code)?|pwd|psw)`;

const PREPOSITION = 'от|для|к|ко|на|в|во|for|to|of|from|on';

/** Behind the word: what the password is for, in a few words, none of which talks about passwords. */
const FOR = String.raw`(?:[ \t\u00a0]+(?:${PREPOSITION})[ \t\u00a0]+[^\n\r:=—–?!.,]{1,40}?|[ \t\u00a0]*\([^()\n\r]{1,40}\)|[ \t\u00a0]+(?:ftp|ssh|mysql|phpmyadmin|cp|root|admin|панели|абонента|доступа|почты|ящика|договора))?`;

/** A colon, but not that of an address: `Пароль от https://…`. */
const COLON = String.raw`(?:=>|=|[:：](?!\/\/))`;

/** `Пароль от панели: `, `"password" => `, `DB_PASSWORD=`; a dash counts with blanks around it, a tab between two cells. */
export const LABELLED = new RegExp(
  String.raw`(?<![\p{L}\d])(${WORD})["'\x60*]{0,3}${FOR}["'\x60*]{0,3}(?:[ \u00a0]*\t[ \t\u00a0]*|[ \t\u00a0]*${COLON}[ \t\u00a0*]*|[ \t\u00a0]+[-—–][ \t\u00a0]+|[ \t\u00a0]*—[ \t\u00a0]*|[ \t\u00a0]*,[ \t\u00a0]*(?=["']))`,
  'giu',
);

/** `пароль админа: `, `Пароль к панели управления сайтом …: `: any words of the same sentence up to a colon or the next cell. */
export const WORDED = new RegExp(
  String.raw`(?<![\p{L}\d])(${NAMED})["'\x60*]{0,3}[ \u00a0]+((?:(?!парол|passw)(?:[^\n\r\t:=：?!;,.—–[\]]|\.(?=[\p{L}\d])|:(?=\/\/))){1,160})(\t|${COLON})[ \t\u00a0*]*`,
  'giu',
);

/** `Пароль` alone on its line: then the next line is the value. */
export const ALONE = new RegExp(String.raw`^[ \t\u00a0*]*(${WORD})[ \t\u00a0*]*\r?$`, 'gimu');

/** A line of a log or a script: `PASS …`. */
export const COMMAND = /^[ \t>]*pass[ \t]+(?=\S*\d)(\S{4,128})[ \t]*\r?$/gim;

/** `Логин и пароль: romashka / …`, both values behind both words. */
export const PAIR = new RegExp(
  String.raw`(?<![\p{L}\d])(?:логины?|logins?|user(?:name)?s?|имя)[ \t]*(?:[/\\,&+:]|и|and)[ \t]*(?:${WORD})[ \t\u00a0]*(?:[:=]|[ \t\u00a0][-—–][ \t\u00a0])[ \t\u00a0]*(\S{1,64}?)[ \t]*(?:[/\\|,;:][ \t]*|[ \t]+)(\S{1,128})`,
  'giu',
);

/** Words that make of what follows talk about passwords: `пароль на почту не подходит: 535 …`. */
const TALK =
  /(?:^|[\s(])(?:не|нет|неверн\p{L}*|неправильн\p{L}*|подходит|был|была|будет|забыл\p{L}*|потерял\p{L}*|пиш[еу]т|выда[её]т|говорит|сообщает|отвечает|получаю|появляется|ошибк\p{L}*|помогите|пришлите|прошу|срочно|ист[её]к\p{L}*|устарел\p{L}*|not|wrong|is|was|does|invalid|incorrect|failed|reset|change|says?|gives?|error|policy|length|hint|expire[sd]?|please)(?=[\s):]|$)/iu;

export const isTalk = (label: string): boolean => TALK.test(label);

/** Whoever has forgotten a password hardly gives one. */
const FORGOTTEN =
  /(?:забы[лтв]\p{L}*|не\s+(?:помню|знаю)|потеря\p{L}+|утеря\p{L}+|forgot(?:ten)?|lost|not\s+(?:know|remember)|don['’]t\s+(?:know|remember))\s+(?:\p{L}+\s+)?$/iu;

/** Whoever asks for several names what they are for. */
const WANTED =
  /(?:нуж[еен]\p{L}*|пришлите|вышлите|сообщите|сбросьте|смените|восстановите|установите|send|reset|change|need|provide)\s+(?:\p{L}+\s+)?$/iu;

const OF_MANY = new RegExp(`^${MANY}$`, 'iu');

export const isOfMany = (word: string): boolean => OF_MANY.test(word);

/** Whether the words before a label say that no password follows, so that only what looks like one is taken for it. */
export const isDoubtful = (text: string, at: number, word: string): boolean => {
  const before = text.slice(Math.max(0, at - 60), at);
  return FORGOTTEN.test(before) || (isOfMany(word) && WANTED.test(before));
};

/** Names of other things, which the colon then belongs to. */
const OTHER =
  /(?:^|\s)(?:логин|сайт|домен|договор|адрес\p{L}*|почта|ящик|код|номер|телефон|услуга|сервис|хост|сервер|login|user(?:name)?|site|domain|address|host|server|port|e-?mail|link|url)$/iu;

const BEGINS_FOR = new RegExp(`^(?:${PREPOSITION})$`, 'iu');

/** How much a value must look like a password behind such words; null where the colon is none of the password's. */
export const demandOf = (words: string): 'any' | 'alone' | 'like' | null => {
  const phrase = words.trim();
  if (isTalk(` ${phrase}:`)) return null;
  const [first = '', ...rest] = phrase.split(/[\s\u00a0]+/);
  if (BEGINS_FOR.test(first)) return phrase.length <= 40 ? 'any' : 'alone';
  if (/^(?:и|and|or|или|\/)$/iu.test(first))
    return /^(?:логины?|logins?)$/iu.test(rest.join(' ')) ? 'like' : null;
  if (OTHER.test(phrase)) return null;
  return rest.length <= 1 ? 'any' : 'like';
};
