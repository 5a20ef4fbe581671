import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf, HOUR, Scene } from './scene.js';

describe('an answer under its idempotency key', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  const inputFor = async (ticketId: string) => ({
    ticketId,
    idempotencyKey: crypto.randomUUID(),
    expectedVersion: (await scene.reads(ticketId)).version,
    body: 'Готово.',
    outcome: 'RESOLVED' as const,
  });

  it('is given once, though 50 identical ones come at once, and all get the same ticket', async () => {
    const id = await scene.taken();
    const input = await inputFor(id);
    const results = await Promise.all(Array.from({ length: 50 }, () => scene.vera.desk.answerTicket(input)));
    const tickets = results.map((result) => {
      const { cursor: _, ...ticket } = result.orThrow().ticket;
      return JSON.stringify(ticket);
    });
    expect(new Set(tickets).size).toBe(1);
    expect(await scene.history(id)).toEqual(['OPENED', 'TAKEN', 'RESOLVED']);
    expect((await scene.shows(id)).messages.totalCount).toBe(1);
    expect(await scene.rows('SELECT version FROM response WHERE ticketId = ?', [id])).toHaveLength(1);
  });

  it('is refused when another text comes under the key, and is free again after a refusal', async () => {
    const id = await scene.taken();
    const input = await inputFor(id);
    expect((await scene.vera.desk.answerTicket({ ...input, body: '' })).ok).toBe(false);
    expect((await scene.vera.desk.answerTicket({ ...input, expectedVersion: 1 })).ok).toBe(false);
    (await scene.vera.desk.answerTicket(input)).orThrow();
    expect(faultsOf(await scene.vera.desk.answerTicket({ ...input, body: 'Другое' }))).toEqual([
      'input.idempotencyKey IDEMPOTENCY_KEY_REUSED',
    ]);
    // A colleague's keys are the colleague's own.
    expect(faultsOf(await scene.galina.desk.answerTicket(input))).toEqual([
      'input.expectedVersion VERSION_CONFLICT',
    ]);
  });

  it('finds what was said although the ticket has gone on since', async () => {
    const id = await scene.taken();
    const input = await inputFor(id);
    (await scene.vera.desk.answerTicket(input)).orThrow();
    await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Спасибо' });
    const { ticket } = (await scene.vera.desk.answerTicket(input)).orThrow();
    expect(ticket).toMatchObject({ id, status: 'WAITING', version: 4 });
  });
});

describe('an answer to an outdated thread', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  it('is not sent: the newer ticket comes back beside VERSION_CONFLICT, and nothing is written', async () => {
    const id = await scene.taken();
    const { version } = await scene.reads(id);
    await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Уже не надо' });
    const [events, keys] = [
      await scene.count('journal_event'),
      await scene.rows('SELECT * FROM idempotency_key'),
    ];
    const result = await scene.answers(id, { expectedVersion: version });
    expect(faultsOf(result)).toEqual(['input.expectedVersion VERSION_CONFLICT']);
    expect(result.ticket).toMatchObject({ id, version: version + 1, status: 'TAKEN' });
    expect(await scene.count('journal_event')).toBe(events);
    expect(await scene.rows('SELECT * FROM idempotency_key')).toHaveLength(keys.length);
    expect((await scene.shows(id)).messages.nodes.map(({ body }) => body)).toEqual(['Уже не надо']);
    // The draft is sent again by the version that came back.
    (await scene.answers(id, { expectedVersion: result.ticket?.version ?? 0 })).orThrow();
  });

  it('is one by a colleague’s note, too, and by a version that never was', async () => {
    const id = await scene.taken();
    const { version } = await scene.reads(id);
    for (const expectedVersion of [version + 1, 0, -1, 2_147_483_647])
      expect(faultsOf(await scene.answers(id, { expectedVersion }))).toEqual([
        'input.expectedVersion VERSION_CONFLICT',
      ]);
    (await scene.galina.desk.addNote({ ticketId: id, body: 'Сначала спросите юриста' })).orThrow();
    const result = await scene.answers(id, { expectedVersion: version });
    expect(faultsOf(result)).toEqual(['input.expectedVersion VERSION_CONFLICT']);
    expect(result.ticket?.version).toBe(version + 1);
  });

  it('is none by a deadline that was told meanwhile: that costs nobody the draft', async () => {
    const id = await scene.taken();
    const { version } = await scene.reads(id);
    await scene.later(11 * HOUR);
    const { ticket } = (await scene.answers(id, { expectedVersion: version })).orThrow();
    expect(ticket).toMatchObject({ status: 'RESOLVED', deadline: 'BREACHED', version: version + 3 });
    expect((await scene.history(id)).slice(-3)).toEqual([
      'DEADLINE_AT_RISK',
      'DEADLINE_BREACHED',
      'RESOLVED',
    ]);
  });

  it('holds for a refusal just so', async () => {
    const id = await scene.taken();
    const { version } = await scene.reads(id);
    await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Ещё вопрос' });
    const refusal = { ticketId: id, expectedVersion: version, reason: 'OUTSIDE_CONTRACT' } as const;
    const result = await scene.vera.desk.refuseTicket(refusal);
    expect(faultsOf(result)).toEqual(['input.expectedVersion VERSION_CONFLICT']);
    expect(result.ticket?.version).toBe(version + 1);
  });

  it('never gets through when the subscriber writes at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await scene.taken();
      const { version } = await scene.reads(id);
      const [, answer] = await Promise.all([
        scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Стойте' }),
        scene.answers(id, { expectedVersion: version }),
      ]);
      const history = (await scene.history(id)).slice(2);
      expect([answer.ok, ...history]).toEqual(
        answer.ok ? [true, 'RESOLVED', 'REOPENED'] : [false, 'MESSAGE_ADDED'],
      );
    }
  });
});
