import { isAscii } from 'node:buffer';
import { HONEST } from '../limits.js';
import { encodeInPlace } from '../mime/encode-transfer.js';
import { charsetOf } from '../mime/letter-charset.js';
import { everyPart, type Part, scanLetter } from '../mime/scan.js';
import { aroundParts, linesBetweenHeaders, type Stretch } from '../mime/stretches.js';
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

/** What stands in a letter outside of its headers and parts, in no encoding. */
const editsOfStretches = (
  raw: Buffer,
  stretches: readonly Stretch[],
  charset: string,
  secrets: Secrets,
): Edit[] =>
  stretches.flatMap(({ start, end }): Edit[] => {
    const content = raw.subarray(start, end);
    const kind = { label: charset, html: false, ascii: isAscii(content) };
    const clean = cleanTextBytes(content, kind, secrets);
    return clean === content ? [] : [{ start, end, bytes: clean }];
  });

/**
 * The letter without passwords, every other byte as it came: parts are decoded, cleaned and encoded again as they were, letters
 * within the letter too. Whether nothing is left must be looked at: see `isClean`.
 */
export const rewriteLetter = (raw: Buffer, secrets: Secrets, deep = 0): Buffer => {
  const { root } = scanLetter(raw);
  const parts = everyPart(root);
  const charset = charsetOf(parts);
  const edits = parts.flatMap((part) => [
    ...editsOfHead(raw, part.head, charset, secrets),
    ...editsOfStretches(raw, linesBetweenHeaders(part), charset, secrets),
    ...(part.children.length === 0
      ? editOfBody(raw, part, secrets, deep)
      : editsOfStretches(raw, aroundParts(raw, part).texts, charset, secrets)),
  ]);
  return edits.length === 0 ? raw : applied(raw, edits);
};
