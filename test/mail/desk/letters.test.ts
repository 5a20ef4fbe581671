import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepLetter, plainLetter } from '../../kit/letters.js';
import { type Colleague, type Someone, World } from '../../kit/world.js';

describe('the letters that came in', () => {
  let world: World;
  let vera: Colleague;
  let ivanov: Someone;
  const ids: string[] = [];
  beforeAll(async () => {
    world = await World.open();
    vera = await world.agent({ name: 'Вера' });
    ivanov = await world.subscriber();
    const { ticket } = (await ivanov.page.openTicket(ivanov.request())).orThrow();
    const sketches = [
      { subject: 'Первое', outcome: 'HELD', reason: 'AMBIGUOUS', notes: '["SPOOF_SUSPECTED","OF_TOMORROW"]' },
      { subject: 'Второе письмо', outcome: 'ASKED_TO_IDENTIFY', fromAddress: 'petrov@100%.example' },
      { subject: 'Out of office', outcome: 'AUTOMATIC', reason: 'AUTO_SUBMITTED', fromName: 'Пётр Петров' },
      { subject: 'Заявка', outcome: 'OPENED', ticketId: ticket.id, reason: null },
      { subject: 'Пятое', outcome: 'HELD', reason: 'NO_SENDER', fromAddress: null, fromName: null },
    ] as const;
    for (const sketch of sketches) ids.push(await keepLetter(world, sketch));
  });
  afterAll(() => world.close());

  type Asked = Parameters<Colleague['desk']['letters']>[0];
  const found = async (asked: Asked = {}) =>
    (await vera.desk.letters(asked)).nodes.map(({ id }) => ids.indexOf(id) + 1);

  it('are listed newest first, page by page', async () => {
    const first = await vera.desk.letters({ first: 2 });
    expect(first.nodes.map(({ id }) => id)).toEqual([ids[4], ids[3]]);
    await keepLetter(world, { subject: 'Реклама', outcome: 'DISMISSED' });
    expect(await found({ first: 2, after: first.endCursor })).toEqual([3, 2]);
    const last = await vera.desk.letters({ first: 3, after: first.endCursor });
    expect(last.hasNextPage).toBe(false);
  });

  it.each([
    ['those that wait for an agent', { waiting: true }, [5, 2, 1]],
    ['those that do not', { waiting: false }, [0, 4, 3]],
    ['some outcomes', { outcomes: ['AUTOMATIC', 'OPENED'] }, [4, 3]],
    ['none', { outcomes: [] }, []],
    ['words of subject and sender in any case', { search: 'ПЕТРОВ office' }, [3]],
    ['a sign that SQL reads as anything', { search: '100%.' }, [2]],
    ['all that is given', { search: 'письмо', waiting: false }, []],
  ] as const)('are filtered by %s', async (_, filter, expected) => {
    expect(await found({ filter: filter as Asked extends { filter?: infer F } ? F : never })).toEqual(
      expected,
    );
  });

  it('are found by the ticketID of what they became, in any spelling', async () => {
    const { ticket } = (await vera.desk.letter({ id: ids[3] ?? '' })) ?? {};
    const search = ticket?.id.toLowerCase().replace('-', ' ') ?? '';
    expect(await found({ filter: { search } })).toEqual([4]);
  });

  it('are shown with what is odd about them; a note of another version is passed over', async () => {
    expect(await vera.desk.letter({ id: ids[0] ?? '' })).toMatchObject({
      subject: 'Первое',
      from: 'stranger@elsewhere.example',
      fromName: 'Незнакомец',
      outcome: 'HELD',
      reason: 'AMBIGUOUS',
      notes: ['SPOOF_SUSPECTED'],
      arrivals: 1,
      ticket: null,
      subscriber: null,
      agent: null,
    });
    expect(await vera.desk.letter({ id: '4711000' })).toBeNull();
    expect(await vera.desk.letter({ id: '1 OR 1=1' })).toBeNull();
  });

  it('that wait show the beginning of their text, and their original', async () => {
    const text = `${'Очень длинное письмо. '.repeat(200)}`;
    const id = await keepLetter(world, { raw: plainLetter({ text }) });
    const letter = await vera.desk.letter({ id });
    expect(letter?.text).toBe(text.slice(0, 2000));
    expect(letter?.original).toMatchObject({ name: 'letter.eml' });
    const url = new URL(letter?.original?.url ?? '');
    const fetched = await fetch(`${world.server.url}${url.pathname}${url.search}`);
    expect(fetched.status).toBe(200);
    expect(await fetched.text()).toMatch(/^From: stranger@elsewhere\.example\r\n/);
    // A ticket's text is told by the ticket.
    expect(await vera.desk.letter({ id: ids[3] ?? '' })).toMatchObject({ text: null });
  });

  it.each([
    ['a page of none', { first: 0 }, 'BAD_USER_INPUT'],
    ['a page of too many', { first: 101 }, 'BAD_USER_INPUT'],
    ['a place that is none', { after: 'p1' }, 'BAD_USER_INPUT'],
    ['too long a search', { filter: { search: 'я'.repeat(201) } }, 'BAD_USER_INPUT'],
  ])('are refused for %s', async (_, asked, code) => {
    const answer = await vera.raw(
      'query ($filter: LetterFilter, $first: Int, $after: String) { letters(filter: $filter, first: $first, after: $after) { hasNextPage } }',
      asked,
    );
    expect(answer.body.errors?.[0]?.extensions.code).toBe(code);
  });

  it('are nothing to subscribers and services', async () => {
    for (const raw of [ivanov.raw, world.raw(world.serviceToken)])
      for (const query of ['{ letters { hasNextPage } }', `{ letter(id: "${ids[0]}") { id } }`])
        expect((await raw(query)).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
