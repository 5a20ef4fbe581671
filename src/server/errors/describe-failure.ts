import { GraphQLError } from 'graphql';
import { QueryFailedError, TypeORMError } from 'typeorm';

type Description = {
  readonly type: string;
  readonly message?: string;
  readonly code?: string;
  readonly errno?: number;
  readonly sql?: string;
  readonly stack?: string;
  readonly cause?: Description;
};

const DEEPEST_CAUSE = 3;

/** Where it happened, without the first lines, which repeat the message. */
const frames = (error: Error): string | undefined => {
  const lines = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return lines?.length ? lines.map((line) => line.trim()).join('\n') : undefined;
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** Drivers put values into their messages and into `sql`; messages of the ORM, of JSON and of GraphQL quote them. */
const mayQuoteValues = (error: Error): boolean =>
  'sqlMessage' in error ||
  'sql' in error ||
  error instanceof TypeORMError ||
  error instanceof SyntaxError ||
  error instanceof GraphQLError ||
  // Made by graphql of something thrown that is no error, and holding it.
  error.name === 'NonErrorThrown';

/**
 * An error of ours for the log: what helps to find it, and no value that a caller has sent. Of a failed statement
 * that is the driver's code and number and the SQL with `?` in the places of its parameters.
 */
export const describeFailure = (error: unknown, deep = 0): Description => {
  if (!(error instanceof Error)) return { type: typeof error };
  const driver: object = error instanceof QueryFailedError ? error.driverError : error;
  const { code, errno } = driver as { code?: unknown; errno?: unknown };
  const { cause } = error;
  return {
    type: error.name,
    ...(mayQuoteValues(error) ? {} : { message: error.message }),
    code: textOf(code),
    errno: numberOf(errno),
    sql: error instanceof QueryFailedError ? error.query : undefined,
    stack: frames(error),
    cause: cause && deep < DEEPEST_CAUSE ? describeFailure(cause, deep + 1) : undefined,
  };
};
