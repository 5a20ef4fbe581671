import { addressesIn } from '../mime/addresses.js';
import { decodeWords } from '../mime/encoded-words.js';
import { type HeaderText, headerText, oneLine } from '../mime/header-values.js';
import { readStructured } from '../mime/parameters.js';
import type { RawHeader } from '../mime/raw-head.js';
import { findPasswords } from './find-passwords.js';
import { stemOfName } from './name-ending.js';

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

/** Verdicts of mail servers: `SPF_PASS=-0.001` is no password. What is known to be one is looked for in them all the same. */
const OF_VERDICTS =
  /spam|virus|dkim|dmarc|spf|authenticat|^x-(?:ms-|microsoft|forefront|rspamd|amavis|google|gm-|proofpoint|barracuda|ironport|kaspersky|kse|klms|drweb|mras|mailru|yandex)/;

const OF_ADDRESSES = new Set(['from', 'to', 'cc', 'bcc', 'reply-to', 'sender']);

const OF_PARTS = new Set(['content-type', 'content-disposition']);

/** `X-Password: …`: the name is the label. */
const NAMES_IT = /pass|pwd/i;

export type HeaderKind = 'programs' | 'addresses' | 'parts' | 'words';

export const kindOfHeader = (name: string): HeaderKind => {
  if (OF_PROGRAMS.has(name)) return 'programs';
  if (OF_ADDRESSES.has(name)) return 'addresses';
  return OF_PARTS.has(name) ? 'parts' : 'words';
};

/** A header whole, however long. */
export const wholeHeader = (raw: Buffer, header: RawHeader, charset: string): HeaderText =>
  headerText(raw, header, charset, Number.POSITIVE_INFINITY);

/** Characters of addresses that are parsed; a longer header is a mailing's. */
const MOST_PARSED = 16_384;

export const addressesOf = (value: string): ReturnType<typeof addressesIn> =>
  addressesIn(value.slice(0, MOST_PARSED));

const ADDRESSES = /<[^<>]*>|[^\s<>,;:"()]+@[^\s<>,;:"()]+/g;

/** Groups and comments have words too, which are no part of a name. */
const wordsOfAddresses = (value: string): string[] => [
  ...addressesOf(value).map(({ name }) => name),
  oneLine(decodeWords(value).replace(ADDRESSES, ' ')),
];

/** What says how a part is to be read, and must stay. */
const OF_READING = new Set([
  'boundary',
  'charset',
  'format',
  'delsp',
  'type',
  'start',
  'protocol',
  'micalg',
  'report-type',
]);

export const isFreeParameter = (name: string): boolean => !OF_READING.has(name);

const BOUNDARY = /boundary\s*=\s*(?:"[^"]*"|[^\s;]*)/gi;

/** `text/plain`, `attachment`: what a part is. Whatever else stands there is somebody's words. */
const ORDINARY = /^(?:[\w.+-]+\/[\w.+-]+|[\w-]*)$/;

export const isOrdinaryType = (type: string): boolean => ORDINARY.test(type);

const freeParameters = (value: string): Array<readonly [string, string]> =>
  [...readStructured(value).params].filter(([name]) => isFreeParameter(name));

/** Also what no reader makes anything of: a second name, parameters without end, words between two of them. */
const labelledInParameters = (value: string): string[] => [
  ...freeParameters(value).map(([name, text]) => stemOfName(NAMES_IT.test(name) ? `${name}=${text}` : text)),
  ...oneLine(decodeWords(value.replace(BOUNDARY, ' ')))
    .split(/[";]/)
    .map(stemOfName),
];

/** What of a header may not hold a password: the words of people in it. */
export const wordsOf = (name: string, value: string): string => {
  const kind = kindOfHeader(name);
  if (kind === 'programs') return '';
  if (kind === 'addresses') return wordsOfAddresses(value).join('\n');
  if (kind === 'words') return oneLine(decodeWords(value));
  const { value: type } = readStructured(value);
  return [...freeParameters(value).map(([, text]) => text), isOrdinaryType(type) ? '' : type].join('\n');
};

/** Texts in which a label and its value may stand. */
const labelledTexts = (name: string, value: string): string[] => {
  const kind = kindOfHeader(name);
  if (kind === 'programs' || OF_VERDICTS.test(name)) return [];
  if (kind === 'addresses') return wordsOfAddresses(value);
  if (kind === 'parts') return labelledInParameters(value);
  const words = oneLine(decodeWords(value));
  return NAMES_IT.test(name) ? [words, `${name}: ${words}`] : [words];
};

/** Passwords that a header gives. */
export const passwordsInHeader = (name: string, value: string): string[] =>
  labelledTexts(name, value).flatMap((text) => findPasswords(text).map((found) => found.value));
