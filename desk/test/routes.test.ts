import { describe, expect, it } from '@jest/globals';
import { ROUTES, routeOf } from '../src/app/routes.js';

describe('The sections of the desk', () => {
  it('have a key each, and no two the same', () => {
    const keys = ROUTES.flatMap(({ nav }) => nav?.key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are called something else each, in both languages', () => {
    for (const language of ['ru', 'en'] as const) {
      const titles = ROUTES.map(({ title }) => title[language]);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('of supervisors do not exist for agents', () => {
    expect(routeOf('/agents', true)?.route.pattern).toBe('/agents');
    expect(routeOf('/agents', false)).toBeUndefined();
    expect(routeOf('/tickets/K7MR-42PA', false)?.parameters).toEqual({ id: 'K7MR-42PA' });
    expect(routeOf('/nothing', true)).toBeUndefined();
  });
});
