import { Problem, ProblemCode } from './problem.js';

/** Most nodes a page may have. Larger lists are read page by page, so that one request has a bounded cost. */
export const MAX_PAGE = 100;

/** @throws Problem BAD_USER_INPUT unless 1 ≤ first ≤ most, which is 100 where nothing else is said. */
export const pageSize = (first: number, most = MAX_PAGE): number => {
  if (!Number.isInteger(first) || first < 1 || first > most)
    throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'first', params: { max: most } });
  return first;
};

/** The place after the last node of a page: its ordering key, opaque to clients. */
export const encodePlace = (key: readonly number[]): string =>
  Buffer.from(`p1.${key.join('.')}`).toString('base64url');

/** @throws Problem BAD_USER_INPUT when the text is not a place with `parts` numbers. */
export const decodePlace = (after: string, parts: number): number[] => {
  const text = after.length <= 96 ? Buffer.from(after, 'base64url').toString('latin1') : '';
  const key = text.startsWith('p1.') ? text.slice(3).split('.').map(Number) : [];
  if (key.length !== parts || !key.every(Number.isSafeInteger) || encodePlace(key) !== after)
    throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'after' });
  return key;
};

/** One row more than the page was read, to know whether there is a next one without counting. */
export type Page<T> = { readonly nodes: T[]; readonly hasNextPage: boolean };

export const cutPage = <T>(rows: T[], size: number): Page<T> => ({
  nodes: rows.slice(0, size),
  hasNextPage: rows.length > size,
});
