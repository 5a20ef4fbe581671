import { QueryFailedError } from 'typeorm';

type DriverError = { readonly code?: unknown; readonly errno?: unknown; readonly fatal?: unknown };

const driverError = (error: unknown): DriverError =>
  (error instanceof QueryFailedError ? error.driverError : error) as DriverError;

/** 1213 deadlock, 1205 lock wait, 1020 record changed, 1047 node not ready (Galera): the transaction may run again. */
const RETRY_NUMBERS = new Set<unknown>([1213, 1205, 1020, 1047]);
const LOST_CODES = new Set<unknown>([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'ER_SERVER_SHUTDOWN',
  'ER_CONNECTION_KILLED',
  'ER_NORMAL_SHUTDOWN',
]);

/** The connection broke while COMMIT was under way: the change was made or not, and only a look can tell. */
export class CommitUnknown extends Error {
  constructor(cause: unknown) {
    super('The connection to the database was lost during COMMIT', { cause });
    this.name = 'CommitUnknown';
  }
}

/** A version guard found another version than the one read: somebody was quicker, and the work begins again. */
export class StaleRow extends Error {
  constructor(what: string) {
    super(`${what} was changed by another transaction`);
    this.name = 'StaleRow';
  }
}

export const isConnectionLoss = (error: unknown): boolean => {
  const { code, fatal } = driverError(error) ?? {};
  return LOST_CODES.has(code) || (fatal === true && typeof code === 'string');
};

/** Whether the database is away or too busy to say; the caller may come again a little later. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof CommitUnknown || isConnectionLoss(error) || mayRetry(error);

export const mayRetry = (error: unknown): boolean => {
  if (error instanceof CommitUnknown) return false;
  if (error instanceof StaleRow) return true;
  const { code, errno } = driverError(error) ?? {};
  return (
    RETRY_NUMBERS.has(errno) ||
    (typeof code === 'string' && code.startsWith('SQLITE_BUSY')) ||
    isConnectionLoss(error)
  );
};

/** A second row under a unique key: how a race for the same key ends for the one who comes second. */
export const isUniqueViolation = (error: unknown): boolean => {
  const { code, errno } = driverError(error) ?? {};
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
};
