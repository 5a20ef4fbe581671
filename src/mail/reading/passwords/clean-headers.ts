import type { MailAddress } from '../../letter.js';
import { decodeWords } from '../mime/encoded-words.js';
import { oneLine } from '../mime/header-values.js';
import { readStructured } from '../mime/parameters.js';
import type { RawHead } from '../mime/raw-head.js';
import { cleanOfSecrets } from './clean-text.js';
import {
  addressesOf,
  isFreeParameter,
  isOrdinaryType,
  kindOfHeader,
  passwordsInHeader,
  wholeHeader,
  wordsOf,
} from './header-words.js';
import { endingOfName, stemOfName } from './name-ending.js';
import { reveals, type Secrets } from './secrets.js';

const ASCII = /^[\x20-\x7e]*$/;

/** Encoded words of at most 75 characters (RFC 2047, 2), each of whole characters. */
const encodedWords = (text: string): string => {
  const words: string[] = [];
  let word = '';
  const close = (): void => {
    if (word) words.push(`=?utf-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`);
    word = '';
  };
  for (const char of text) {
    if (Buffer.byteLength(word + char, 'utf8') > 42) close();
    word += char;
  }
  close();
  return words.join('\r\n ');
};

const written = (text: string): string =>
  ASCII.test(text) && !text.includes('=?') ? text : encodedWords(text);

/** ASCII in lines that may be folded, and never longer than a line may be (RFC 5322, 2.1.1). */
const folded = (text: string): string => text.replace(/(.{60,900}?) (?=\S)/g, '$1\r\n ');

const quotedName = (text: string): string =>
  ASCII.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${encodedWords(text).replace(/\r\n /g, ' ')}"`;

/** Words of a header without passwords; those it gives itself are replaced however short they are. */
const cleanWords = (words: string, given: readonly string[], secrets: Secrets): string => {
  const clean = cleanOfSecrets(words, secrets);
  // A label may be parted from its value by what the header is made of: `From: Password: x <a@b>` is a group with a name.
  const first = given.find((value) => clean.startsWith(value));
  return first === undefined ? clean : secrets.mark + clean.slice(first.length);
};

const cleanAddresses = (
  addresses: readonly MailAddress[],
  given: readonly string[],
  secrets: Secrets,
): string =>
  addresses
    .map(({ name, address }) => {
      const clean = cleanWords(name, given, secrets);
      const words = clean === '' ? '' : `${ASCII.test(clean) ? quotedName(clean) : encodedWords(clean)} `;
      return `${words}<${address}>`;
    })
    .join(',\r\n ');

/** A file's name without passwords; its ending stays, which says what the file is. */
export const cleanName = (name: string, secrets: Secrets): string =>
  cleanOfSecrets(stemOfName(name), secrets) + endingOfName(name);

const cleanParameters = (value: string, given: readonly string[], secrets: Secrets): string => {
  const { value: type, params } = readStructured(value);
  const pairs = [...params].map(([name, text]) => {
    const clean = isFreeParameter(name) ? cleanWords(cleanName(text, secrets), given, secrets) : text;
    return `${name}=${quotedName(clean)}`;
  });
  return [isOrdinaryType(type) ? type : cleanWords(type, given, secrets), ...pairs].join(';\r\n ');
};

/** A value that has no parts which mean something. */
const cleanPlain = (value: string, given: readonly string[], secrets: Secrets): string =>
  folded(written(cleanWords(oneLine(decodeWords(value)), given, secrets)));

/** The header's new value, or null where it may stay as it is. */
const cleanValue = (name: string, value: string, secrets: Secrets): string | null => {
  const kind = kindOfHeader(name);
  const given = passwordsInHeader(name, value);
  if (kind === 'programs' || (given.length === 0 && !reveals(wordsOf(name, value), secrets))) return null;
  if (kind === 'parts') return cleanParameters(value, given, secrets);
  const addresses = kind === 'addresses' ? addressesOf(value) : [];
  return addresses.length > 0 ? cleanAddresses(addresses, given, secrets) : cleanPlain(value, given, secrets);
};

export type Edit = { readonly start: number; readonly end: number; readonly bytes: Buffer };

/** What has to be written anew of a head; every other header stays byte for byte. */
export const editsOfHead = (raw: Buffer, head: RawHead, charset: string, secrets: Secrets): Edit[] =>
  head.headers.flatMap((header): Edit[] => {
    const { value } = wholeHeader(raw, header, charset);
    const clean = cleanValue(header.name, value, secrets);
    if (clean === null) return [];
    const end =
      raw[header.end - 1] === 10
        ? raw[header.end - 2] === 13
          ? header.end - 2
          : header.end - 1
        : header.end;
    return [{ start: header.valueStart, end, bytes: Buffer.from(` ${clean}`, 'latin1') }];
  });

/** A head's line made anew: all that is in it, without passwords. */
export const remadeHeader = (
  name: string,
  value: string,
  addresses: readonly MailAddress[],
  secrets: Secrets,
): string => {
  const given = passwordsInHeader(name, value);
  const kind = kindOfHeader(name);
  if (addresses.length > 0) return `${name}: ${cleanAddresses(addresses, given, secrets)}`;
  return `${name}: ${kind === 'programs' ? folded(written(value)) : cleanPlain(value, given, secrets)}`;
};
