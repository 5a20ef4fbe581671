import { Problem, ProblemCode } from './problem.js';

/**
 * The public form of a place in the journal. Opaque to clients: the version mark lets the inner form change
 * without an old cursor being misread.
 */
const MARK = 'j1.';

export const encodeCursor = (position: number): string => Buffer.from(MARK + position).toString('base64url');

/** @throws Problem BAD_USER_INPUT when the text was not made by {@link encodeCursor}. */
export const decodeCursor = (cursor: string): number => {
  const text = cursor.length <= 64 ? Buffer.from(cursor, 'base64url').toString('latin1') : '';
  const digits = text.startsWith(MARK) ? text.slice(MARK.length) : '';
  const position = /^\d{1,16}$/.test(digits) ? Number(digits) : Number.NaN;
  if (!Number.isSafeInteger(position) || encodeCursor(position) !== cursor)
    throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'cursor' });
  return position;
};
