import { HONEST } from '../limits.js';
import { firstHeader } from './header-values.js';
import { readStructured, type Structured } from './parameters.js';
import { lineEnd, type RawHead, readHead } from './raw-head.js';
import { type TransferEncoding, transferEncodingOf } from './transfer.js';

/**
 * A part of a letter and where its bytes stand. Mail libraries give texts and lose the places, which are needed to put
 * something else in the place of a password and leave every other byte as it came.
 */
export type Part = {
  readonly head: RawHead;
  readonly bodyStart: number;
  /** Before the line end that belongs to the boundary behind it. */
  readonly bodyEnd: number;
  readonly type: Structured;
  readonly disposition: Structured;
  readonly encoding: TransferEncoding;
  /** Of a multipart its parts; of a letter within the letter, the letter. */
  readonly children: readonly Part[];
};

export type Scan = {
  readonly root: Part;
  /** More or deeper parts, or more headers, than any honest letter has: the parts are not all there. */
  readonly tooComplex: boolean;
};

type State = {
  readonly raw: Buffer;
  readonly end: number;
  /** Open boundaries, outermost first. */
  readonly boundaries: string[];
  parts: number;
  tooComplex: boolean;
};

const DASH = 45;
/** RFC 2046, 5.1.1 allows 70. */
const LONGEST_BOUNDARY = 300;

type Found = { readonly level: number; readonly closing: boolean; readonly next: number };

/** Which of the open boundaries the line is, the innermost first. */
const boundaryAt = ({ raw, boundaries }: State, pos: number, next: number): Found | null => {
  if (raw[pos] !== DASH || raw[pos + 1] !== DASH || next - pos > LONGEST_BOUNDARY + 10) return null;
  const line = raw.toString('latin1', pos + 2, next).trimEnd();
  for (let level = boundaries.length - 1; level >= 0; level--) {
    const boundary = boundaries[level];
    if (line === boundary) return { level, closing: false, next };
    if (line === `${boundary}--`) return { level, closing: true, next };
  }
  return null;
};

/** Goes on to the next line that is an open boundary. @returns null at the end. */
const toBoundary = (state: State, from: number): { at: number; found: Found } | null => {
  let pos = from;
  while (pos < state.end) {
    const next = lineEnd(state.raw, pos, state.end);
    const found = boundaryAt(state, pos, next);
    if (found) return { at: pos, found };
    pos = next;
  }
  return null;
};

/** Without the line end in front of a boundary, which is the boundary's. */
const withoutLineEnd = (raw: Buffer, start: number, at: number): number => {
  if (at - 1 >= start && raw[at - 1] === 10) return at - 2 >= start && raw[at - 2] === 13 ? at - 2 : at - 1;
  return at;
};

/** What ended a part: the boundary that was met, or null at the end of the letter. */
type Ended = { readonly part: Part; readonly by: { at: number; found: Found } | null };

const NONE: Structured = { value: '', params: new Map() };

const structured = (raw: Buffer, head: RawHead, name: string): Structured => {
  const value = firstHeader(raw, head, name);
  return value === undefined ? NONE : readStructured(value);
};

const isLetter = (part: Pick<Part, 'type' | 'encoding'>): boolean =>
  (part.type.value === 'message/rfc822' || part.type.value === 'message/global') && part.encoding === '';

const readPart = (state: State, start: number, depth: number, letters: number): Ended => {
  const { raw, end } = state;
  state.parts += 1;
  const head = readHead(raw, start, end, (pos, next) => boundaryAt(state, pos, next) !== null);
  if (head.excessive || state.parts > HONEST.parts || depth > HONEST.depth) state.tooComplex = true;
  const type = structured(raw, head, 'content-type');
  const disposition = structured(raw, head, 'content-disposition');
  const encoding = transferEncodingOf(firstHeader(raw, head, 'content-transfer-encoding') ?? '');
  const given = { head, bodyStart: head.end, type, disposition, encoding };
  const leaf = (): Ended => {
    const by = state.boundaries.length === 0 ? null : toBoundary(state, head.end);
    const bodyEnd = by ? withoutLineEnd(raw, head.end, by.at) : end;
    return { part: { ...given, bodyEnd, children: [] }, by };
  };
  if (state.tooComplex) return { part: { ...given, bodyEnd: end, children: [] }, by: null };
  const boundary = type.params.get('boundary');
  const isMultipart = type.value.startsWith('multipart/') && boundary;
  if (isMultipart && boundary.length <= LONGEST_BOUNDARY)
    return readMultipart(state, given, boundary, depth, letters);
  if (isLetter(given) && letters < HONEST.lettersDeep) {
    const inner = readPart(state, head.end, depth + 1, letters + 1);
    const bodyEnd = inner.by ? withoutLineEnd(raw, head.end, inner.by.at) : end;
    return { part: { ...given, bodyEnd, children: [inner.part] }, by: inner.by };
  }
  return leaf();
};

const readMultipart = (
  state: State,
  given: Pick<Part, 'head' | 'bodyStart' | 'type' | 'disposition' | 'encoding'>,
  boundary: string,
  depth: number,
  letters: number,
): Ended => {
  const level = state.boundaries.length;
  // A line's trailing blanks are the way's, so the boundary's are too.
  state.boundaries.push(boundary.trimEnd());
  const children: Part[] = [];
  let by = toBoundary(state, given.bodyStart);
  while (by && by.found.level === level && !by.found.closing && !state.tooComplex) {
    const ended = readPart(state, by.found.next, depth + 1, letters);
    children.push(ended.part);
    by = ended.by;
  }
  state.boundaries.pop();
  // Behind the closing boundary only that of a part around this one counts.
  if (by && by.found.level === level) by = level === 0 ? null : toBoundary(state, by.found.next);
  const bodyEnd = by ? withoutLineEnd(state.raw, given.bodyStart, by.at) : state.end;
  return { part: { ...given, bodyEnd, children }, by };
};

/** Finds the parts of a letter in one pass over its bytes; stops where it is more than any honest letter. */
export const scanLetter = (raw: Buffer): Scan => {
  const state: State = { raw, end: raw.length, boundaries: [], parts: 0, tooComplex: false };
  const { part } = readPart(state, 0, 0, 0);
  return { root: part, tooComplex: state.tooComplex };
};

/** Every part, each before its children. */
export const everyPart = (part: Part): Part[] => [part, ...part.children.flatMap(everyPart)];
