import type { MailAddress } from '../../letter.js';
import { addressesIn } from '../mime/addresses.js';
import { decodeWords } from '../mime/encoded-words.js';
import { headerText, oneLine } from '../mime/header-values.js';
import { readStructured } from '../mime/parameters.js';
import type { RawHead } from '../mime/raw-head.js';
import { cleanOfSecrets, knownRanges, replaceRanges } from './clean-text.js';
import type { Secrets } from './secrets.js';

/**
 * What programs write for programs: numbers, hosts, addresses. A password that is also somebody's login or domain stands there as
 * what everybody may know, and without them a letter has neither author nor thread nor parts.
 */
const OF_PROGRAMS = new Set([
  'message-id',
  'in-reply-to',
  'references',
  'received',
  'return-path',
  'delivered-to',
  'x-original-to',
  'date',
  'mime-version',
  'content-transfer-encoding',
  'content-id',
  'authentication-results',
  'received-spf',
  'dkim-signature',
  'arc-seal',
  'arc-message-signature',
  'arc-authentication-results',
  'auto-submitted',
]);

const OF_ADDRESSES = new Set(['from', 'to', 'cc', 'bcc', 'reply-to', 'sender']);

const OF_PARTS = new Set(['content-type', 'content-disposition']);

/** Words of people in a header: what of it may not hold a password. */
export const wordsOf = (name: string, value: string): string => {
  if (OF_PROGRAMS.has(name)) return '';
  if (OF_ADDRESSES.has(name))
    return addressesIn(value)
      .map((address) => address.name)
      .join('\n');
  if (OF_PARTS.has(name)) {
    const { params } = readStructured(value);
    return [params.get('name') ?? '', params.get('filename') ?? ''].join('\n');
  }
  return oneLine(decodeWords(value));
};

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

const cleanAddresses = (addresses: readonly MailAddress[], secrets: Secrets): string =>
  addresses
    .map(({ name, address }) => {
      const clean = replaceRanges(name, knownRanges(name, secrets), secrets.mark);
      const words = clean === '' ? '' : `${ASCII.test(clean) ? quotedName(clean) : encodedWords(clean)} `;
      return `${words}<${address}>`;
    })
    .join(',\r\n ');

const cleanParameters = (value: string, secrets: Secrets): string => {
  const { value: type, params } = readStructured(value);
  const pairs = [...params].map(([name, text]) => {
    const free = name === 'name' || name === 'filename';
    return `${name}=${quotedName(free ? cleanOfSecrets(text, secrets) : text)}`;
  });
  return [type, ...pairs].join(';\r\n ');
};

/** The header's new value, or null where it may stay as it is. */
const cleanValue = (name: string, value: string, secrets: Secrets): string | null => {
  const words = wordsOf(name, value);
  const clean = cleanOfSecrets(words, secrets);
  if (clean === words) return null;
  if (OF_ADDRESSES.has(name)) return cleanAddresses(addressesIn(value), secrets);
  return OF_PARTS.has(name) ? cleanParameters(value, secrets) : folded(written(clean));
};

export type Edit = { readonly start: number; readonly end: number; readonly bytes: Buffer };

/** What has to be written anew of a head; every other header stays byte for byte. */
export const editsOfHead = (raw: Buffer, head: RawHead, charset: string, secrets: Secrets): Edit[] =>
  head.headers.flatMap((header): Edit[] => {
    const { value } = headerText(raw, header, charset);
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
  if (OF_ADDRESSES.has(name)) return `${name}: ${cleanAddresses(addresses, secrets)}`;
  return `${name}: ${folded(written(OF_PROGRAMS.has(name) ? value : cleanOfSecrets(value, secrets)))}`;
};
