import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyEvent } from '../../sdk/src/index.js';
import { type Colleague, SIGNIFICANT, World } from '../kit/world.js';
import { asks, between, count, NEWS, opens, take, whole } from './repeating.js';

const PASSWORD = 'canary-Пароль-77120';
const WRONG = 'canary-неверный-30418';

describe('a repeated request that needs the password', () => {
  let world: World;
  let agent: Colleague;
  beforeAll(async () => {
    world = await World.open();
    agent = await world.agent({ role: 'SUPERVISOR' });
  });
  afterAll(() => world.close());

  it('3.7 authorizes the waiting ticket when it comes with the right password', async () => {
    const someone = await world.subscriber({ password: PASSWORD });
    const id = await opens(someone, { topic: SIGNIFICANT });
    expect((await asks(someone, { topic: SIGNIFICANT })).orThrow().duplicateOf).toMatchObject({
      id,
      status: 'AWAITING_AUTHORIZATION',
      respondBy: null,
      queue: null,
    });
    world.clock.advance(60_000);
    const authorization = { password: PASSWORD };
    const proven = (await asks(someone, { topic: SIGNIFICANT, authorization })).orThrow();
    expect(proven.duplicateOf).toMatchObject({ id, status: 'WAITING', authorization: 'VERIFIED' });
    const { waitingSince, receivedAt } = proven.ticket;
    expect(Date.parse(waitingSince ?? '') - Date.parse(receivedAt)).toBeGreaterThanOrEqual(60_000);
    expect(proven.duplicateOf?.queue?.position).toBeGreaterThan(0);
    await world.settle();
    const history = (await someone.page.ticketHistory({ id }))?.events.nodes.map(({ type, message }) => [
      type,
      message !== null,
    ]);
    expect(history).toEqual([
      ['OPENED', false],
      ['MESSAGE_ADDED', true],
      ['AUTHORIZED', true],
    ]);
  });

  it('3.7 lets no reply to a refusal into the queue that lacks the password still, and takes it afterwards', async () => {
    const someone = await world.subscriber({ password: PASSWORD });
    const id = await opens(someone, { topic: SIGNIFICANT });
    const refusal = { ticketId: id, expectedVersion: 1, reason: 'AUTHORIZATION_MISSING' } as const;
    (await agent.desk.refuseTicket(refusal)).orThrow();
    const body = 'Пароль сейчас найду';
    const { ticket } = (await someone.page.replyToTicket({ ticketId: id, body })).orThrow();
    expect(ticket).toMatchObject({ status: 'AWAITING_AUTHORIZATION', refusal: null, waitingSince: null });
    const NEED = 'query ($id: ID!) { ticket(id: $id) { authorizationNeed { clause } } }';
    expect((await someone.raw(NEED, { id })).body.data).toEqual({
      ticket: { authorizationNeed: { clause: '3.7' } },
    });
    const authorization = { password: PASSWORD };
    const proven = (await asks(someone, { topic: SIGNIFICANT, authorization })).orThrow();
    expect(proven.duplicateOf).toMatchObject({ id, status: 'WAITING', authorization: 'VERIFIED' });
  });

  it('3.7 attaches nothing with the wrong password', async () => {
    const someone = await world.subscriber({ password: PASSWORD });
    const id = await opens(someone, { topic: SIGNIFICANT });
    const refused = await asks(someone, { topic: SIGNIFICANT, authorization: { password: WRONG } });
    expect(refused.errors).toMatchObject([{ code: 'AUTHORIZATION_FAILED', clause: '3.7' }]);
    expect(await whole(someone, id)).toMatchObject({ version: 1, status: 'AWAITING_AUTHORIZATION' });
    expect(await count(someone)).toBe(1);
  });

  it('3.7 is no way around the password: a significant request does not hide in a ticket that needed none', async () => {
    const someone = await world.subscriber({ password: PASSWORD });
    const id = await opens(someone);
    const opened = (await asks(someone, { topic: SIGNIFICANT })).orThrow();
    expect(opened).toMatchObject({ duplicateOf: null, ticket: { status: 'AWAITING_AUTHORIZATION' } });
    expect((await whole(someone, id)).version).toBe(1);
  });

  it('3.7 is another matter than what an agent has demanded further proof of, also where it is demanded meanwhile', async () => {
    const someone = await world.subscriber({ password: PASSWORD });
    const significant = { topic: SIGNIFICANT, authorization: { password: PASSWORD } };
    const id = await opens(someone, significant);
    const demand = async () => {
      await take(agent, id);
      (
        await agent.desk.requestAuthorization({ ticketId: id, what: 'Письмо с подписью и печатью' })
      ).orThrow();
    };
    const opened = (await between(world, demand, () => asks(someone, significant))).orThrow();
    expect(opened.duplicateOf).toBeNull();
    expect((await asks(someone, significant)).orThrow().duplicateOf?.id).toBe(opened.ticket.id);
    expect(await whole(someone, id)).toMatchObject({
      status: 'AWAITING_AUTHORIZATION',
      authorization: 'REQUIRED',
    });
  });

  it('keeps the password out of every table', async () => {
    const { database } = world.house.deps;
    for (const { tableName } of database.dataSource.entityMetadatas) {
      const dump = JSON.stringify(await database.select(`SELECT * FROM ${tableName}`));
      expect(dump).not.toContain('canary');
    }
  });

  it('keeps the law of the stream: a snapshot with the events after its cursor equals a fresh fetch', async () => {
    const someone = await world.subscriber({ password: PASSWORD });
    const significant = { topic: SIGNIFICANT };
    const id = await opens(someone, significant);
    const snapshots = [await whole(someone, id)];
    const proof = { ...significant, authorization: { password: PASSWORD } };
    for (const changes of [significant, NEWS, proof, significant]) {
      expect((await asks(someone, changes)).orThrow().duplicateOf?.id).toBe(id);
      snapshots.push(await whole(someone, id));
    }
    await world.settle();
    const { cursor: _, ...end } = await whole(someone, id);
    for (const snapshot of snapshots) {
      const { nodes } = await someone.page.ticketEvents({ after: snapshot.cursor, first: 100 });
      const { cursor: __, ...applied } = nodes.reduce((state, event) => applyEvent(state, event), snapshot);
      expect(applied).toEqual(end);
    }
    expect(end).toMatchObject({ version: 5, messages: { totalCount: 4 } });
  });
});
