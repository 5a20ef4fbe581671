import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type OpenPage, whoIsThere } from '../../src/presence/who-is-there.js';

const page = (agentId: number, activity: OpenPage['activity'], since: number): OpenPage => ({
  ticketId: 'T',
  agentId,
  activity,
  since,
});

describe('who is at a ticket', () => {
  it('is each agent once: writing in one page beats looking in any other', () => {
    expect(whoIsThere([page(1, 'LOOKING', 10), page(1, 'WRITING', 30), page(1, 'LOOKING', 20)])).toEqual([
      { agentId: 1, activity: 'WRITING', since: 30 },
    ]);
  });

  it('of two pages that do the same is told by the one that began first', () => {
    expect(whoIsThere([page(1, 'LOOKING', 20), page(1, 'LOOKING', 10)])).toEqual([
      { agentId: 1, activity: 'LOOKING', since: 10 },
    ]);
  });

  it('is the same, and in the same order, in whatever order the pages are read', () => {
    const pages = fc.array(
      fc.record({
        ticketId: fc.constant('T'),
        agentId: fc.integer({ min: 1, max: 4 }),
        activity: fc.constantFrom('LOOKING' as const, 'WRITING' as const),
        since: fc.integer({ min: 0, max: 5 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pages, (all) => {
        const told = whoIsThere(all);
        expect(whoIsThere([...all].reverse())).toEqual(told);
        expect(new Set(told.map(({ agentId }) => agentId)).size).toBe(told.length);
        for (const { agentId, activity } of told) {
          const writes = all.some((one) => one.agentId === agentId && one.activity === 'WRITING');
          expect(activity).toBe(writes ? 'WRITING' : 'LOOKING');
        }
      }),
    );
  });
});
