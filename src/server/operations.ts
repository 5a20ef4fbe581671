import type { DocumentNode, GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { Actor } from '../kernel/actor.js';
import { ProblemCode } from '../kernel/problem.js';
import { type Answer, errorCode } from './errors/index.js';
import type { Metrics, Outcome } from './metrics.js';
import { rootFields } from './root-fields.js';

/** What is told of a request afterwards. Filled in while it is served; nothing in it is personal. */
export type Operation = {
  readonly id: string;
  readonly channel: 'http' | 'ws';
  readonly startedAt: number;
  kind?: string;
  name?: string;
  fields?: readonly string[];
  actor?: Actor['kind'];
  /** Whether it is a subscription that began. */
  live?: boolean;
  /** Set when there are errors. */
  answer?: Answer;
};

const SECOND = 1_000;
/** Names are the caller's: cut, so that they cannot fill the log. */
const LONGEST_NAME = 64;

let last = 0;
/** Tells apart the requests of one process's log. */
export const operationId = (): string => {
  last = (last + 1) % Number.MAX_SAFE_INTEGER;
  return last.toString(36);
};

export const beginOperation = (channel: Operation['channel'], id = operationId()): Operation => ({
  id,
  channel,
  startedAt: performance.now(),
});

export const nameOperation = (
  told: Operation,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): void => {
  told.kind = operation.operation;
  told.name = operation.name?.value.slice(0, LONGEST_NAME);
  told.fields = rootFields(document, operation);
};

const outcomeOf = (errors: readonly GraphQLFormattedError[]): Outcome => {
  if (errors.length === 0) return 'ok';
  return errors.some((error) => errorCode(error) === ProblemCode.INTERNAL_SERVER_ERROR)
    ? 'failed'
    : 'refused';
};

/** A log for lines of known parts: looking through them for secrets would cost a tenth of a small request. */
export const operationsLog = (log: Logger): Logger => log.child({}, { redact: [] });

type Told = { readonly operationsLog: Logger; readonly metrics: Metrics };

/** One line of the log and one sample for each field at the top. */
export const endOperation = (told: Operation, { operationsLog: log, metrics }: Told): void => {
  const ms = performance.now() - told.startedAt;
  const errors = told.answer?.errors ?? [];
  const outcome = outcomeOf(errors);
  const { channel, id, kind, name, fields = [], actor } = told;
  for (const field of fields) metrics.durations.observe({ channel, field, outcome }, ms / SECOND);
  const codes = errors.map((error) => errorCode(error) ?? '');
  for (const code of codes) metrics.errors.inc({ channel, code });
  log.info(
    {
      id,
      channel,
      kind,
      name,
      fields,
      actor,
      ms: Math.round(ms * 10) / 10,
      outcome,
      ...(codes[0] && { codes }),
    },
    'operation',
  );
};
