import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SIGNIFICANT, type Someone, World } from '../kit/world.js';

const SECRET = 'canary-Пароль-58213';
const WRONG = 'canary-неверный-90417';

describe('3.7 the password of a significant change', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const ask = (someone: Someone, password: string) =>
    someone.page.openTicket(someone.request({ topic: SIGNIFICANT, authorization: { password } }));
  const codes = async (someone: Someone, password: string) =>
    (await ask(someone, password)).errors.map(({ path, code, clause }) => [path.join('.'), code, clause]);

  it('is refused when wrong, and nothing is opened', async () => {
    const someone = await world.subscriber({ password: SECRET });
    expect(await codes(someone, WRONG)).toEqual([
      ['input.authorization.password', 'AUTHORIZATION_FAILED', '3.7'],
    ]);
    expect((await someone.page.tickets()).totalCount).toBe(0);
  });

  it('is refused for a subscriber who has none', async () => {
    const someone = await world.subscriber();
    expect(await codes(someone, '')).toEqual(
      [['input.authorization.password', 'REQUIRED', undefined]].map((row) => [...row.slice(0, 2), null]),
    );
    expect((await codes(someone, WRONG))[0]?.[1]).toBe('AUTHORIZATION_FAILED');
  });

  it('is looked at five times in 15 minutes, then no more, right or wrong; the next window is open again', async () => {
    const someone = await world.subscriber({ password: SECRET });
    for (let i = 0; i < 5; i++) expect((await codes(someone, WRONG))[0]?.[1]).toBe('AUTHORIZATION_FAILED');
    for (const password of [WRONG, SECRET])
      await expect(ask(someone, password)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    const answer = await someone.raw(
      'mutation($input: OpenTicketInput!) { openTicket(input: $input) { ticket { id } } }',
      {
        input: {
          ...someone.request({ topic: SIGNIFICANT, authorization: { password: SECRET } }),
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
    expect(answer.status).toBe(429);
    expect(answer.body.errors?.[0]?.extensions.retryAfterMs).toBeGreaterThan(14 * 60_000);

    world.clock.advance(15 * 60_000);
    const again = await world.session(someone.login);
    expect((await ask(again, SECRET)).ok).toBe(true);
  });

  it('gains nothing by guessing side by side', async () => {
    const someone = await world.subscriber({ password: SECRET });
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => ask(someone, WRONG)));
    const verdicts = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(verdicts).toHaveLength(5);
  });

  it('can be given later: the ticket then joins the queue; given twice it stays as it is', async () => {
    const someone = await world.subscriber({ password: SECRET });
    const { ticket } = (await someone.page.openTicket(someone.request({ topic: SIGNIFICANT }))).orThrow();
    const authorize = (password: string) =>
      someone.page.authorizeTicket({ ticketId: ticket.id, authorization: { password } });
    expect((await authorize(WRONG)).errors).toMatchObject([{ code: 'AUTHORIZATION_FAILED', clause: '3.7' }]);
    const authorized = (await authorize(SECRET)).orThrow().ticket;
    expect(authorized).toMatchObject({ status: 'WAITING', authorization: 'VERIFIED', version: 2 });
    expect(authorized.waitingSince).not.toBeNull();
    expect((await authorize(SECRET)).orThrow().ticket).toMatchObject({
      version: 2,
      waitingSince: authorized.waitingSince,
    });
  });

  it('is not asked for where none is awaited, and costs no try there', async () => {
    const someone = await world.subscriber({ password: SECRET });
    const { ticket } = (await someone.page.openTicket(someone.request())).orThrow();
    for (let i = 0; i < 6; i++)
      expect(
        (await someone.page.authorizeTicket({ ticketId: ticket.id, authorization: { password: WRONG } }))
          .errors,
      ).toMatchObject([{ code: 'STATUS_FORBIDS', path: ['input', 'ticketId'] }]);
  });

  it('reaches no table and no answer', async () => {
    const someone = await world.subscriber({ password: SECRET });
    await ask(someone, SECRET);
    await ask(someone, WRONG);
    const { database } = world.house.deps;
    for (const { tableName } of database.dataSource.entityMetadatas) {
      const dump = JSON.stringify(await database.select(`SELECT * FROM ${tableName}`));
      for (const canary of ['canary', SECRET, WRONG]) expect(dump).not.toContain(canary);
    }
  });
});
