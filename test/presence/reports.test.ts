import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NotFoundError } from '../../sdk/src/index.js';
import { MOST_PAGES } from '../../src/presence/activity.js';
import { tidy } from '../../src/upkeep.js';
import { Office } from './office.js';

const SECOND = 1_000;

describe('an agent’s report of being at a ticket', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
  });
  afterEach(() => office.close());

  const rows = async (): Promise<number> => {
    const [row] = await office.deps.database.select<{ count: number }>(
      'SELECT COUNT(*) AS count FROM presence',
    );
    return Number(row?.count);
  };

  it('is seen by colleagues, with what is done and since when', async () => {
    const before = office.world.clock.now();
    await office.reports(office.vera, 'LOOKING');
    await office.reports(office.oleg, 'WRITING');
    const present = await office.oleg.desk.ticketPresence({ ticketId: office.ticketId });
    expect(present).toMatchObject([
      { agent: { id: String(office.vera.id), name: 'Вера' }, activity: 'LOOKING' },
      { agent: { id: String(office.oleg.id), name: 'Олег' }, activity: 'WRITING' },
    ]);
    for (const { since } of present) expect(Date.parse(since)).toBeGreaterThanOrEqual(before);
  });

  it('is good for 45 seconds, and renewed by the next one without beginning anew', async () => {
    await office.reports(office.vera, 'LOOKING');
    const since = async () =>
      (await office.oleg.desk.ticketPresence({ ticketId: office.ticketId }))[0]?.since;
    const first = await since();
    expect(first).toBeDefined();
    office.world.clock.advance(40 * SECOND);
    await office.reports(office.vera, 'LOOKING');
    office.world.clock.advance(40 * SECOND);
    expect(await since()).toBe(first);
    office.world.clock.advance(6 * SECOND);
    expect(await office.present()).toEqual([]);
    await office.reports(office.vera, 'LOOKING');
    expect(Date.parse((await since()) as string)).toBeGreaterThan(Date.parse(first as string));
  });

  it('of one page takes nothing back that another page says', async () => {
    await office.reports(office.vera, 'LOOKING', 'first-page');
    await office.reports(office.vera, 'WRITING', 'second-page');
    expect(await office.present()).toEqual(['Вера WRITING']);
    await office.reports(office.vera, 'GONE', 'second-page');
    expect(await office.present()).toEqual(['Вера LOOKING']);
    await office.reports(office.vera, 'GONE', 'second-page');
    expect(await office.present()).toEqual(['Вера LOOKING']);
    await office.reports(office.vera, 'GONE', 'first-page');
    expect(await office.present()).toEqual([]);
    expect(await rows()).toBe(0);
  });

  it('removes no colleague’s page of the same name', async () => {
    await office.reports(office.vera, 'WRITING', 'the-same-name');
    await office.reports(office.oleg, 'GONE', 'the-same-name');
    expect(await office.present()).toEqual(['Вера WRITING']);
  });

  it('names the ticket in any spelling', async () => {
    const typed = ` ${office.ticketId.toLowerCase().replace('-', ' ')} `;
    await office.reports(office.vera, 'LOOKING', 'first-page', typed);
    expect(await office.present()).toEqual(['Вера LOOKING']);
  });

  it('is refused for a page without a proper name, and for a ticket that is not there', async () => {
    for (const [pageId, code] of [
      ['short', 'TOO_SHORT'],
      ['x'.repeat(65), 'TOO_LONG'],
      ['page; DROP', 'WRONG_FORMAT'],
    ] as const) {
      const { ok, errors } = await office.vera.desk.reportPresence({
        ticketId: office.ticketId,
        pageId,
        activity: 'LOOKING',
      });
      expect([ok, errors.map(({ path, code }) => [...path, code])]).toEqual([
        false,
        [['input', 'pageId', code]],
      ]);
    }
    await expect(office.reports(office.vera, 'LOOKING', 'first-page', 'K7M4P-3XWRC')).rejects.toBeInstanceOf(
      NotFoundError,
    );
    expect(await rows()).toBe(0);
  });

  it('is no event: the ticket, its version and its history stay as they are', async () => {
    const { ticketId, vera } = office;
    const history = () => vera.desk.ticketHistory({ id: ticketId, first: 100 });
    const before = await history();
    await office.reports(vera, 'WRITING');
    await office.reports(vera, 'GONE');
    await office.world.settle();
    expect(await history()).toEqual(before);
  });

  it('from the same page twice at once is one row', async () => {
    await Promise.all(Array.from({ length: 5 }, () => office.reports(office.vera, 'LOOKING')));
    expect(await rows()).toBe(1);
  });

  it(`is kept of ${MOST_PAGES} pages of an agent at most, the newest`, async () => {
    for (let page = 0; page < MOST_PAGES + 3; page++) {
      await office.reports(office.vera, page === MOST_PAGES + 2 ? 'WRITING' : 'LOOKING', `page-no-${page}`);
      office.world.clock.advance(1);
    }
    await office.reports(office.oleg, 'LOOKING');
    expect(await rows()).toBe(MOST_PAGES + 1);
    expect(await office.present()).toEqual(['Вера WRITING', 'Олег LOOKING']);
  });

  it('is deleted when it has had its time', async () => {
    await office.reports(office.vera, 'LOOKING');
    expect(await tidy(office.deps, 90)).toBe(0);
    office.world.clock.advance(46 * SECOND);
    await office.reports(office.oleg, 'LOOKING');
    expect(await tidy(office.deps, 90)).toBe(1);
    expect(await office.present()).toEqual(['Олег LOOKING']);
  });
});
