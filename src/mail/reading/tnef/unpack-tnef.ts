import { decodeText } from '../mime/charset.js';
import { htmlToPlain } from '../text/html-text.js';
import {
  ATTRIBUTE,
  type Attribute,
  PROPERTY,
  type Property,
  readAttributes,
  readProperties,
} from './attributes.js';
import { rtfToText, unpackRtf } from './rtf.js';

export type TnefContents = {
  readonly files: ReadonlyArray<{ readonly name: string; readonly content: Buffer }>;
  /** What the letter says, where its text is in here. */
  readonly text: string;
};

const MOST_FILES = 100;

const withoutNul = (text: string): string => text.replace(/\0[\s\S]*$/, '');

const named = (bytes: Buffer, charset: string, unicode = false): string =>
  withoutNul(
    unicode
      ? bytes.toString('utf16le')
      : decodeText(bytes.subarray(0, bytes.indexOf(0) === -1 ? bytes.length : bytes.indexOf(0)), charset)
          .text,
  );

const charsetOf = (attributes: readonly Attribute[]): string => {
  const page = attributes.find(({ id }) => id === ATTRIBUTE.codePage)?.data;
  const number = page && page.length >= 4 ? page.readUInt32LE(0) : 0;
  return number > 0 ? `windows-${number}` : '';
};

const property = (properties: readonly Property[], id: number): Property | undefined =>
  properties.find((each) => each.id === id);

const textOf = (attributes: readonly Attribute[], charset: string): string => {
  const plain = attributes.find(({ id, level }) => level === 1 && id === ATTRIBUTE.body)?.data;
  if (plain && plain.length > 1) return named(plain, charset);
  const data = attributes.find(({ id }) => id === ATTRIBUTE.messageProperties)?.data;
  const properties = data ? readProperties(data) : [];
  const body = property(properties, PROPERTY.body);
  if (body && body.data.length > 2) return named(body.data, charset, body.unicode);
  const html = property(properties, PROPERTY.html);
  if (html) return htmlToPlain(decodeText(html.data, charset).text).text;
  const rtf = property(properties, PROPERTY.rtf);
  const unpacked = rtf && unpackRtf(rtf.data);
  return unpacked ? rtfToText(unpacked) : '';
};

type Draft = { name: string; content: Buffer | null };

const addToFile = (file: Draft, { id, data }: Attribute, charset: string): void => {
  if (id === ATTRIBUTE.attachTitle) file.name ||= named(data, charset);
  else if (id === ATTRIBUTE.attachData) file.content = data;
  else if (id === ATTRIBUTE.attachProperties) {
    const properties = readProperties(data);
    const long = property(properties, PROPERTY.longName);
    if (long) file.name = named(long.data, charset, long.unicode) || file.name;
    file.content ??= property(properties, PROPERTY.data)?.data ?? null;
  }
};

/**
 * Unpacks a winmail.dat: Outlook's own envelope around text and files (MS-OXTNEF). Bounded by the bytes that are there, whatever
 * lengths it claims.
 *
 * @returns null where it cannot be read as a whole: then it stays a file as it is
 */
export const unpackTnef = (content: Buffer): TnefContents | null => {
  const attributes = readAttributes(content);
  if (!attributes) return null;
  const charset = charsetOf(attributes);
  const drafts: Draft[] = [];
  for (const attribute of attributes) {
    if (attribute.level !== 2) continue;
    if (attribute.id === ATTRIBUTE.attachRendering) drafts.push({ name: '', content: null });
    const file = drafts.at(-1);
    if (file) addToFile(file, attribute, charset);
  }
  const files = drafts
    .slice(0, MOST_FILES)
    .flatMap(({ name, content: bytes }) => (bytes ? [{ name: name || 'file', content: bytes }] : []));
  const text = textOf(attributes, charset);
  return files.length === 0 && text === '' ? null : { files, text };
};
