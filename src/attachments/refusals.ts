import { Problem, ProblemCode } from '../kernel/problem.js';

/** When a disk that is full may have room again, in milliseconds: somebody must look at it first. */
const DISK_RETRY_MS = 60_000;

/** @param max bytes of one file */
export const tooLarge = (max: number): Problem =>
  new Problem(ProblemCode.ATTACHMENT_REFUSED, {
    reason: 'tooLarge',
    params: { max, megabytes: megabytes(max) },
  });

/** An upload without a single byte is a form that lost its file. */
export const emptyFile = (): Problem => new Problem(ProblemCode.ATTACHMENT_REFUSED, { reason: 'empty' });

export const diskFull = (): Problem =>
  new Problem(ProblemCode.OVERLOADED, { reason: 'diskFull', retryAfterMs: DISK_RETRY_MS });

/** Rounded down to a tenth, or it would promise too much. */
const megabytes = (bytes: number): number => Math.floor(bytes / 104_857.6) / 10;
