import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { World } from '../kit/world.js';
import { LoneBoard } from './lone-board.js';
import { QueueWorld } from './queue-world.js';

describe('a place in the queue', () => {
  let queue: QueueWorld;
  let lone: LoneBoard;
  beforeEach(async () => {
    queue = await QueueWorld.open();
    lone = await LoneBoard.open(queue.world.place.url, { windowEvents: 5 });
  });
  afterEach(async () => {
    await lone.close();
    await queue.close();
  });

  const positionOn = async ({ board }: LoneBoard, id: string): Promise<number | undefined> => {
    await board.current();
    return board.placeOf(id, board.now())?.position;
  };

  it('is exact as soon as the ticket has been opened, on every instance', async () => {
    const beside = await World.open({ beside: queue.world });
    const { page } = await beside.session(queue.ivanov.login);
    for (let position = 1; position <= 10; position++) {
      const id = await queue.opens();
      expect((await queue.place(id, { page }))?.position).toBe(position);
      expect((await queue.place(id))?.position).toBe(position);
    }
    await beside.close();
  });

  it('3.5 has waiting emergencies ahead, which have their own lane', async () => {
    const regular = await queue.opens();
    const emergencies = [await queue.opens('EMERGENCY'), await queue.opens('EMERGENCY')];
    expect(await queue.place(regular)).toMatchObject({ lane: 'REGULAR', position: 1, emergenciesAhead: 2 });
    expect(await queue.place(emergencies[1] as string)).toMatchObject({
      lane: 'EMERGENCY',
      position: 2,
      emergenciesAhead: 0,
    });
  });

  it('G.4 is not moved by writing again, and is the very same after a release', async () => {
    const [first, second] = [await queue.opens(), await queue.opens()];
    await queue.opens();
    await queue.ivanov.page.replyToTicket({ ticketId: first, body: 'Есть новости?' });
    await queue.ivanov.page.replyToTicket({ ticketId: second, body: 'А здесь?' });
    expect((await queue.place(second))?.position).toBe(2);
    await queue.takesNext();
    expect(await queue.place(first)).toBeNull();
    expect((await queue.place(second))?.position).toBe(1);
    await queue.agent.desk.releaseTicket({ ticketId: first });
    expect((await queue.place(first))?.position).toBe(1);
    expect((await queue.place(second))?.position).toBe(2);
  });

  it('comes with the answer to the mutation that made it', async () => {
    await queue.opens();
    const { body } = await queue.ivanov.raw(
      'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { ticket { queue { position } } } }',
      { input: { idempotencyKey: 'place-with-answer', ...queue.ivanov.request({ evenIfDuplicate: true }) } },
    );
    expect(body.data).toEqual({ openTicket: { ticket: { queue: { position: 2 } } } });
  });

  it('has an estimate once enough was taken lately', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 8; i++) ids.push(await queue.opens());
    const last = ids.at(-1) as string;
    for (let i = 0; i < 4; i++) {
      queue.world.clock.advance(60_000);
      await queue.takesNext();
    }
    expect((await queue.place(last))?.estimatedStartAt).toBeNull();
    queue.world.clock.advance(60_000);
    await queue.takesNext();
    // Five takings within four minutes, and three in the queue.
    const startsAt = Date.parse((await queue.place(last))?.estimatedStartAt ?? '');
    const minutes = (startsAt - queue.world.clock.now()) / 60_000;
    expect(minutes).toBeGreaterThan(2);
    expect(minutes).toBeLessThan(4);
  });

  it('costs one statement where nothing is new, for all who ask at once', async () => {
    const id = await queue.opens();
    await queue.world.settle();
    await lone.board.current();
    expect(await lone.sent(() => positionOn(lone, id))).toHaveLength(1);
    const page = await lone.sent(() => Promise.all(Array.from({ length: 50 }, () => lone.board.current())));
    expect(page).toHaveLength(1);
  });

  it('is read anew by an instance whose journal has forgotten what it missed', async () => {
    const first = await queue.opens();
    expect(await positionOn(lone, first)).toBe(1);
    const ids: string[] = [];
    for (let i = 0; i < 12; i++) ids.push(await queue.opens());
    await queue.takesNext();
    await queue.world.settle();
    await queue.deps.journal.expire({ position: queue.deps.journal.head - 1 });
    expect(await positionOn(lone, ids.at(-1) as string)).toBe(12);
    expect(await positionOn(lone, first)).toBeUndefined();
  });

  it('is the same after a restart', async () => {
    const ids = [await queue.opens(), await queue.opens(), await queue.opens()];
    await queue.takesNext();
    const again = await LoneBoard.open(queue.world.place.url);
    expect(await positionOn(again, ids[2] as string)).toBe(2);
    await again.close();
  });

  it('takes memory for those who wait, and for nobody else', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push(await queue.opens());
    await lone.board.current();
    expect(lone.board.size).toBe(5);
    for (const ticketId of ids) await queue.ivanov.page.closeTicket({ ticketId });
    await lone.board.current();
    expect(lone.board.size).toBe(0);
  });
});
