import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { describeFailure } from './errors/index.js';

/** Names under which a secret might stand, at the top of a log entry and one level down. */
const SECRETS = ['authorization', 'password', 'token', 'secret', 'variables', 'cookie', 'serviceToken'];

export type LogOptions = {
  /** A level of pino, or `silent`. */
  readonly level: LoggerOptions['level'];
  /** Standard output when left out. */
  readonly destination?: DestinationStream;
};

/**
 * JSON lines. Nothing that a caller sent is logged on purpose: no variables, no headers, no input. The redaction is
 * the second net, for an entry that somebody adds without thinking of it.
 */
export const createLog = ({ level, destination }: LogOptions): Logger => {
  const options: LoggerOptions = {
    level,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[hidden]' },
    // Errors of drivers carry the values of statements: they are described, not printed.
    serializers: { err: describeFailure, error: describeFailure },
  };
  return destination ? pino(options, destination) : pino(options);
};
