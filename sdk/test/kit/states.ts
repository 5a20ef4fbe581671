/** Collects a stream's states, and waits for one of them. */
import type { LiveState } from '../../src/index.js';

export function watchStates() {
  const seen: LiveState[] = [];
  const waiting: Array<{ name: LiveState['name']; resolve: (state: LiveState) => void }> = [];
  return {
    seen,
    onState(state: LiveState): void {
      seen.push(state);
      for (const entry of waiting.splice(0)) {
        if (entry.name === state.name) entry.resolve(state);
        else waiting.push(entry);
      }
    },
    /** The next time this state is entered. */
    next(name: LiveState['name']): Promise<LiveState> {
      return new Promise((resolve) => waiting.push({ name, resolve }));
    },
  };
}
