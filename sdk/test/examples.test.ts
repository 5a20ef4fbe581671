import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sdk, tsc } from './kit/tools.js';

describe('the examples of other front ends', () => {
  it.each(['react', 'plain'])('%s has types that fit the SDK', async (name) => {
    expect(await tsc('-p', join(sdk, 'examples', name))).toEqual({ code: 0, output: '' });
  });
});
