import { isBlank, isClosing, isDeviceLine, isDisclaimer, isQuoted, isSignatureMark } from './fold-lines.js';

/** Lines with words that a signature has at the most: behind its mark, and behind a closing phrase. */
const MARKED = 15;
const CLOSED = 7;
const CLOSED_CHARACTERS = 90;

/** Lines at the end in which a signature is looked for, disclaimers of a firm among them. */
const LOOKED_AT = 60;

/** The last lines of what was written, by their places; blank ones are left out. */
const ownLines = (lines: readonly string[], away: readonly boolean[], end: number): number[] => {
  const own: number[] = [];
  for (let i = end - 1; i >= 0 && own.length < LOOKED_AT; i--) {
    if (!away[i] && !isBlank(lines[i] ?? '')) own.push(i);
  }
  return own.reverse();
};

/** Programs' own lines at the end: `Sent from my …`. */
const foldDeviceLines = (lines: readonly string[], away: boolean[], end: number): void => {
  for (const at of ownLines(lines, away, end).reverse()) {
    if (!isDeviceLine(lines[at] ?? '')) return;
    away[at] = true;
  }
};

const markedAt = (lines: readonly string[], own: readonly number[]): number | undefined =>
  own
    .slice(-(MARKED + 1))
    .find(
      (at, i, tail) =>
        isSignatureMark(lines[at] ?? '') && !tail.slice(i).some((each) => isQuoted(lines[each] ?? '')),
    );

const closedAt = (lines: readonly string[], own: readonly number[]): number | undefined => {
  const words = own.filter((at) => !isDisclaimer(lines[at] ?? ''));
  const tail = words.slice(-CLOSED);
  const from = tail.findIndex((at) => isClosing(lines[at] ?? ''));
  const name = tail.slice(from);
  const short = name.every(
    (at) => (lines[at] ?? '').length <= CLOSED_CHARACTERS && !/[?]\s*$/.test(lines[at] ?? ''),
  );
  return from !== -1 && short ? name[0] : undefined;
};

/**
 * Folds the signature at the end of what was written, which ends before line `end`: behind `-- `, behind a closing phrase
 * where only a few short lines follow, and what a telephone adds. Where nothing would be left it stays.
 */
export const foldSignature = (lines: readonly string[], away: boolean[], end: number): void => {
  const before = [...away];
  foldDeviceLines(lines, away, end);
  for (const find of [markedAt, closedAt]) {
    const own = ownLines(lines, away, end);
    const from = find(lines, own);
    if (from === undefined) continue;
    for (const at of own) if (at >= from) away[at] = true;
    foldDeviceLines(lines, away, end);
  }
  if (ownLines(lines, away, end).length === 0) for (const [i, was] of before.entries()) away[i] = was;
};
