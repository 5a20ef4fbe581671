import { setTimeout as pause } from 'node:timers/promises';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { mayReadNotes } from '../access/index.js';
import { isUnavailable } from '../database/index.js';
import { EventStream, type JournalEvent } from '../journal/index.js';
import { type Actor, ANONYMOUS } from '../kernel/actor.js';
import type { Locale } from '../kernel/locale.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import { Answer } from './answer.js';
import { RecentAnswers } from './recent-answers.js';
import { ResultStream } from './result-stream.js';
import { SharedAnswers } from './shared-answers.js';
import { variantOf } from './variant.js';

type Viewing = { readonly actor: Actor; readonly locale: Locale };

export type SharingOptions = {
  /** A new context, with loaders of its own, made of nothing but this viewer and locale. */
  readonly contextFor: (viewing: Viewing) => object;
};

const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
/** How long an event waits for a database that is away, before its stream ends with an error and is resumed. */
const PATIENCE_MS = 20_000;

/**
 * graphql's `subscribe`, but for the journal's streams an event is executed once for all listeners that asked for the
 * same fields in the same language, rather than once for each.
 *
 * It is safe because the common execution has no viewer: its context is an anonymous one, made for it. Whatever reaches
 * it (event, document, operation, variables, locale) is in the key under which the answer is shared. Those who may see
 * more than everybody who may see the ticket, the support service's notes, have executions of their own.
 *
 * One event at a time: the next one is asked for when the one before has been sent, so nothing piles up for a listener
 * that does not read.
 */
export const shareExecutions = ({ contextFor }: SharingOptions) => {
  const recent = new RecentAnswers();

  return async (args: ExecutionArgs): Promise<SharedAnswers | ResultStream | ExecutionResult> => {
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    const { actor, locale } = args.contextValue as Viewing;
    const execution = (event: unknown, viewing: Viewing): Promise<ExecutionResult> =>
      insist(async () => execute({ ...args, rootValue: event, contextValue: contextFor(viewing) }));
    if (!(source instanceof EventStream) || mayReadNotes(actor))
      return new ResultStream(source, (event) => execution(event, { actor, locale }));
    const variant = variantOf(args, locale);
    const answer = async (event: JournalEvent): Promise<Answer> =>
      new Answer(await execution(event, { actor: ANONYMOUS, locale }));
    return new SharedAnswers(source, (event) => recent.get(event.position, variant, () => answer(event)));
  };
};

/**
 * An answer that lacks something because the database was away would be a hole in the stream. So it is made again.
 * @throws Problem OVERLOADED when that takes too long: the client resumes after its last event.
 */
const insist = async (run: () => Promise<ExecutionResult>): Promise<ExecutionResult> => {
  const end = performance.now() + PATIENCE_MS;
  for (let wait = SHORTEST_PAUSE_MS; ; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
    const result = await run();
    if (!result.errors?.some(({ originalError }) => isUnavailable(originalError))) return result;
    if (performance.now() >= end)
      throw new Problem(ProblemCode.OVERLOADED, { retryAfterMs: LONGEST_PAUSE_MS });
    await pause(wait);
  }
};
