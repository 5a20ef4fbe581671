import { describe, expect, it } from '@jest/globals';
import { startProcess } from '../kit/process.js';
import { ROOT } from './markdown.js';

/** A port on which no demo can run, so that the example starts a server of its own. */
const ELSEWHERE = { PORT: '1', NODE_OPTIONS: undefined };
/** A server starts, is migrated, and is used by people who look at their place once a second. */
const PATIENCE = 180_000;

const lines = async (...args: string[]): Promise<string[]> => {
  const running = await startProcess(process.execPath, ['scripts/example.mjs', ...args], {
    cwd: ROOT,
    env: ELSEWHERE,
  });
  const { code } = await running.exited;
  expect({ code, stderr: running.output('stderr') }).toEqual({ code: 0, stderr: '' });
  return running
    .output('stdout')
    .split('\n')
    .map((line) => line.trim());
};

/** The lines that begin like this, in their order. */
const like = (printed: readonly string[], start: RegExp): string[] =>
  printed.filter((line) => start.test(line));

describe('npm run example', () => {
  it(
    'goes from the self-service page to the solution, and shows the place, the repeat and the promise of a date',
    async () => {
      const printed = await lines();
      expect(like(printed, /^✗ .*SELF_SERVICE_FIRST \(clause 2\.1\): .*https:\/\//)).toHaveLength(1);
      expect(like(printed, /^place 3 in the regular lane; the reply is due by /)).toHaveLength(1);
      expect(like(printed, /→ added to .*: place 3 in the regular lane$/)).toHaveLength(2);
      expect(like(printed, /^↓ (?:place \d|has left)/)).toEqual([
        '↓ place 3 in the regular lane',
        '↓ place 2 in the regular lane',
        '↓ place 1 in the regular lane',
        '↓ has left the queue: an agent is at it',
      ]);
      expect(like(printed, /^VERSION_CONFLICT: /)).toHaveLength(1);
      const events = like(printed, /^↓ [A-Z_]+ /).map((line) => line.split(' ')[1]);
      expect(events).toEqual(['TAKEN', 'MESSAGE_ADDED', 'ANSWERED', 'RESOLVED']);
      expect(like(printed, /^↓ ANSWERED .*IN_PROGRESS, expected by .*https:\/\//)).toHaveLength(1);
      expect(printed.at(-2)).toBe('Done.');
    },
    PATIENCE,
  );

  it(
    'with --kill loses no event over the death of the server',
    async () => {
      const printed = await lines('--kill');
      expect(like(printed, /^version \d+ received: SIGKILL/)).toHaveLength(1);
      expect(like(printed, /^✓ 30 events, none missing, none twice; 30 messages stored/)).toHaveLength(1);
    },
    PATIENCE,
  );
});
