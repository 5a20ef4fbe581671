import { describe, expect, it } from '@jest/globals';
import {
  type Chosen,
  FILE_LIFE_MS,
  type Item,
  type Limits,
  Uploads,
} from '../../src/elements/files/uploads.js';
import type { UploadProgress } from '../../src/upload/upload-file.js';

const LIMITS: Limits = { maxCount: 3, maxBytes: 100 };

const file = (name: string, bytes = 10): Chosen => ({ name, bytes, file: new Blob(['x'.repeat(bytes)]) });

/** A list whose uploads end when the test says so. */
class Bench {
  readonly running = new Map<
    string,
    {
      done: () => void;
      fail: (error: Error) => void;
      progress: (share: UploadProgress) => void;
      signal: AbortSignal;
    }
  >();
  readonly settled: Item[] = [];
  readonly uploads: Uploads;
  #sent = 0;

  constructor(limits: Limits | null = LIMITS) {
    this.uploads = new Uploads({
      limits: () => limits ?? undefined,
      changed: (item) => item && this.settled.push(item),
      send: (_, name, { onProgress, signal }) =>
        new Promise((resolve, reject) => {
          this.#sent += 1;
          const id = `id${this.#sent}`;
          signal.addEventListener('abort', () => reject(signal.reason));
          this.running.set(name, { done: () => resolve({ id }), fail: reject, progress: onProgress, signal });
        }),
    });
  }

  get states(): string[] {
    return this.uploads.items.map(({ state }) =>
      state.name === 'failed' && typeof state.cause === 'string' ? state.cause : state.name,
    );
  }

  key(name: string): number {
    return this.uploads.items.find((item) => item.name === name)?.key ?? -1;
  }

  async finish(...names: string[]): Promise<void> {
    for (const name of names) this.running.get(name)?.done();
    await settle();
  }
}

/** What follows a settled promise has run. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the uploads of a form', () => {
  it('begin at once, two at a time, and give the ids in the list’s order', async () => {
    const bench = new Bench();
    bench.uploads.add([file('a'), file('b'), file('c')]);
    expect(bench.states).toEqual(['sending', 'sending', 'queued']);
    expect(bench.uploads.uploading).toBe(true);
    await bench.finish('b');
    expect(bench.states).toEqual(['sending', 'ready', 'sending']);
    await bench.finish('a', 'c');
    expect(bench.uploads.ids).toEqual(['id1', 'id2', 'id3']);
    expect(bench.uploads.uploading).toBe(false);
    expect(bench.settled.map(({ name }) => name)).toEqual(['b', 'a', 'c']);
  });

  it('show how far they are', () => {
    const bench = new Bench();
    bench.uploads.add([file('a')]);
    bench.running.get('a')?.progress({ sent: 4, total: 10 });
    expect(bench.uploads.items[0]?.state).toEqual({ name: 'sending', share: { sent: 4, total: 10 } });
  });

  it('refuse before sending what is empty, too large, a folder or too many, and drop none of it', () => {
    const bench = new Bench();
    const folder = { ...file('folder'), folder: true };
    bench.uploads.add([
      file('empty', 0),
      file('large', 101),
      folder,
      file('a'),
      file('b'),
      file('c'),
      file('d'),
    ]);
    expect(bench.states).toEqual(['empty', 'tooLarge', 'folder', 'sending', 'sending', 'queued', 'tooMany']);
    expect(bench.uploads.failed).toBe(true);
  });

  it('leave the judgement to the server while no limits are known', () => {
    const bench = new Bench(null);
    bench.uploads.add([file('a', 1_000)]);
    expect(bench.states).toEqual(['sending']);
  });

  it('take one that was too many when another one is gone', async () => {
    const bench = new Bench();
    bench.uploads.add([file('a'), file('b'), file('c'), file('d')]);
    bench.uploads.retry(bench.key('d'));
    expect(bench.states.at(-1)).toBe('tooMany');
    bench.uploads.remove(bench.key('a'));
    bench.uploads.retry(bench.key('d'));
    await settle();
    await bench.finish('b', 'c');
    await bench.finish('d');
    expect(bench.states).toEqual(['ready', 'ready', 'ready']);
  });

  it('keep one that failed in sight, and try it again', async () => {
    const bench = new Bench();
    bench.uploads.add([file('a')]);
    bench.running.get('a')?.fail(new Error('no network'));
    await settle();
    expect(bench.states).toEqual(['failed']);
    bench.uploads.retry(bench.key('a'));
    await bench.finish('a');
    expect(bench.states).toEqual(['ready']);
  });

  it('are cancelled by taking the file out, without a word of failure', async () => {
    const bench = new Bench();
    bench.uploads.add([file('a'), file('b'), file('c')]);
    bench.uploads.remove(bench.key('a'));
    await settle();
    expect(bench.running.get('a')?.signal.aborted).toBe(true);
    expect(bench.settled).toEqual([]);
    expect(bench.states).toEqual(['sending', 'sending']);
  });

  it('end all together when the list is emptied', async () => {
    const bench = new Bench();
    bench.uploads.add([file('a'), file('b')]);
    bench.uploads.clear();
    await settle();
    expect([...bench.running.values()].every(({ signal }) => signal.aborted)).toBe(true);
    expect(bench.uploads.items).toEqual([]);
  });

  it('come back from a draft, unless the server has forgotten them meanwhile', () => {
    const bench = new Bench();
    const stored = { name: 'a', bytes: 1 };
    bench.uploads.restore(
      [
        { ...stored, id: 'fresh', uploadedAt: FILE_LIFE_MS },
        { ...stored, id: 'old', uploadedAt: 0 },
      ],
      FILE_LIFE_MS + 1,
    );
    expect(bench.states).toEqual(['ready', 'expired']);
    expect(bench.uploads.ids).toEqual(['fresh']);
    expect(bench.uploads.items.map((item) => Uploads.mayRetry(item, LIMITS))).toEqual([false, false]);
  });

  it('mark the one that the server does not know', async () => {
    const bench = new Bench();
    bench.uploads.add([file('a'), file('b')]);
    await bench.finish('a', 'b');
    bench.uploads.refuse('id2');
    expect(bench.states).toEqual(['ready', 'expired']);
  });

  it('go once more for another ticket, and say of which file they have no content', async () => {
    const bench = new Bench();
    bench.uploads.add([file('a')]);
    await bench.finish('a');
    bench.uploads.restore([{ id: 'old', name: 'b', bytes: 1, uploadedAt: Date.now() }]);
    bench.uploads.again();
    await bench.finish('a');
    expect(bench.states).toEqual(['used', 'ready']);
    expect(bench.uploads.ids).toEqual(['id2']);
  });
});
