import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ExecutionResult, subscribe } from 'graphql';
import { type Actor, ANONYMOUS } from '../../src/kernel/actor.js';
import { encodeCursor } from '../../src/kernel/cursor.js';
import { Locale } from '../../src/kernel/locale.js';
import { answers, LiveHouse, PANEL } from './live-house.js';

const WHOLE = `subscription ($id: ID!, $after: Cursor) {
  ticketEvents(ticketId: $id, after: $after) {
    cursor ticketId version at actor type
    state {
      status lane authorization deadline waitingSince respondBy firstRespondedAt expectedResolutionAt
      resolvedAt closedAt refusal { reason clause explanation at } 
    }
    message {
      id ticketId at author channel visibility body
      instructions { id title } attachments { id url } deliveries { to state }
    }
  }
}`;
const MINE =
  'subscription ($after: Cursor) { myTicketEvents(after: $after) { ticketId version message { body } } }';

type Told = { readonly message: { readonly body: string } | null };

describe('the answer to one event', () => {
  let house: LiveHouse;
  let anna: Actor;
  let boris: Actor;
  beforeEach(async () => {
    house = await LiveHouse.open();
    anna = await house.subscriber('anna');
    boris = await house.subscriber('boris');
  });
  afterEach(() => house.close());

  const whole = (ticketId: string, actor: Actor, locale?: Locale) =>
    house.listen({ actor, source: WHOLE, variables: { id: ticketId }, locale });

  it('is made once for all listeners who asked for the same', async () => {
    const id = await house.openTicket(anna);
    await house.journal.settle();
    const streams = await Promise.all(Array.from({ length: 50 }, () => whole(id, anna)));
    const waiting = streams.map((stream) => answers(stream, 1));
    await house.reply(anna, id, 'Добавляю журнал');
    const got = await Promise.all(waiting);
    expect(new Set(got.map(([answer]) => answer)).size).toBe(1);
    expect(got[0]?.[0]).toMatchObject({
      data: { ticketEvents: { ticketId: id, version: 2, message: { body: 'Добавляю журнал' } } },
    });
    expect(house.viewed).toEqual([ANONYMOUS]);
  });

  it('is made once also for listeners who begin at different cursors', async () => {
    const id = await house.openTicket(anna);
    await house.reply(anna, id, 'Ещё подробности');
    await house.journal.settle();
    const early = await house.listen({ actor: anna, source: MINE, variables: { after: encodeCursor(0) } });
    const late = await house.listen({ actor: anna, source: MINE, variables: { after: encodeCursor(1) } });
    const [, second] = await answers(early, 2);
    const [only] = await answers(late, 1);
    expect(only).toBe(second);
  });

  it('is the same as if it had been made for the viewer alone', async () => {
    const id = await house.openTicket(anna);
    await house.reply(anna, id, 'Текст 📎 ‮ с чем угодно');
    await house.journal.settle();
    for (const actor of [anna, PANEL]) {
      const asking = { actor, source: WHOLE, variables: { id, after: encodeCursor(0) } };
      const own = (await subscribe(house.request(asking))) as AsyncGenerator<ExecutionResult>;
      const shared = await house.listen(asking);
      expect(await answers(shared, 2)).toEqual(await answers(own, 2));
    }
  });

  it('is another one for another language, document, or variable that matters', async () => {
    const id = await house.openTicket(anna);
    await house.journal.settle();
    const withChoice = `subscription ($id: ID!, $more: Boolean!) {
      ticketEvents(ticketId: $id) { version message @include(if: $more) { body } }
    }`;
    const chosen = (more: boolean) =>
      house.listen({ actor: anna, source: withChoice, variables: { id, more } });
    const streams = [
      await whole(id, anna, Locale.RU),
      await whole(id, anna, Locale.EN),
      await chosen(true),
      await chosen(false),
      await chosen(false),
    ];
    const waiting = streams.map((stream) => answers(stream, 1));
    await house.reply(anna, id, 'И ещё одно');
    const [ru, en, more, less, lessToo] = (await Promise.all(waiting)).map(([answer]) => answer);
    expect(house.viewed).toHaveLength(4);
    expect(ru).toEqual(en);
    expect(more?.data).toEqual({ ticketEvents: { version: 2, message: { body: 'И ещё одно' } } });
    expect(less?.data).toEqual({ ticketEvents: { version: 2 } });
    expect(lessToo).toBe(less);
  });

  it('reaches nobody whose ticket it is not, though they asked in the same words', async () => {
    const [annas, boriss] = [await house.openTicket(anna), await house.openTicket(boris)];
    await house.journal.settle();
    const ofAnna = await house.listen({ actor: anna, source: MINE });
    const ofBoris = await house.listen({ actor: boris, source: MINE });
    for (let i = 1; i <= 5; i++) {
      await house.reply(anna, annas, `Секрет Анны ${i}`);
      await house.reply(boris, boriss, `Секрет Бориса ${i}`);
    }
    const bodies = async (stream: AsyncIterator<ExecutionResult>): Promise<unknown[]> =>
      (await answers(stream, 5))
        .map(({ data }) => data?.myTicketEvents)
        .map((event) => (event as Told).message?.body);
    expect(await bodies(ofAnna)).toEqual([1, 2, 3, 4, 5].map((i) => `Секрет Анны ${i}`));
    expect(await bodies(ofBoris)).toEqual([1, 2, 3, 4, 5].map((i) => `Секрет Бориса ${i}`));
  });

  it('is made with no viewer at all, whoever listens', async () => {
    const id = await house.openTicket(anna);
    await house.journal.settle();
    const streams = [await whole(id, anna), await whole(id, PANEL)];
    const waiting = streams.map((stream) => answers(stream, 1));
    await house.reply(anna, id, 'Кто это читает?');
    await Promise.all(waiting);
    expect(house.viewed.map(({ kind }) => kind)).toEqual(['ANONYMOUS']);
  });

  it('is not made before its listener has taken the one before', async () => {
    const id = await house.openTicket(anna);
    await house.journal.settle();
    const stream = await whole(id, anna);
    for (const body of ['Раз', 'Два', 'Три']) await house.reply(anna, id, body);
    await house.journal.settle();
    expect(house.viewed).toHaveLength(0);
    await answers(stream, 1);
    expect(house.viewed).toHaveLength(1);
    await answers(stream, 2);
    expect(house.viewed).toHaveLength(3);
  });
});
