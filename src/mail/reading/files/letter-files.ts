import type { LetterFile, ReadingNote } from '../../letter.js';
import type { FileLimits } from '../limits.js';
import { firstHeader } from '../mime/header-values.js';
import type { Part } from '../mime/scan.js';
import { isTnef } from '../passwords/part-kind.js';
import { bodyBytes } from '../text/part-text.js';
import { cleanText } from '../text/plain-text.js';
import { unpackTnef } from '../tnef/unpack-tnef.js';
import { fileName, givenName, tidyName } from './file-names.js';

export type LetterFiles = {
  readonly files: readonly LetterFile[];
  readonly notes: readonly ReadingNote[];
  /** What a winmail.dat says where the letter itself says nothing. */
  readonly text: string;
};

const isLetter = ({ type }: Part): boolean =>
  type.value === 'message/rfc822' || type.value === 'message/global';

/** How many encoded bytes a file has for each of its own at the most, line ends included: beyond, it need not be decoded. */
const MOST_PER_BYTE: Readonly<Record<Part['encoding'], number>> = {
  base64: 1.5,
  'quoted-printable': 3.2,
  '': 1,
};

const isTooLarge = (part: Part, { maxFileBytes }: FileLimits): boolean =>
  part.bodyEnd - part.bodyStart > maxFileBytes * MOST_PER_BYTE[part.encoding] + 1_000;

const fileOf = (raw: Buffer, part: Part): LetterFile => {
  const inner = isLetter(part) ? part.children[0] : undefined;
  return {
    name: fileName(part, inner && firstHeader(raw, inner.head, 'subject')),
    contentType: part.type.value || 'application/octet-stream',
    content: bodyBytes(raw, part),
  };
};

type Unpacked = LetterFiles & { readonly files: readonly LetterFile[] };

/** A winmail.dat gives way to what is in it; where it cannot be read it is a file like any other. */
const unpacked = (file: LetterFile): Unpacked => {
  const contents = unpackTnef(file.content);
  if (!contents) return { files: [file], notes: ['TNEF_UNREADABLE'], text: '' };
  const files = contents.files.map(({ name, content }) => ({
    name: tidyName(name) || 'file',
    contentType: 'application/octet-stream',
    content,
  }));
  return { files, notes: ['TNEF_UNPACKED'], text: cleanText(contents.text) };
};

const isWinmail = (part: Part): boolean => isTnef(part) || /^winmail\.dat$/i.test(givenName(part) ?? '');

/** The files of a letter, as many and as large as the limits allow. */
export const lettersFiles = (raw: Buffer, parts: readonly Part[], limits: FileLimits): LetterFiles => {
  const files: LetterFile[] = [];
  const notes = new Set<ReadingNote>();
  const texts: string[] = [];
  const keep = (file: LetterFile): void => {
    if (files.length < limits.maxFiles && file.content.length <= limits.maxFileBytes) files.push(file);
    else notes.add('FILES_LEFT_OUT');
  };
  for (const part of parts) {
    if (files.length >= limits.maxFiles || isTooLarge(part, limits)) {
      notes.add('FILES_LEFT_OUT');
      continue;
    }
    const file = fileOf(raw, part);
    const inside: Unpacked = isWinmail(part) ? unpacked(file) : { files: [file], notes: [], text: '' };
    for (const each of inside.files) keep(each);
    for (const note of inside.notes) notes.add(note);
    if (inside.text.trim()) texts.push(inside.text);
  }
  return { files, notes: [...notes], text: texts.join('\n\n') };
};
