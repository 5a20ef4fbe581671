import type { RequestFields } from '../../letter.js';
import { errorTextIn } from './error-text.js';

/** More than these are a list. */
const MOST = 50;

const SEPARATOR = String.raw`[ \t\u00a0]*(?:[:=：]|[-—–](?=[ \t\u00a0])|№|#|\t|(?<=№)|(?<=no\.))[ \t\u00a0:№#]*`;

/** Gmail's plain text has asterisks around what was bold: `*Логин:* romashka`. */
const BOLD_END = String.raw`(?:\*{1,2}[ \t\u00a0]+)?`;

/** `Логин: romashka`, `учётная запись — romashka`, `login: x`; not before `и пароль`, which is a pair of values. */
const LOGIN = new RegExp(
  String.raw`(?<![\p{L}\d])(?:логин|лоигн|уч[её]тн(?:ая|ой) запис[ьи]|уч[её]тка|аккаунт|имя пользователя|пользователь|login(?: ?name)?|user ?name|account(?: name)?)(?:[ \t\u00a0]+(?:в|от|к|для|for|of|in)[ \t\u00a0]+[^\n:=—–.,]{1,30}?)?${SEPARATOR}${BOLD_END}["'«“\x60*]*([\p{L}\d][\p{L}\d._@-]{0,63})`,
  'giu',
);

const LOGIN_OF_PAIR =
  /(?<![\p{L}\d])(?:логин|login|user(?:name)?)[ \t]*(?:[/\\,&+:]|и|and)[ \t]*(?:парол[ья]|pass\p{L}*)[ \t\u00a0]*(?:[:=]|[ \t\u00a0][-—–][ \t\u00a0])[ \t\u00a0]*([\p{L}\d][\p{L}\d._@-]{0,63})/giu;

/** `Договор № Д-2016/0034`, `номер договора 12345`, `contract no. C-778/26`: a number has a digit. */
const CONTRACT =
  /(?<![\p{L}\d])(?:(?:номер[ \t\u00a0]+)?(?:лицево[йг]о?[ \t\u00a0]+сч[её]та?|договор[ауе]?|дог\.)|contract(?:[ \t\u00a0]+(?:number|no|nr))?|agreement(?:[ \t\u00a0]+(?:number|no))?)\.?[ \t\u00a0]*(?:(?:номер|№|n|no\.?|#|num(?:ber)?)[ \t\u00a0]*)?[:=—–-]?[ \t\u00a0]*(?:№|#|N[ \t\u00a0])?[ \t\u00a0]*["'«“]?((?=[\p{L}./-]{0,12}\d)[\p{L}\d][\p{L}\d./_-]{1,31})/giu;

/** `Услуга: shop.example`, `Домен - shop.example`; what stands on the rest of the line. */
const SERVICE =
  /(?:^|\n)[ \t>\u00a0*•-]*(?:услуга|сервис|сайт|домен|хостинг|сервер|вирт(?:уальный|\.) сервер|service|domain|(?:web ?)?site|server|hosting)(?:[ \t\u00a0]*[:=：][ \t\u00a0]*|[ \t\u00a0]+[-—–][ \t\u00a0]+|[ \t\u00a0]*\t[ \t\u00a0]*)([^\s][^\n]{0,253})/giu;

const NO_LOGINS = new Set(
  `и или не нет в от на для к с пароль password and or not the is a name unknown неизвестен неизвестно забыл забыла удалён
  removed`.split(/\s+/),
);

const tidy = (value: string): string => value.normalize('NFC').replace(/[.\-_/]+$/, '');

const distinct = (values: readonly string[]): string[] => [...new Set(values)].slice(0, MOST);

const all = (text: string, pattern: RegExp): string[] => {
  const values: string[] = [];
  for (const [, value = ''] of text.matchAll(pattern)) {
    values.push(tidy(value));
    if (values.length > 4 * MOST) break;
  }
  return values.filter(Boolean);
};

/** A site's name, or the line that says which service is meant; a whole sentence names none. */
const serviceIn = (text: string): string | null => {
  for (const [, line = ''] of text.matchAll(SERVICE)) {
    const value = line.trim().replace(/[.,;]+$/, '');
    const [first = ''] = value.split(/[\s,;]/);
    if (/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\/?$/u.test(first)) return first.replace(/\/$/, '');
    if (value.length > 0 && value.length <= 80 && value.split(/\s+/).length <= 6) return value;
  }
  return null;
};

/**
 * What a request says by the documented patterns.
 *
 * @param text - the author's own words, subject and signature among them
 */
export const requestFields = (text: string): Omit<RequestFields, 'password'> => ({
  logins: distinct(
    [...all(text, LOGIN), ...all(text, LOGIN_OF_PAIR)].filter((login) => !NO_LOGINS.has(login.toLowerCase())),
  ),
  contractNumbers: distinct(all(text, CONTRACT)),
  service: serviceIn(text),
  errorText: errorTextIn(text),
});
