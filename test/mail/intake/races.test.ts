import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabaseKind } from '../../kit/temporary-database.js';
import { type Someone, World } from '../../kit/world.js';
import { counted, letterOf, receive, rows } from './letters.js';

describe('letters that come at the same moment', () => {
  const worlds: World[] = [];
  let ivan: Someone;
  beforeAll(async () => {
    const world = await World.open({ mail: {} });
    worlds.push(world);
    // The embedded database serves one process, and so one instance.
    if (testDatabaseKind() === 'mariadb') worlds.push(await World.open({ beside: world, mail: {} }));
    ivan = await world.subscriber({ login: 'ivan' });
  });
  afterAll(async () => {
    for (const world of worlds.toReversed()) await world.close();
  });
  const at = (i: number): World => worlds[i % worlds.length] as World;

  it('3.2 has one receipt and one ticket, however often it comes at once and to whichever instance', async () => {
    const letter = letterOf();
    const before = await counted(at(0));
    const receipts = await Promise.all(Array.from({ length: 20 }, (_, i) => receive(at(i), letter)));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await counted(at(0))).toEqual({
      ...before,
      letters: before.letters + 1,
      tickets: before.tickets + 1,
    });
    const [row] = await rows<{ arrivals: number }>(
      at(0),
      'SELECT arrivals FROM letter WHERE id = ?',
      receipts[0]?.id,
    );
    expect(Number(row?.arrivals)).toBe(20);
  });

  it('3.2 adds each letter to a ticket that is being closed, or opens another for it: none is lost', async () => {
    const { ticket } = (await ivan.page.openTicket(ivan.request())).orThrow();
    const letters = Array.from({ length: 10 }, (_, i) =>
      letterOf({ subject: `Re: ${ticket.id}`, text: `Дополнение ${i}: в журнале ошибка ${i}${i}${i}.` }),
    );
    const [receipts] = await Promise.all([
      Promise.all(letters.map((letter, i) => receive(at(i), letter))),
      ivan.page.closeTicket({ ticketId: ticket.id }),
    ]);
    const made = receipts.filter(({ outcome }) => outcome === 'OPENED' || outcome === 'APPENDED');
    expect(made).toHaveLength(10);
    const linked = await rows(
      at(0),
      'SELECT id FROM letter WHERE outcome = ? AND messageId IS NULL',
      'APPENDED',
    );
    expect(linked).toEqual([]);
  });
});
