import { Problem, ProblemCode } from '../../kernel/problem.js';

/** What a mail server is told instead of "accepted"; its code decides whether it tries again (RFC 5321, RFC 3463). */
export class LmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** For good: the letter is not for us. */
export const noSuchRecipient = (): LmtpRefusal => new LmtpRefusal(550, '5.1.1 There is no such address here');

const DISK_FULL = 'diskFull';

export const isDiskFull = (error: unknown): boolean =>
  error instanceof Problem && error.code === ProblemCode.OVERLOADED && error.reason === DISK_FULL;

/** For now: nothing of the letter was kept, and it is to come again. */
export const tryAgain = (error: unknown): LmtpRefusal =>
  isDiskFull(error)
    ? new LmtpRefusal(452, '4.3.1 No room for letters now, try again later')
    : new LmtpRefusal(451, '4.3.0 Letters cannot be kept now, try again later');
