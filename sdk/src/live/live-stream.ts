/** Wraps a generator so that it can be ended from outside even while it waits. */
import type { LiveOptions, LiveState, LiveStream, SetState } from './state.js';

export function liveStream<T>(
  { signal, onState }: LiveOptions,
  start: (signal: AbortSignal, setState: SetState) => AsyncGenerator<T, undefined, undefined>,
): LiveStream<T> {
  const controller = new AbortController();
  const close = (): void => controller.abort();
  let state: LiveState | undefined;
  const setState: SetState = (next) => {
    if (state?.name === 'closed' || (state?.name === 'connecting' && next.name === 'connecting')) return;
    state = next;
    onState?.(next);
  };
  const finish = (error?: unknown): void => {
    close();
    signal?.removeEventListener('abort', close);
    setState(error === undefined ? { name: 'closed' } : { name: 'closed', error });
  };

  if (signal?.aborted) close();
  signal?.addEventListener('abort', close, { once: true });
  const generator = start(controller.signal, setState);

  const next = async (): Promise<IteratorResult<T, undefined>> => {
    try {
      const step = controller.signal.aborted ? await generator.return(undefined) : await generator.next();
      if (step.done) finish();
      return step;
    } catch (error) {
      // Whatever breaks after the end is only the end's echo.
      const ended = controller.signal.aborted;
      finish(ended ? undefined : error);
      if (ended) return { done: true, value: undefined };
      throw error;
    }
  };

  return {
    get state() {
      return state ?? { name: 'connecting' };
    },
    close,
    next,
    async return() {
      close();
      await next();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
