import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Someone } from '../kit/world.js';
import { faultsOf, Scene } from '../tickets/agents/scene.js';
import { filesOf, kept } from './files.js';

describe('files of a ticket and its messages', () => {
  let scene: Scene;
  let petrov: Someone;
  beforeAll(async () => {
    scene = await Scene.open();
    petrov = await scene.world.subscriber();
  });
  afterAll(() => scene.close());

  const uploaded = async (names: readonly string[], { token }: { token: string } = scene.ivanov) => {
    const ids: string[] = [];
    for (const name of names)
      ids.push((await kept(scene.world, token, { name, content: `${name} ${ids.length}` })).id);
    return ids;
  };
  const names = async (id: string, { raw }: Pick<Someone, 'raw'> = scene.ivanov) => {
    const files = await filesOf(raw, id);
    return (
      files && {
        ticket: files.ticket.map(({ name }) => name),
        messages: files.messages.map((list) => list.map(({ name }) => name)),
      }
    );
  };

  it('come with the ticket, a reply and an answer, each in the order in which it was named', async () => {
    const id = await scene.opens({ attachmentIds: await uploaded(['b.log', 'a.log']) });
    const { page } = scene.ivanov;
    const reply = { ticketId: id, body: 'И ещё', attachmentIds: await uploaded(['снимок.txt']) };
    (await page.replyToTicket(reply)).orThrow();
    await scene.takes(id);
    const attachmentIds = await uploaded(['ответ.txt'], scene.vera);
    (await scene.answers(id, { attachmentIds })).orThrow();
    const expected = { ticket: ['b.log', 'a.log'], messages: [['снимок.txt'], ['ответ.txt']] };
    expect(await names(id)).toEqual(expected);
    const seen = await names(id, scene.vera);
    expect({ ...seen, messages: seen?.messages.filter((list) => list.length) }).toEqual(expected);
    expect(await names(id, petrov)).toBeUndefined();
  });

  it('come with a letter on paper, as its scans', async () => {
    const attachmentIds = await uploaded(['скан 1.txt', 'скан 2.txt'], scene.vera);
    const letter = {
      incomingNumber: crypto.randomUUID(),
      receivedOn: scene.in(-1),
      login: scene.ivanov.login,
      topic: 'php-version',
      subject: 'Смена версии PHP',
      description: 'Прошу перевести сайт shop.example на PHP 8.3.',
      attachmentIds,
    };
    const { ticket } = (await scene.vera.desk.registerLetter(letter)).orThrow();
    expect(await names(ticket.id)).toMatchObject({ ticket: ['скан 1.txt', 'скан 2.txt'] });
  });

  it('of a request that repeats one that waits go to its message there (G.4)', async () => {
    const about = {
      subject: 'Не открывается phpMyAdmin на shop.example',
      description: 'phpMyAdmin на shop.example показывает белую страницу с самого утра, войти нельзя.',
      evenIfDuplicate: false,
    };
    const id = await scene.opens(about, petrov);
    const attachmentIds = await uploaded(['белая страница.txt'], petrov);
    const { duplicateOf } = (
      await petrov.page.openTicket(petrov.request({ ...about, attachmentIds }))
    ).orThrow();
    expect(duplicateOf?.id).toBe(id);
    expect(await names(id, petrov)).toEqual({ ticket: [], messages: [['белая страница.txt']] });
  });

  it('are field errors where they are foreign, missing or used, all alike, and the ticket is not opened', async () => {
    const [own = '', used = ''] = await uploaded(['own.txt', 'used.txt']);
    const [foreign = ''] = await uploaded(['foreign.txt'], petrov);
    const [agents = ''] = await uploaded(['agents.txt'], scene.vera);
    await scene.opens({ attachmentIds: [used] });
    const { page, request } = scene.ivanov;
    const attachmentIds = [own, used, foreign, agents, 'no-such-file'];
    const result = await page.openTicket(request({ attachmentIds }));
    expect(faultsOf(result)).toEqual([1, 2, 3, 4].map((i) => `input.attachmentIds.${i} UNKNOWN`));
    expect(new Set(result.errors.map(({ message }) => message)).size).toBe(1);
    // Nothing was used up by the refusal.
    const id = await scene.opens({ attachmentIds: [own] });
    expect(await names(id)).toMatchObject({ ticket: ['own.txt'] });
  });

  it('are each there once, however often they are named', async () => {
    const [id = ''] = await uploaded(['twice.txt']);
    const ticket = await scene.opens({ attachmentIds: [id, id] });
    expect(await names(ticket)).toMatchObject({ ticket: ['twice.txt'] });
  });

  it('go with a repeat under the same key, also when 20 of them come at once', async () => {
    const attachmentIds = await uploaded(['once.txt']);
    const { page, request } = scene.ivanov;
    const ticket = { ...request({ attachmentIds }), idempotencyKey: crypto.randomUUID() };
    const opened = await Promise.all(Array.from({ length: 20 }, () => page.openTicket(ticket)));
    const ids = new Set(opened.map((result) => result.orThrow().ticket?.id));
    expect(ids.size).toBe(1);
    const [id = ''] = ids;
    const more = await uploaded(['reply.txt']);
    const reply = { ticketId: id, body: 'Ещё', attachmentIds: more, idempotencyKey: crypto.randomUUID() };
    const replies = await Promise.all(Array.from({ length: 20 }, () => page.replyToTicket(reply)));
    expect(new Set(replies.map((result) => result.orThrow().ticket.id)).size).toBe(1);
    expect(await names(id)).toEqual({ ticket: ['once.txt'], messages: [['reply.txt']] });
  });

  it('belong to one of two messages that want one of them at the same moment, and the other is not written', async () => {
    const tickets = [await scene.opens(), await scene.opens()];
    for (let round = 0; round < 10; round++) {
      const [shared = '', a = '', b = ''] = await uploaded(['shared.txt', 'a.txt', 'b.txt']);
      const wanted = [
        [a, shared],
        [shared, b],
      ];
      const results = await Promise.all(
        tickets.map((ticketId, i) =>
          scene.ivanov.page.replyToTicket({ ticketId, body: `${round}`, attachmentIds: wanted[i] }),
        ),
      );
      const lost = results.map((result) => faultsOf(result).length > 0);
      expect([...lost].sort()).toEqual([false, true]);
      const loser = results[lost.indexOf(true)];
      expect(loser && faultsOf(loser)).toEqual([`input.attachmentIds.${lost[0] ? 1 : 0} UNKNOWN`]);
    }
    const files = await Promise.all(tickets.map((id) => filesOf(scene.ivanov.raw, id)));
    const messages = files.flatMap((found) => found?.messages ?? []);
    expect(messages.map((list) => list.length)).toEqual(Array(10).fill(2));
  });

  it('are shown equal by the event that brought them and by a fresh read', async () => {
    const id = await scene.opens();
    const attachmentIds = await uploaded(['event.txt']);
    (await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Ещё', attachmentIds })).orThrow();
    await scene.world.settle();
    const document = `query ($id: ID!) { ticket(id: $id) {
      events(first: 10) { nodes { message { attachments { id name contentType bytes url } } } }
      messages { nodes { attachments { id name contentType bytes url } } } } }`;
    const { body } = await scene.ivanov.raw(document, { id });
    const ticket = body.data?.ticket as Record<'events' | 'messages', { nodes: unknown[] }>;
    expect(ticket.messages.nodes).toHaveLength(1);
    expect(ticket.events.nodes).toContainEqual({ message: ticket.messages.nodes[0] });
  });

  it('of a request that is merged go along, without those of the support service (G.4)', async () => {
    const earlier = await scene.opens();
    const later = await scene.opens({ attachmentIds: await uploaded(['к заявке.txt']) });
    const reply = { ticketId: later, body: 'Вот', attachmentIds: await uploaded(['к ответу.txt']) };
    (await scene.ivanov.page.replyToTicket(reply)).orThrow();
    const { desk } = scene.vera;
    (await desk.mergeDuplicate({ ticketId: later, duplicateOf: earlier })).orThrow();
    expect(await names(earlier)).toEqual({ ticket: [], messages: [['к заявке.txt', 'к ответу.txt']] });
    expect(await names(later)).toEqual({ ticket: ['к заявке.txt'], messages: [['к ответу.txt']] });
  });
});
