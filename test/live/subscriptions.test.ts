import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { Visibility } from '../../src/journal/index.js';
import { type Actor, ActorKind, ANONYMOUS } from '../../src/kernel/actor.js';
import { encodeCursor } from '../../src/kernel/cursor.js';
import { ProblemCode } from '../../src/kernel/problem.js';
import { answers, LiveHouse, PANEL } from './live-house.js';

const FIELDS = '{ cursor ticketId version type state { status } message { body } }';
const TICKET = `subscription ($id: ID!, $after: Cursor) { ticketEvents(ticketId: $id, after: $after) ${FIELDS} }`;
const MINE = `subscription ($after: Cursor) { myTicketEvents(after: $after) ${FIELDS} }`;

type Told = {
  cursor: string;
  ticketId: string;
  version: number;
  type: string;
  message: { body: string } | null;
};

const told = (results: readonly ExecutionResult[]): Told[] =>
  results.map(({ data }) => (data?.ticketEvents ?? data?.myTicketEvents) as Told);

describe('subscriptions', () => {
  let house: LiveHouse;
  let anna: Actor;
  let boris: Actor;
  beforeEach(async () => {
    house = await LiveHouse.open();
    anna = await house.subscriber('anna');
    boris = await house.subscriber('boris');
  });
  afterEach(() => house.close());

  const ticketEvents = (actor: Actor, id: string, after?: string) =>
    house.listen({ actor, source: TICKET, variables: { id, after } });
  const myTicketEvents = (actor: Actor, after?: string) =>
    house.listen({ actor, source: MINE, variables: { after } });

  it('ticketEvents goes on after the cursor of each of its events', async () => {
    const id = await house.openTicket(anna);
    for (const body of ['Раз', 'Два', 'Три', 'Четыре']) await house.reply(anna, id, body);
    await house.journal.settle();
    const all = told(await answers(await ticketEvents(anna, id, encodeCursor(0)), 5));
    expect(all.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    for (const [i, event] of all.entries()) {
      const rest = await ticketEvents(anna, id, event.cursor);
      expect(told(await answers(rest, all.length - i - 1))).toEqual(all.slice(i + 1));
      await rest.return?.();
    }
  });

  it("the cursor of a ticket's snapshot misses nothing of what came after it", async () => {
    const id = await house.openTicket(anna);
    const { ticket } = (await house.ask({
      actor: anna,
      source: 'query ($id: ID!) { ticket(id: $id) { version cursor } }',
      variables: { id },
    })) as { ticket: { version: number; cursor: string } };
    await house.reply(anna, id, 'Уже после снимка');
    const stream = await ticketEvents(anna, id, ticket.cursor);
    let event: Told | undefined;
    while (event?.version !== ticket.version + 1) [event] = told(await answers(stream, 1));
    expect(event.message?.body).toBe('Уже после снимка');
  });

  it('ticketEvents takes the ticketID in any spelling', async () => {
    const id = await house.openTicket(anna);
    await house.journal.settle();
    const stream = await ticketEvents(anna, ` ${id.toLowerCase().replace('-', '')} `);
    await house.reply(anna, id, 'Слышно?');
    expect(told(await answers(stream, 1))[0]).toMatchObject({ ticketId: id, version: 2 });
  });

  it('myTicketEvents brings the events of all own tickets and of no others', async () => {
    const [one, two] = [await house.openTicket(anna), await house.openTicket(anna)];
    const foreign = await house.openTicket(boris);
    await house.journal.settle();
    const stream = await myTicketEvents(anna);
    await house.reply(boris, foreign, 'Не для Анны');
    await house.reply(anna, two, 'Второй');
    await house.reply(anna, one, 'Первый');
    expect(told(await answers(stream, 2)).map(({ ticketId }) => ticketId)).toEqual([two, one]);
  });

  it('an internal note comes without a hole in the versions and without a word of its content', async () => {
    const id = await house.openTicket(anna);
    await house.journal.settle();
    const stream = await ticketEvents(anna, id);
    const messageId = await house.house.deps.database.transaction((tx) =>
      tx.insert(
        `INSERT INTO message (ticketId, at, author, channel, visibility, version, body)
         VALUES (?, 1, 'AGENT', 'PANEL', 'INTERNAL', 2, 'Клиент трудный')`,
        [id],
      ),
    );
    await house.happen({
      ticketId: id,
      version: 2,
      type: 'NOTE_ADDED',
      actor: ActorKind.AGENT,
      visibility: Visibility.INTERNAL,
      messageId,
    });
    await house.happen({ ticketId: id, version: 3, type: 'TAKEN', actor: ActorKind.AGENT });
    const got = told(await answers(stream, 2));
    expect(got.map(({ version, type, message }) => ({ version, type, message }))).toEqual([
      { version: 2, type: 'NOTE_ADDED', message: null },
      { version: 3, type: 'TAKEN', message: null },
    ]);
    expect(JSON.stringify(got)).not.toContain('трудный');
  });

  it.each([['foreign'], ['missing'], ['misspelt']])(
    'ticketEvents of a %s ticket is refused as not found',
    async (which) => {
      const foreign = await house.openTicket(boris);
      const id = { foreign, missing: '22222-22222', misspelt: 'x'.repeat(100) }[which] as string;
      await expect(ticketEvents(anna, id)).rejects.toMatchObject({ code: ProblemCode.NOT_FOUND });
      expect(house.journal.streamCount).toBe(0);
    },
  );

  it('are for those who have signed in, and one’s own tickets for subscribers', async () => {
    const id = await house.openTicket(anna);
    const unauthenticated = { code: ProblemCode.UNAUTHENTICATED };
    await expect(ticketEvents(ANONYMOUS, id)).rejects.toMatchObject(unauthenticated);
    await expect(myTicketEvents(ANONYMOUS)).rejects.toMatchObject(unauthenticated);
    await expect(myTicketEvents(PANEL)).rejects.toMatchObject({ code: ProblemCode.FORBIDDEN });
    expect(house.journal.streamCount).toBe(0);
  });

  it('refuse what is no cursor, is no cursor of ours, or is too old', async () => {
    const id = await house.openTicket(anna);
    await house.reply(anna, id, 'Дополнение');
    await house.journal.settle();
    await house.journal.expire({ position: 1 });
    const badInput = { code: ProblemCode.BAD_USER_INPUT, reason: 'cursor' };
    await expect(myTicketEvents(anna, 'вчера')).rejects.toMatchObject(badInput);
    const beyond = await myTicketEvents(anna, encodeCursor(1_000));
    await expect(beyond.next()).rejects.toMatchObject(badInput);
    // In the window it would still be at hand; another instance no longer has it there.
    const other = await LiveHouse.open(house);
    const old = await other.listen({ actor: anna, source: MINE, variables: { after: encodeCursor(0) } });
    await expect(old.next()).rejects.toMatchObject({ code: ProblemCode.CURSOR_EXPIRED });
    expect([house.journal.streamCount, other.journal.streamCount]).toEqual([0, 0]);
    await other.close();
  });

  it('end at once when they are ended, while they wait', async () => {
    const id = await house.openTicket(anna);
    const stream = await ticketEvents(anna, id);
    const waiting = stream.next();
    expect(house.journal.streamCount).toBe(1);
    await stream.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(house.journal.streamCount).toBe(0);
  });
});
