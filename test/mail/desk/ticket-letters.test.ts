import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepLetter } from '../../kit/letters.js';
import { type Colleague, type Someone, World } from '../../kit/world.js';

const LETTERS = `query ($id: ID!) {
  ticket(id: $id) { letter { id } continues { id } messages { nodes { letter { id } } } }
}`;

describe('the letters of a ticket', () => {
  let world: World;
  let vera: Colleague;
  let ivanov: Someone;
  let ticketId: string;
  let [opening, reply] = ['', ''];
  beforeAll(async () => {
    world = await World.open();
    vera = await world.agent();
    ivanov = await world.subscriber({ login: 'ivanov' });
    opening = await keepLetter(world);
    const assigned = (await vera.desk.assignLetter({ letterId: opening, login: 'ivanov' })).orThrow();
    ticketId = assigned.ticket?.id ?? '';
    reply = await keepLetter(world, { notes: '["SENDER_UNKNOWN"]', folded: '> Здравствуйте' });
    (await vera.desk.assignLetter({ letterId: reply, login: 'ivanov', ticketId })).orThrow();
    (await ivanov.page.replyToTicket({ ticketId, body: 'Из панели' })).orThrow();
  });
  afterAll(() => world.close());

  it('are shown to agents, each where it belongs, with what is odd about it and the original', async () => {
    const ticket = await vera.desk.ticketLetters({ id: ticketId });
    expect(ticket?.letter).toMatchObject({ id: opening, outcome: 'OPENED', topicRule: expect.any(String) });
    expect(ticket?.letter?.original?.url).toMatch(/^http/);
    expect(ticket?.messages.nodes.map(({ letter }) => letter)).toMatchObject([
      { id: reply, outcome: 'APPENDED', notes: ['SENDER_UNKNOWN'], folded: '> Здравствуйте' },
      null,
    ]);
    // The originals are no attachments of the conversation.
    const { attachments } = (await ivanov.page.ticket({ id: ticketId })) ?? {};
    expect(attachments ?? []).toEqual([]);
  });

  it('are shown neither to the subscriber nor to services', async () => {
    for (const raw of [ivanov.raw, world.raw(world.serviceToken)]) {
      const { body } = await raw(LETTERS, { id: ticketId });
      expect(body.errors).toBeUndefined();
      expect(body.data?.ticket).toEqual({
        letter: null,
        continues: null,
        messages: { nodes: [{ letter: null }, { letter: null }] },
      });
    }
  });

  it('lead to the ticket and its subscriber', async () => {
    const ofTicket = { id: ticketId };
    for (const id of [opening, reply])
      expect(await vera.desk.letter({ id })).toMatchObject({
        ticket: ofTicket,
        subscriber: { login: 'ivanov' },
      });
  });

  it('show the subscriber which closed ticket theirs goes on with', async () => {
    (await ivanov.page.closeTicket({ ticketId })).orThrow();
    const letterId = await keepLetter(world);
    const { ticket } = (await vera.desk.assignLetter({ letterId, login: 'ivanov', ticketId })).orThrow();
    const { body } = await ivanov.raw(LETTERS, { id: ticket?.id });
    expect(body.data?.ticket).toMatchObject({ continues: { id: ticketId } });
  });
});
