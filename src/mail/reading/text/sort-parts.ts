import { givenName } from '../files/file-names.js';
import type { Part } from '../mime/scan.js';
import { isHtml } from './part-text.js';

/** What the parts of a letter are to its reader. */
export type SortedParts = {
  /** The parts that together are its text, in their order. */
  readonly texts: readonly Part[];
  readonly files: readonly Part[];
  /** The other forms of its text, which nobody reads: looked at for passwords alone. */
  readonly unread: readonly Part[];
  /** `multipart/report`, the parts of it that programs read. */
  readonly reports: readonly Part[];
  readonly encrypted: boolean;
};

type Sorting = { texts: Part[]; files: Part[]; unread: Part[]; reports: Part[]; encrypted: boolean };

/** What text of a part is worth reading, told by the one who reads it. */
export type HasText = (part: Part) => boolean;

const REPORTS = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
  'text/rfc822-headers',
  'message/global-headers',
]);

const isAttached = (part: Part): boolean =>
  part.disposition.value === 'attachment' || givenName(part) !== null;

const isText = (part: Part): boolean =>
  part.children.length === 0 &&
  !isAttached(part) &&
  (['', 'text', 'text/plain', 'text/enriched'].includes(part.type.value) ||
    isHtml(part) ||
    (part.type.value.startsWith('multipart/') && part.children.length === 0) ||
    (!part.type.value.includes('/') && part.type.params.size === 0));

const leavesOf = (part: Part): Part[] =>
  part.children.length > 0 && part.type.value.startsWith('multipart/')
    ? part.children.flatMap(leavesOf)
    : [part];

/** Of alternatives the last plain one that says something, else the last HTML that does. */
const chooseAlternative = (parts: readonly Part[], hasText: HasText): Part | undefined => {
  const readable = parts.filter((part) => leavesOf(part).some((leaf) => isText(leaf) && hasText(leaf)));
  const plain = readable.filter((part) =>
    leavesOf(part).some((leaf) => isText(leaf) && !isHtml(leaf) && hasText(leaf)),
  );
  return plain.at(-1) ?? readable.at(-1);
};

const sortAlternative = (parts: readonly Part[], sorting: Sorting, hasText: HasText): void => {
  const chosen = chooseAlternative(parts, hasText) ?? parts.find((part) => leavesOf(part).some(isText));
  for (const part of parts) {
    if (part === chosen) sort(part, sorting, hasText);
    else {
      // Pictures of the form that is not read, and invitations, are files all the same.
      for (const leaf of leavesOf(part)) (isText(leaf) ? sorting.unread : sorting.files).push(leaf);
    }
  }
};

const sort = (part: Part, sorting: Sorting, hasText: HasText): void => {
  const { value } = part.type;
  if (
    value === 'multipart/encrypted' ||
    value === 'application/pkcs7-mime' ||
    value === 'application/x-pkcs7-mime'
  ) {
    sorting.encrypted = true;
  }
  if (value.startsWith('multipart/') && part.children.length > 0) {
    if (value === 'multipart/alternative') sortAlternative(part.children, sorting, hasText);
    else for (const child of part.children) sort(child, sorting, hasText);
  } else if (REPORTS.has(value)) sorting.reports.push(part);
  else if (value === 'application/pgp-encrypted') sorting.unread.push(part);
  else if (isText(part)) sorting.texts.push(part);
  else sorting.files.push(part);
};

/** Tells text from files, and which of several forms of one text is to be read. */
export const sortParts = (root: Part, hasText: HasText): SortedParts => {
  const sorting: Sorting = { texts: [], files: [], unread: [], reports: [], encrypted: false };
  sort(root, sorting, hasText);
  return sorting;
};
