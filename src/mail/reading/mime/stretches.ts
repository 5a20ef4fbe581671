import { lineEnd } from './raw-head.js';
import type { Part } from './scan.js';

/** A run of bytes, `end` excluded. */
export type Stretch = { readonly start: number; readonly end: number };

const LF = 10;

/** Lines of a head that are no header: the skipped ones, and the blank line behind the last. */
export const linesBetweenHeaders = ({ head }: Part): Stretch[] => {
  const between: Stretch[] = [];
  let from = head.start;
  for (const { start, end } of [...head.headers, { start: head.end, end: head.end }]) {
    if (start > from) between.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return between;
};

export type AroundParts = {
  /** What stands before and behind the parts, read by no mail program. */
  readonly texts: readonly Stretch[];
  /** The lines that part them. */
  readonly boundaries: readonly Stretch[];
};

/** Where the closing boundary begins behind the last part, or where the multipart ends without one. */
const closingAt = (raw: Buffer, boundary: string, from: number, end: number): number => {
  const at = raw.indexOf(`--${boundary}--`, from, 'latin1');
  // Between a part and its boundary is the line end at the most.
  return at !== -1 && at <= from + 2 ? at : end;
};

/** What stands in a multipart and is none of its parts. */
export const aroundParts = (raw: Buffer, part: Part): AroundParts => {
  const texts: Stretch[] = [];
  const boundaries: Stretch[] = [];
  const add = (list: Stretch[], start: number, end: number): void => {
    if (end > start) list.push({ start, end });
  };
  if (!part.type.value.startsWith('multipart/')) return { texts, boundaries };
  let from = part.bodyStart;
  for (const { head, bodyEnd } of part.children) {
    // The boundary is the line right before the part's head.
    const line = Math.max(from, raw.lastIndexOf(LF, head.start - 2) + 1);
    add(texts, from, line);
    add(boundaries, line, head.start);
    from = Math.max(bodyEnd, head.start);
  }
  const boundary = (part.type.params.get('boundary') ?? '').trimEnd();
  const closing = closingAt(raw, boundary, from, part.bodyEnd);
  add(texts, from, closing);
  const behind = Math.min(lineEnd(raw, closing, part.bodyEnd), part.bodyEnd);
  add(boundaries, closing, behind);
  add(texts, behind, part.bodyEnd);
  return { texts, boundaries };
};
