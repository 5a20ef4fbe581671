import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../kit/world.js';
import { counted, letterOf, receive, rows } from './letters.js';

describe('a letter that becomes no ticket by itself', () => {
  let world: World;
  beforeAll(async () => {
    // Nothing listens there, and nothing is to: letters are queued, whether they can be sent or not.
    world = await World.open({ mail: { smtpUrl: 'smtp://127.0.0.1:9' } });
    await world.subscriber({ login: 'ivan' });
  });
  afterAll(() => world.close());

  const asked = async (address: string): Promise<number> =>
    (
      await rows(
        world,
        "SELECT id FROM delivery WHERE kind = 'IDENTIFICATION_REQUEST' AND toAddress = ?",
        address,
      )
    ).length;

  it('G.1 is kept, and its author asked once who they are', async () => {
    const from = 'stranger@elsewhere.example';
    const first = await receive(world, letterOf({ from, text: 'Помогите, ничего не работает.' }), { from });
    expect(first).toMatchObject({ outcome: 'ASKED_TO_IDENTIFY', reason: 'NOBODY', ticketId: null });
    const second = await receive(world, letterOf({ from, text: 'Ау! Есть кто живой?' }), { from });
    expect(second).toMatchObject({ outcome: 'HELD', reason: 'NOBODY', ticketId: null });
    expect(await asked(from)).toBe(1);
    const originals = await rows<{ name: string; ticketId: string | null }>(
      world,
      'SELECT name, ticketId FROM attachment WHERE letterId IN (?, ?)',
      first.id,
      second.id,
    );
    expect(originals).toEqual([
      { name: 'письмо.eml', ticketId: null },
      { name: 'письмо.eml', ticketId: null },
    ]);
  });

  it('G.1 has an author asked once whose letters come all at once', async () => {
    const from = 'hasty@elsewhere.example';
    const letters = Array.from({ length: 8 }, (_, i) =>
      letterOf({ from, text: `Вопрос номер ${i}, ответьте.` }),
    );
    const receipts = await Promise.all(letters.map((letter) => receive(world, letter, { from })));
    expect(receipts.filter(({ outcome }) => outcome === 'ASKED_TO_IDENTIFY')).toHaveLength(1);
    expect(receipts.filter(({ outcome }) => outcome === 'HELD')).toHaveLength(7);
    expect(await asked(from)).toBe(1);
  });

  it('is kept without an answer where it says of nobody that they wrote it', async () => {
    const receipt = await receive(world, letterOf({ from: null }), { from: null });
    expect(receipt).toMatchObject({ outcome: 'HELD', reason: 'NO_SENDER' });
  });

  it.each([
    { what: 'a vacation note', name: 'Auto-Submitted', value: 'auto-replied', reason: 'AUTO_SUBMITTED' },
    { what: 'a mailing list’s', name: 'List-Id', value: '<news.example>', reason: 'MAILING_LIST' },
  ])('is answered by nobody where it is $what, also from a known sender', async ({ name, value, reason }) => {
    const before = await counted(world);
    const receipt = await receive(world, letterOf({ headers: { [name]: value } }));
    expect(receipt).toMatchObject({ outcome: 'AUTOMATIC', reason, ticketId: null });
    expect(await counted(world)).toEqual({ ...before, letters: before.letters + 1 });
  });

  it('is kept where its address sends more than 30 within an hour, and the others go on', async () => {
    const from = 'flood@shop.example';
    await world.subscriber({ login: 'flood', emails: [from] });
    const send = (i: number) =>
      receive(
        world,
        letterOf({ from, subject: `Вопрос ${i}`, text: `Вопрос номер ${i} о тарифе ${i * 7}.` }),
        { from },
      );
    for (let i = 0; i < 30; i++) expect((await send(i)).reason).toBeNull();
    expect(await send(30)).toMatchObject({ outcome: 'HELD', reason: 'FLOOD', ticketId: null });
    const other = await receive(
      world,
      letterOf({ subject: 'Другой абонент', text: 'Не создаётся почтовый ящик.' }),
    );
    expect(other.ticketId).not.toBeNull();
    world.clock.advance(3_600_001);
    expect((await send(31)).reason).toBeNull();
  });
});
