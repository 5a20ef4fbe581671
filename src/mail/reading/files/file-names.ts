import { decodeWords } from '../mime/encoded-words.js';
import { oneLine } from '../mime/header-values.js';
import type { Part } from '../mime/scan.js';

const LONGEST = 255;

const BY_TYPE: Readonly<Record<string, string>> = {
  'text/plain': 'text.txt',
  'text/html': 'text.html',
  'text/calendar': 'invite.ics',
  'text/vcard': 'contact.vcf',
  'text/x-vcard': 'contact.vcf',
  'image/png': 'image.png',
  'image/jpeg': 'image.jpg',
  'image/gif': 'image.gif',
  'application/pdf': 'document.pdf',
  'application/ms-tnef': 'winmail.dat',
  'application/pgp-signature': 'signature.asc',
  'application/pgp-encrypted': 'version.txt',
  'application/pkcs7-mime': 'smime.p7m',
  'application/pkcs7-signature': 'smime.p7s',
};

/** The last part of a path, on one line; the store makes it safe for a disk. */
export const tidyName = (name: string): string => {
  const base = oneLine(name).split(/[/\\]/).at(-1) ?? '';
  if (base.length <= LONGEST) return base;
  const dot = base.lastIndexOf('.');
  const ending = dot > 0 && base.length - dot <= 16 ? base.slice(dot) : '';
  return base.slice(0, LONGEST - ending.length) + ending;
};

/** What the letter calls a file, or null where it gives it no name. */
export const givenName = ({ disposition, type }: Part): string | null => {
  const name = disposition.params.get('filename') ?? type.params.get('name');
  return name === undefined ? null : tidyName(name) || null;
};

/** The name of a forwarded letter: its subject. */
const letterName = (subject: string | undefined): string => {
  const name = oneLine(decodeWords(subject ?? ''))
    .replace(/[/\\:*?"<>|]+/g, ' ')
    .trim();
  return `${name.slice(0, 100) || 'letter'}.eml`;
};

/** The name of a file of a letter, always one. */
export const fileName = (part: Part, subject?: string): string => {
  const given = givenName(part);
  if (given) return given;
  const type = part.type.value;
  if (type.startsWith('message/rfc822') || type === 'message/global') return letterName(subject);
  return Object.hasOwn(BY_TYPE, type) ? (BY_TYPE[type] ?? 'file') : 'file';
};
