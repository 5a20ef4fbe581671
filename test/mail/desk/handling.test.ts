import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepLetter, plainLetter } from '../../kit/letters.js';
import { type Colleague, type Someone, World } from '../../kit/world.js';

const faultsOf = (result: {
  readonly errors: ReadonlyArray<{ path: readonly string[]; code: string; clause?: string | null }>;
}): string[] =>
  result.errors.map(({ path, code, clause }) =>
    [path.slice(1).join('.'), code, clause].filter(Boolean).join(' '),
  );

describe('a letter that waits', () => {
  let world: World;
  let vera: Colleague;
  let galina: Colleague;
  let ivanov: Someone;
  let petrov: Someone;
  beforeAll(async () => {
    world = await World.open();
    vera = await world.agent({ name: 'Вера' });
    galina = await world.agent({ name: 'Галина' });
    ivanov = await world.subscriber({ login: 'ivanov', contractNumber: 'Д-1' });
    petrov = await world.subscriber({ login: 'petrov', contractNumber: 'Д-2' });
  });
  afterAll(() => world.close());

  let made = 0;
  /** A letter like no other, so that it repeats nothing that waits. */
  const held = (text = `Прошу настроить пересылку почты для ящика номер ${++made * 7919}`): Promise<string> =>
    keepLetter(world, { raw: plainLetter({ subject: `Просьба ${text.slice(-8)}`, text }) });
  const opened = async (who: Someone = ivanov): Promise<string> =>
    (await who.page.openTicket(who.request())).orThrow().ticket.id;
  const rows = <T extends object>(sql: string, ...values: unknown[]): Promise<T[]> =>
    world.house.deps.database.select<T>(sql, values);
  const count = async (): Promise<number> =>
    Number((await rows<{ count: number }>('SELECT COUNT(*) AS count FROM ticket'))[0]?.count);

  it('becomes a ticket of the subscriber whose it is said to be, with who said so and when', async () => {
    const letterId = await held('Не приходит почта на ящик info, помогите разобраться.');
    const before = world.clock.now();
    const { letter, ticket } = (await vera.desk.assignLetter({ letterId, login: 'ivanov' })).orThrow();
    expect(letter).toMatchObject({ id: letterId, outcome: 'OPENED', reason: null, agent: { name: 'Вера' } });
    expect(Date.parse(letter.handledAt ?? '')).toBeGreaterThanOrEqual(before);
    expect(ticket).toMatchObject({ channel: 'EMAIL', topicChosenBy: 'MACHINE', version: 1 });
    const whole = await ivanov.page.ticket({ id: ticket?.id ?? '' });
    expect(whole?.description).toBe('Не приходит почта на ящик info, помогите разобраться.');
    expect(await petrov.page.ticket({ id: ticket?.id ?? '' })).toBeNull();
  });

  it('becomes a message of the ticket that it belongs to', async () => {
    const ticketId = await opened();
    const letterId = await held('И вот ещё что: версия нужна 8.3.');
    const spelled = ticketId.toLowerCase();
    const assigned = (
      await vera.desk.assignLetter({ letterId, contractNumber: 'Д-1', ticketId: spelled })
    ).orThrow();
    expect(assigned.letter).toMatchObject({ outcome: 'APPENDED', agent: { name: 'Вера' } });
    expect(assigned.ticket).toMatchObject({ id: ticketId, version: 2 });
    const { messages } = (await ivanov.page.ticket({ id: ticketId })) ?? {};
    expect(messages?.nodes).toMatchObject([
      {
        id: assigned.letter.messageId,
        author: 'SUBSCRIBER',
        channel: 'EMAIL',
        body: 'И вот ещё что: версия нужна 8.3.',
      },
    ]);
  });

  it('to a closed ticket goes on with it in another', async () => {
    const ticketId = await opened();
    (await ivanov.page.closeTicket({ ticketId })).orThrow();
    const letterId = await held();
    const { ticket } = (await vera.desk.assignLetter({ letterId, login: 'ivanov', ticketId })).orThrow();
    expect(ticket?.id).not.toBe(ticketId);
    expect(await vera.desk.ticketLetters({ id: ticket?.id ?? '' })).toMatchObject({
      continues: { id: ticketId },
      letter: { id: letterId },
    });
  });

  it.each([
    ['nobody', {}, ['login REQUIRED G.1']],
    ['somebody who is not there', { login: 'nobody' }, ['login UNKNOWN G.1']],
    ['two different ones', { login: 'ivanov', contractNumber: 'Д-2' }, ['contractNumber NOT_ALLOWED G.1']],
    ['no ticket', { login: 'ivanov', ticketId: 'K7M4P-3XWRC' }, ['ticketId UNKNOWN 3.2']],
    ['nobody and no ticket', { ticketId: 'nothing' }, ['login REQUIRED G.1', 'ticketId UNKNOWN 3.2']],
  ])('is left as it is when the agent names %s', async (_, names, expected) => {
    const letterId = await held();
    expect(faultsOf(await vera.desk.assignLetter({ letterId, ...names }))).toEqual(expected);
    expect(await vera.desk.letter({ id: letterId })).toMatchObject({ outcome: 'HELD', handledAt: null });
  });

  it('never gets into a ticket of somebody else', async () => {
    const ticketId = await opened(petrov);
    const letterId = await held();
    const fault = ['ticketId UNKNOWN 3.2'];
    expect(faultsOf(await vera.desk.assignLetter({ letterId, login: 'ivanov', ticketId }))).toEqual(fault);
  });

  it('is no request when an agent says so; the reason is kept', async () => {
    const letterId = await held();
    const input = { letterId, reason: 'Реклама окон' };
    const { letter } = (await vera.desk.dismissLetter(input)).orThrow();
    expect(letter).toMatchObject({ outcome: 'DISMISSED', remark: 'Реклама окон', agent: { name: 'Вера' } });
    expect((await vera.desk.dismissLetter(input)).orThrow().letter).toEqual(letter);
    const again = await vera.desk.dismissLetter({ ...input, reason: 'Реклама дверей' });
    expect(faultsOf(again)).toEqual(['letterId STATUS_FORBIDS']);
    expect(faultsOf(await vera.desk.dismissLetter({ letterId, reason: '!' }))).toEqual(['reason TOO_SHORT']);
  });

  it('is assigned once under its key, though ten come at once, and one of another body is refused', async () => {
    const letterId = await held();
    const before = await count();
    const input = { letterId, login: 'ivanov', idempotencyKey: crypto.randomUUID() };
    const results = await Promise.all(Array.from({ length: 10 }, () => vera.desk.assignLetter(input)));
    const tickets = results.map((result) => result.orThrow().ticket?.id);
    expect(new Set(tickets).size).toBe(1);
    expect(await count()).toBe(before + 1);
    const other = { ...input, letterId: await held() };
    expect(faultsOf(await vera.desk.assignLetter(other))).toEqual(['idempotencyKey IDEMPOTENCY_KEY_REUSED']);
  });

  it.each(['assigned', 'dismissed'])(
    'goes to one of two agents; the other is shown how it was %s',
    async (how) => {
      for (let round = 0; round < 5; round++) {
        const letterId = await held();
        const before = await count();
        const results = await Promise.all([
          vera.desk.assignLetter({ letterId, login: 'ivanov' }),
          how === 'assigned'
            ? galina.desk.assignLetter({ letterId, login: 'petrov' })
            : galina.desk.dismissLetter({ letterId, reason: 'Реклама' }),
        ]);
        const lost = results.filter((result) => !result.ok);
        expect(lost.map(faultsOf)).toEqual([['letterId STATUS_FORBIDS']]);
        const now = await vera.desk.letter({ id: letterId });
        expect(now?.agent?.name).toBe(results[0].ok ? 'Вера' : 'Галина');
        expect(lost[0]?.letter).toMatchObject({
          id: letterId,
          outcome: now?.outcome,
          handledAt: now?.handledAt,
        });
        expect(await count()).toBe(before + (now?.outcome === 'OPENED' ? 1 : 0));
      }
    },
  );

  it.each(['OPENED', 'APPENDED', 'DELIVERY_REPORT', 'REFUSED', 'DISMISSED'] as const)(
    'is none that was %s',
    async (outcome) => {
      const ticketId = outcome === 'OPENED' || outcome === 'APPENDED' ? await opened() : null;
      const letterId = await keepLetter(world, { outcome, ticketId });
      const assigned = await vera.desk.assignLetter({ letterId, login: 'ivanov' });
      const dismissed = await vera.desk.dismissLetter({ letterId, reason: 'Реклама' });
      for (const result of [assigned, dismissed]) {
        expect(faultsOf(result)).toEqual(['letterId STATUS_FORBIDS']);
        expect(result.errors[0]?.message).toBe('Это письмо уже разобрано. Посмотрите, что с ним стало.');
        expect(result.letter).toMatchObject({ id: letterId, outcome });
      }
    },
  );

  it('may be an automatic one that is a request after all', async () => {
    const letterId = await keepLetter(world, { outcome: 'AUTOMATIC', reason: 'AUTO_SUBMITTED' });
    expect((await vera.desk.assignLetter({ letterId, login: 'petrov' })).orThrow().letter.outcome).toBe(
      'OPENED',
    );
  });

  it('is not there under another number', async () => {
    for (const letterId of ['4711000', 'nothing'])
      for (const attempt of [
        vera.desk.assignLetter({ letterId, login: 'ivanov' }),
        vera.desk.dismissLetter({ letterId, reason: 'Реклама' }),
      ])
        await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
