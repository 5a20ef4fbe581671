import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { all } from '../../sdk/src/index.js';
import { type Someone, World } from '../kit/world.js';

describe('tickets', () => {
  let world: World;
  let ivanov: Someone;
  let petrov: Someone;
  const ids: string[] = [];
  beforeAll(async () => {
    world = await World.open();
    ivanov = await world.subscriber({ login: 'ivanov' });
    petrov = await world.subscriber({ login: 'petrov' });
    for (let i = 0; i < 30; i++) {
      const subject = i === 7 ? 'Квитанция 100%_оплаты ЁЖ' : `Заявка ${i}`;
      const topic = i % 3 === 0 ? 'cron' : 'php-version';
      const { ticket } = (await ivanov.page.openTicket(ivanov.request({ subject, topic }))).orThrow();
      ids.unshift(ticket.id);
      if (i % 2) world.clock.advance(1_000);
    }
    (await petrov.page.openTicket(petrov.request({ subject: 'Чужая заявка' }))).orThrow();
    (await ivanov.page.closeTicket({ ticketId: ids[0] as string })).orThrow();
    (await ivanov.page.replyToTicket({ ticketId: ids[5] as string, body: 'Сломался Водопровод' })).orThrow();
  });
  afterAll(() => world.close());

  const found = async (someone: Someone, filter: object) =>
    (await someone.page.tickets({ filter, first: 100 })).nodes.map(({ subject }) => subject);

  it('are the subscriber’s own, newest first, page by page without gap or repeat', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<Someone['page']['tickets']>> = await ivanov.page.tickets({
        first: 7,
        after,
      });
      expect(page.totalCount).toBe(30);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
      if (seen.length === 7)
        (await petrov.page.openTicket(petrov.request({ subject: 'Новая посреди' }))).orThrow();
    } while (after);
    expect(seen).toEqual(ids);
    const walked: string[] = [];
    for await (const { id } of all((after) => ivanov.page.tickets({ first: 10, after }), { max: 100 }))
      walked.push(id);
    expect(walked).toEqual(ids);
  });

  it('are filtered by status, topic, lane and whether they are open', async () => {
    expect(await found(ivanov, { open: false })).toEqual(['Заявка 29']);
    expect(await found(ivanov, { open: true })).toHaveLength(29);
    expect(await found(ivanov, { statuses: ['CLOSED', 'RESOLVED'] })).toHaveLength(1);
    expect(await found(ivanov, { statuses: [] })).toEqual([]);
    expect(await found(ivanov, { topic: 'cron' })).toHaveLength(10);
    expect(await found(ivanov, { topic: 'cron', open: false })).toEqual([]);
    expect(await found(ivanov, { lane: 'EMERGENCY' })).toEqual([]);
  });

  it('are found by words in any case and order, by what was said in messages, and by ticketID in any spelling', async () => {
    expect(await found(ivanov, { search: 'ёж КВИТАНЦИЯ' })).toEqual(['Квитанция 100%_оплаты ЁЖ']);
    expect(await found(ivanov, { search: 'водопровод' })).toEqual(['Заявка 24']);
    expect(await found(ivanov, { search: (ids[3] as string).toLowerCase().replace('-', ' ') })).toEqual([
      'Заявка 26',
    ]);
    expect(await found(ivanov, { search: '100%_о' })).toEqual(['Квитанция 100%_оплаты ЁЖ']);
    for (const anything of ['%%', '_____________', "' OR 1=1 --", 'Чужая'])
      expect(await found(ivanov, { search: anything })).toEqual([]);
    expect(await found(ivanov, { search: '  ' })).toHaveLength(30);
  });

  it('of others are for services that may read them', async () => {
    for (const filter of [{ subscriberLogin: 'petrov' }, { overdue: true }])
      await expect(ivanov.page.tickets({ filter })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const theirs = await world.panel.tickets({ filter: { subscriberLogin: 'petrov' } });
    expect(theirs.nodes.map(({ subject }) => subject)).toEqual(['Новая посреди', 'Чужая заявка']);
    expect((await world.panel.tickets({ filter: { subscriberLogin: 'nobody' } })).totalCount).toBe(0);
    const count = async (overdue: boolean) => (await world.panel.tickets({ filter: { overdue } })).totalCount;
    expect([await count(true), await count(false)]).toEqual([0, 32]);
    world.clock.advance(10 * 3_600_000 + 1_000);
    expect([await count(true), await count(false)]).toEqual([31, 1]);
  });

  it('refuse a page, place or search that cannot be', async () => {
    const petrovsNow = (await world.session('petrov')).page;
    for (const variables of [
      { first: 0 },
      { first: -1 },
      { first: 2147483647 },
      { after: 'x' },
      { after: '' },
      { filter: { search: 'x'.repeat(201) } },
      { filter: { search: '\ud83d' } },
    ])
      await expect(petrovsNow.tickets(variables)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('cost three statements for a page with services and messages, however many rows it has', async () => {
    const session = await world.session('ivanov');
    const document =
      '{ tickets(first: 20) { nodes { id topic { title } service { name } messages(first: 3) { nodes { body } } } } }';
    const { database } = world.house.deps;
    const select = database.select.bind(database);
    const tablesRead = async () => {
      const statements: string[] = [];
      database.select = (sql, parameters) => {
        statements.push(sql);
        return select(sql, parameters);
      };
      await session.raw(document).finally(() => {
        database.select = select;
      });
      return statements.map((sql) => /FROM (ticket|service|message)\b/.exec(sql)?.[1]);
    };
    // The watch of the queue reads for itself now and then: some of several requests goes undisturbed.
    const requests = [];
    for (let i = 0; i < 5; i++) requests.push(await tablesRead());
    expect(requests).toContainEqual(['ticket', 'service', 'message']);
  });
});
