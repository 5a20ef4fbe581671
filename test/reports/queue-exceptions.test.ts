import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { queueExceptions } from '../../src/reports/queue-exceptions.js';
import { ProviderWeeks } from './provider-weeks.js';

const FROM = new Date('2026-09-21T00:00:00Z');
const TO = new Date('2026-10-01T00:00:00Z');

describe('what was served before its turn', () => {
  let provider: ProviderWeeks;
  let told: Array<Record<string, unknown>>;
  beforeAll(async () => {
    provider = await ProviderWeeks.open();
    provider.at('2026-09-22T09:00:00Z');
    const [first, second] = [await provider.opens(), await provider.opens()];
    const urgent = await provider.opens('emergency');
    // All in one millisecond, one ticket twice: only the order of the rows tells them apart.
    await provider.moves(urgent, 'REGULAR', 'Это не авария');
    await provider.moves(urgent, 'EMERGENCY', 'Всё же авария');
    await provider.takesOutOfTurn(second, 'Обещали по телефону');
    await provider.putsBack(second);
    expect(await provider.takesNext()).toBe(urgent);
    provider.at('2026-09-22T09:00:01Z');
    await provider.takesOutOfTurn(second, 'Снова звонил');
    expect(await provider.takesNext()).toBe(first);
    const [regular, emergency] = ['REGULAR', 'EMERGENCY'];
    const change = { kind: 'LANE_CHANGED', ticketId: urgent };
    const taking = { kind: 'OUT_OF_TURN', ticketId: second, fromLane: regular, toLane: regular };
    told = [
      { ...taking, reason: 'Снова звонил', at: Date.parse('2026-09-22T09:00:01Z') },
      { ...change, fromLane: regular, toLane: emergency, reason: 'Всё же авария' },
      { ...change, fromLane: emergency, toLane: regular, reason: 'Это не авария' },
      { ...taking, reason: 'Обещали по телефону', at: Date.parse('2026-09-22T09:00:00Z') },
    ];
  });
  afterAll(() => provider.close());

  const page = (first: number, after: string | null = null, actor = provider.galina) =>
    queueExceptions(provider.cast.deps, actor, { from: FROM, to: TO, first, after });

  it('3.5 is listed newest first, with who did it, for whom and why', async () => {
    const { nodes, hasNextPage } = await page(25);
    expect(nodes).toMatchObject(told);
    expect(hasNextPage).toBe(false);
    const { agentId } = provider.vera;
    const { subscriberId } = provider.ivanov;
    for (const node of nodes) expect(node).toMatchObject({ agentId, subscriberId });
  });

  it('comes page by page, without gap or repeat, whatever the size of the page', async () => {
    for (const size of [1, 2, 3]) {
      const found: unknown[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { nodes, hasNextPage, endPlace } = await page(size, after);
        found.push(...nodes.map(({ reason }) => reason));
        [after, more] = [endPlace, hasNextPage];
      }
      expect(found).toEqual(told.map(({ reason }) => reason));
    }
  });

  it('is for supervisors, page sizes and places that there are', async () => {
    await expect(page(25, null, provider.vera)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(page(0)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(page(25, 'нигде')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
