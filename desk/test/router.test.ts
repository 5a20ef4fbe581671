import { describe, expect, it } from '@jest/globals';
import { matchPath } from '../src/kernel/router.js';

describe('A path of the desk', () => {
  it.each([
    ['/', '/', {}],
    ['/letters', '/letters', {}],
    ['/letters', '/letters/', {}],
    ['/tickets/:id', '/tickets/K7MR-42PA', { id: 'K7MR-42PA' }],
    ['/tickets/:id', '/tickets/%D0%97-1', { id: 'З-1' }],
  ])('fits %s when it is %s', (pattern, path, found) => {
    expect(matchPath(pattern, path)).toEqual(found);
  });

  it.each([
    ['/', '/letters'],
    ['/letters', '/'],
    ['/tickets/:id', '/tickets'],
    ['/tickets/:id', '/tickets/'],
    ['/tickets/:id', '/tickets/a/b'],
    ['/tickets/:id', '/tickets/%E0%A4'],
  ])('does not fit %s when it is %s', (pattern, path) => {
    expect(matchPath(pattern, path)).toBeUndefined();
  });
});
