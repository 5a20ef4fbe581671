import { isAscii } from 'node:buffer';
import { HONEST } from '../limits.js';
import { charsetNamed } from '../mime/charset.js';
import { encodeInPlace } from '../mime/encode-transfer.js';
import { everyPart, type Part, scanLetter } from '../mime/scan.js';
import { bodyBytes, labelOf } from '../text/part-text.js';
import { cleanTextBytes, maskBytes } from './clean-bytes.js';
import { type Edit, editsOfHead } from './clean-headers.js';
import { kindOf } from './part-kind.js';
import type { Secrets } from './secrets.js';

/** Puts the edits in; what stands between them is copied byte for byte. */
const applied = (raw: Buffer, edits: readonly Edit[]): Buffer => {
  const pieces: Buffer[] = [];
  let last = 0;
  for (const { start, end, bytes } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < last) continue;
    pieces.push(raw.subarray(last, start), bytes);
    last = end;
  }
  pieces.push(raw.subarray(last));
  return Buffer.concat(pieces);
};

const cleanBody = (part: Part, content: Buffer, secrets: Secrets, deep: number): Buffer => {
  const kind = kindOf(part, content);
  if (kind === 'letter' && deep < HONEST.lettersDeep) return rewriteLetter(content, secrets, deep + 1);
  if (kind === 'other' || kind === 'tnef') return maskBytes(content, secrets.needles);
  const ascii = part.encoding === '' && isAscii(content);
  return cleanTextBytes(content, { label: labelOf(part, content), html: kind === 'html', ascii }, secrets);
};

const editOfBody = (raw: Buffer, part: Part, secrets: Secrets, deep: number): Edit[] => {
  const content = bodyBytes(raw, part);
  const clean = cleanBody(part, content, secrets, deep);
  if (clean === content || clean.equals(content)) return [];
  const before = raw.subarray(part.bodyStart, part.bodyEnd);
  return [{ start: part.bodyStart, end: part.bodyEnd, bytes: encodeInPlace(clean, before, part.encoding) }];
};

/** What stands before, between and behind the parts of a multipart, boundaries included. */
const editsOfGaps = (raw: Buffer, part: Part, secrets: Secrets): Edit[] => {
  const edits: Edit[] = [];
  let from = part.bodyStart;
  for (const to of [...part.children.map((child) => child.head.start), part.bodyEnd]) {
    const gap = raw.subarray(from, Math.max(from, to));
    const clean = maskBytes(gap, secrets.needles);
    if (clean !== gap) edits.push({ start: from, end: to, bytes: clean });
    from = part.children.find((child) => child.head.start === to)?.bodyEnd ?? to;
  }
  return edits;
};

/**
 * The letter without passwords, every other byte as it came: parts are decoded, cleaned and encoded again as they were, letters
 * within the letter too. Whether nothing is left must be looked at: see `isClean`.
 */
export const rewriteLetter = (raw: Buffer, secrets: Secrets, deep = 0): Buffer => {
  const { root } = scanLetter(raw);
  const parts = everyPart(root);
  const charset =
    parts.map((part) => charsetNamed(part.type.params.get('charset') ?? '')).find(Boolean) ?? '';
  const edits = parts.flatMap((part) => [
    ...editsOfHead(raw, part.head, charset, secrets),
    ...(part.children.length === 0 ? editOfBody(raw, part, secrets, deep) : editsOfGaps(raw, part, secrets)),
  ]);
  return edits.length === 0 ? raw : applied(raw, edits);
};
