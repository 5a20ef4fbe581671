import { describe, expect, it } from '@jest/globals';
import { deferred, until, within } from './wait.js';

describe('until', () => {
  it('returns the first truthy value', async () => {
    const values = [null, 0, 'third', 'fourth'];
    expect(await until(() => values.shift(), { what: 'a value', everyMs: 1 })).toBe('third');
  });

  it('names what it waited for, with the last error as the cause', async () => {
    const never = until(
      () => {
        throw new Error('still closed');
      },
      { what: 'the door to open', timeoutMs: 30, everyMs: 5 },
    );
    await expect(never).rejects.toMatchObject({
      message: 'After 30 ms still waiting for the door to open',
      cause: { message: 'still closed' },
    });
  });

  it('does not wait for a condition that hangs', async () => {
    const hanging = until(() => new Promise<boolean>(() => {}), { what: 'an answer', timeoutMs: 30 });
    await expect(hanging).rejects.toThrow('After 30 ms still waiting for an answer');
  });
});

describe('within', () => {
  it('passes on what the promise gives', async () => {
    const news = deferred<string>();
    news.resolve('good');
    expect(await within(news.promise, { what: 'the news' })).toBe('good');
  });

  it('passes on what the promise fails with', async () => {
    const news = deferred();
    news.reject(new Error('bad'));
    await expect(within(news.promise, { what: 'the news' })).rejects.toThrow('bad');
  });

  it('says what did not come', async () => {
    await expect(within(deferred().promise, { what: 'the news', timeoutMs: 10 })).rejects.toThrow(
      'After 10 ms still waiting for the news',
    );
  });
});
