import { HONEST } from '../limits.js';

/** A header as it stands: its bytes may be in any charset, or none. */
export type RawHeader = {
  /** Lower case. */
  readonly name: string;
  /** Of the whole header, from its name to its last line end. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
};

export type RawHead = {
  readonly headers: readonly RawHeader[];
  readonly start: number;
  /** Where the body begins, behind the blank line. */
  readonly end: number;
  /** Longer or of more lines than any honest one: what follows the limit was not looked at. */
  readonly excessive: boolean;
};

const LF = 10;
const CR = 13;
const COLON = 58;
const SPACE = 32;
const TAB = 9;

/** Where the line that begins at `pos` is over, its line end included. */
export const lineEnd = (raw: Buffer, pos: number, end: number): number => {
  const at = raw.indexOf(LF, pos);
  return at === -1 || at >= end ? end : at + 1;
};

const isBlank = (raw: Buffer, pos: number, next: number): boolean =>
  raw[pos] === LF || (raw[pos] === CR && (next === pos + 1 || raw[pos + 1] === LF));

/** The place of the colon after a header's name, or -1: names are printable ASCII (RFC 5322, 3.6.8). */
const colonOf = (raw: Buffer, pos: number, next: number): number => {
  for (let at = pos; at < next && at < pos + 200; at++) {
    const byte = raw[at] ?? 0;
    if (byte === COLON) return at > pos ? at : -1;
    if (byte === SPACE || byte === TAB) {
      // Old programs put a blank before the colon.
      let to = at;
      while (raw[to] === SPACE || raw[to] === TAB) to++;
      return at > pos && raw[to] === COLON && to < next ? to : -1;
    }
    if (byte < 33 || byte > 126) return -1;
  }
  return -1;
};

const isFolded = (raw: Buffer, pos: number): boolean => raw[pos] === SPACE || raw[pos] === TAB;

const isMbox = (raw: Buffer, pos: number): boolean => /^>?From /.test(raw.toString('latin1', pos, pos + 6));

/**
 * Splits a head into headers, in one pass. A line that is none of a head is skipped where the head goes on behind it, and
 * is the body's first where not: letters of scripts lack the blank line, and some lack the head.
 *
 * @param isEnd - says of a line that begins with `--` whether a boundary stands there, which ends the head too
 */
export const readHead = (
  raw: Buffer,
  start: number,
  end: number,
  isEnd: (pos: number, next: number) => boolean = () => false,
): RawHead => {
  const headers: RawHeader[] = [];
  const limit = Math.min(end, start + HONEST.headBytes);
  let pos = start;
  let open: { name: string; start: number; valueStart: number } | undefined;
  const close = (to: number): void => {
    if (open) headers.push({ ...open, end: to });
    open = undefined;
  };
  const done = (bodyAt: number, excessive = false): RawHead => ({ headers, start, end: bodyAt, excessive });
  while (pos < limit) {
    const next = lineEnd(raw, pos, end);
    if (isBlank(raw, pos, next)) {
      close(pos);
      return done(next);
    }
    if (raw[pos] === 45 && isEnd(pos, next)) {
      close(pos);
      return done(pos);
    }
    if (!(isFolded(raw, pos) && (open || headers.length > 0))) {
      close(pos);
      const colon = colonOf(raw, pos, next);
      if (colon !== -1) {
        const name = raw.toString('latin1', pos, colon).trim().toLowerCase();
        open = { name, start: pos, valueStart: colon + 1 };
      } else if (!goesOn(raw, pos, next, end, start)) {
        return done(pos);
      }
    }
    if (headers.length >= HONEST.headers) return done(next, true);
    pos = next;
  }
  close(Math.min(pos, end));
  return done(pos, pos < end);
};

const goesOn = (raw: Buffer, pos: number, next: number, end: number, start: number): boolean => {
  if (pos === start && isMbox(raw, pos)) return true;
  if (pos === start || next >= end) return false;
  const after = lineEnd(raw, next, end);
  return isBlank(raw, next, after) ? false : colonOf(raw, next, after) !== -1;
};
