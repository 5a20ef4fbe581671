import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TicketFilter } from '../../../sdk/src/index.js';
import { DAY, HOUR, NEEDS_PASSWORD, Scene } from './scene.js';

describe('an agent’s lists', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  const list = async (filter: TicketFilter, { desk } = scene.vera): Promise<string[]> => {
    const { nodes, totalCount } = await desk.tickets({ filter, first: 100 });
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }) => id);
  };

  it('of what is theirs have the tickets that they took or answered last, and no colleague’s', async () => {
    const [taken, answered, foreign, waiting] = [
      await scene.taken(),
      await scene.taken(),
      await scene.taken({}, scene.galina),
      await scene.opens(),
    ];
    (await scene.answers(answered, { outcome: 'AWAITING_SUBSCRIBER' })).orThrow();
    expect(await list({ mine: true })).toEqual([answered, taken]);
    expect(await list({ mine: true, statuses: ['TAKEN'] })).toEqual([taken]);
    expect(await list({ mine: true }, scene.galina)).toEqual([foreign]);
    expect(await list({ mine: false })).toEqual([waiting, foreign]);
    await scene.ivanov.page.replyToTicket({ ticketId: answered, body: 'Вот' });
    expect(await list({ mine: true })).toEqual([taken]);
  });

  it('3.5 of what is late have late replies and late solutions, and nothing that waits for the subscriber', async () => {
    const owed = await scene.opens();
    const promised = await scene.taken();
    const until = { outcome: 'IN_PROGRESS', expectedResolutionAt: scene.in(2 * HOUR) } as const;
    (await scene.answers(promised, until)).orThrow();
    const asked = await scene.taken();
    (await scene.answers(asked, { outcome: 'AWAITING_SUBSCRIBER' })).orThrow();
    const unproven = await scene.opens(NEEDS_PASSWORD);
    expect(await list({ overdue: true })).toEqual([]);
    await scene.later(3 * HOUR);
    expect(await list({ overdue: true })).toEqual([promised]);
    await scene.later(8 * HOUR);
    const late = await list({ overdue: true });
    expect(late).toEqual(expect.arrayContaining([owed, promised]));
    for (const id of [asked, unproven]) expect(late).not.toContain(id);
    expect(await list({ overdue: false })).toEqual(expect.arrayContaining([asked, unproven]));
  });

  it('are split in two by each question, whatever is in the rows', async () => {
    await scene.later(8 * DAY);
    const all = (await list({})).sort();
    for (const name of ['mine', 'overdue', 'atRisk', 'authorizationOverdue', 'open'] as const) {
      const [yes, no] = [await list({ [name]: true }), await list({ [name]: false })];
      expect([...yes, ...no].sort()).toEqual(all);
    }
  });

  it('are asked for by agents: no subscriber asks what is late, and no panel what is an agent’s own', async () => {
    const refused = { code: 'BAD_USER_INPUT' };
    for (const name of ['mine', 'overdue', 'atRisk', 'authorizationOverdue'] as const)
      for (const wanted of [true, false])
        await expect(scene.ivanov.page.tickets({ filter: { [name]: wanted } })).rejects.toMatchObject(
          refused,
        );
    const { panel } = scene.world;
    await expect(panel.tickets({ filter: { mine: true } })).rejects.toMatchObject(refused);
    expect((await panel.tickets({ filter: { authorizationOverdue: true } })).totalCount).toBeGreaterThan(0);
  });
});
