import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Someone } from '../../kit/world.js';
import { DAY, faultsOf, HOUR, Scene } from './scene.js';

const PAPER = 'query ($id: ID!) { ticket(id: $id) { paperLetter { incomingNumber receivedOn } } }';

describe('a letter on paper', () => {
  let scene: Scene;
  let petrov: Someone;
  let number = 0;
  beforeAll(async () => {
    scene = await Scene.open();
    petrov = await scene.world.subscriber();
  });
  afterAll(() => scene.close());

  /** A letter that is right in every field, under a number of its own. */
  const letter = (changes: object = {}) => ({
    incomingNumber: `Вх-${++number}/2026`,
    receivedOn: scene.in(-3 * DAY),
    login: scene.ivanov.login,
    topic: 'php-version',
    subject: 'Смена версии PHP',
    description: 'Прошу перевести сайт shop.example на PHP 8.3.',
    ...changes,
  });
  const register = (changes: object = {}) => scene.vera.desk.registerLetter(letter(changes));
  const contractOf = async ({ login }: Someone) =>
    (await scene.world.panel.subscriber({ login }))?.contractNumber ?? '';

  it('3.1 becomes a ticket of its subscriber, whose 10 hours start at the registration', async () => {
    const before = scene.world.clock.now();
    const input = letter();
    const { ticket } = (await scene.vera.desk.registerLetter(input)).orThrow();
    expect(ticket).toMatchObject({ channel: 'PAPER', status: 'WAITING', lane: 'REGULAR', version: 1 });
    const [received, due] = [Date.parse(ticket.receivedAt), Date.parse(ticket.respondBy ?? '')];
    expect(received).toBeGreaterThanOrEqual(before);
    expect(due - received).toBe(10 * HOUR);
    expect(await scene.shows(ticket.id)).toMatchObject({
      description: input.description,
      subscriber: { login: scene.ivanov.login },
    });
    const { incomingNumber, receivedOn } = input;
    for (const { raw } of [scene.vera, scene.ivanov])
      expect((await raw(PAPER, { id: ticket.id })).body.data?.ticket).toEqual({
        paperLetter: { incomingNumber, receivedOn },
      });
    const [row] = await scene.rows('SELECT agentId FROM paper_letter WHERE ticketId = ?', [ticket.id]);
    expect(row).toEqual({ agentId: scene.vera.id });
    await scene.world.settle();
    const history = await scene.vera.desk.ticketHistory({ id: ticket.id });
    expect(history?.events.nodes).toMatchObject([{ type: 'OPENED', actor: 'AGENT' }]);
    expect((await scene.vera.raw(PAPER, { id: await scene.opens() })).body.data?.ticket).toEqual({
      paperLetter: null,
    });
  });

  it('G.1 names its subscriber by login, by contract number, or by both', async () => {
    const contractNumber = await contractOf(scene.ivanov);
    const { login } = scene.ivanov;
    for (const named of [
      { login },
      { login: null, contractNumber },
      { login, contractNumber },
      { login: ` ${login} ` },
    ]) {
      const { ticket } = (await register(named)).orThrow();
      expect((await scene.reads(ticket.id)).subscriber.login).toBe(login);
    }
  });

  it('G.1 that names nobody, an unknown one, or two different ones is not registered', async () => {
    const before = await scene.count('ticket');
    const { login } = scene.ivanov;
    const contractNumber = await contractOf(petrov);
    for (const [named, fault] of [
      [{ login: null }, 'input.login REQUIRED G.1'],
      [{ login: ' ', contractNumber: '' }, 'input.login REQUIRED G.1'],
      [{ login: 'nobody' }, 'input.login UNKNOWN G.1'],
      [{ login: null, contractNumber: 'Д-0' }, 'input.contractNumber UNKNOWN G.1'],
      [{ login, contractNumber }, 'input.contractNumber NOT_ALLOWED G.1'],
      [{ login, contractNumber: 'Д-0' }, 'input.contractNumber UNKNOWN G.1'],
    ] as const)
      expect(faultsOf(await register(named))).toEqual([fault]);
    expect(await scene.count('ticket')).toBe(before);
  });

  it('3.1 is registered once by its incoming number, whoever tries again', async () => {
    const input = letter();
    (await scene.vera.desk.registerLetter(input)).orThrow();
    for (const { desk } of [scene.vera, scene.galina])
      for (const incomingNumber of [input.incomingNumber, ` ${input.incomingNumber} `])
        expect(
          faultsOf(await desk.registerLetter({ ...input, incomingNumber, login: petrov.login })),
        ).toEqual(['input.incomingNumber NOT_ALLOWED 3.1']);
  });

  it('3.1 is registered once though 20 agents register it at once', async () => {
    const [before, input] = [await scene.count('ticket'), letter()];
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? scene.vera : scene.galina).desk.registerLetter(input)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results.filter(({ ok }) => !ok))
      expect(faultsOf(result)).toEqual(['input.incomingNumber NOT_ALLOWED 3.1']);
    expect(await scene.count('ticket')).toBe(before + 1);
    // What was not registered has left no key: the agent may use it for the mended form.
    const keys = await scene.rows<{ count: number }>(
      'SELECT COUNT(*) AS count FROM idempotency_key WHERE objectId NOT IN (SELECT id FROM ticket)',
    );
    const articles = await scene.rows<{ count: number }>('SELECT COUNT(*) AS count FROM instruction');
    expect(Number(keys[0]?.count)).toBe(Number(articles[0]?.count));
  });

  it('under its idempotency key is one ticket, the same for 50 identical requests at once', async () => {
    const idempotencyKey = crypto.randomUUID();
    const input = { ...letter(), idempotencyKey };
    const results = await Promise.all(
      Array.from({ length: 50 }, () => scene.vera.desk.registerLetter(input)),
    );
    expect(new Set(results.map((result) => result.orThrow().ticket.id)).size).toBe(1);
    expect(faultsOf(await scene.vera.desk.registerLetter({ ...input, subject: 'Другое' }))).toEqual([
      'input.idempotencyKey IDEMPOTENCY_KEY_REUSED',
    ]);
  });

  it('of today is one by the day’s noon, also in the small hours', async () => {
    expect((await register({ receivedOn: scene.in(12 * HOUR) })).ok).toBe(true);
    expect(faultsOf(await register({ receivedOn: scene.in(14 * HOUR) }))).toEqual([
      'input.receivedOn NOT_ALLOWED',
    ]);
  });

  it('is told everything that is wrong with it at once', async () => {
    const wrong = {
      incomingNumber: ' ',
      receivedOn: scene.in(DAY),
      topic: 'no-such',
      subject: 'А',
      login: 'nobody',
    };
    expect(faultsOf(await register({ ...wrong, attachmentIds: ['x'] })).sort()).toEqual([
      'input.attachmentIds.0 UNKNOWN',
      'input.incomingNumber REQUIRED',
      'input.login UNKNOWN G.1',
      'input.receivedOn NOT_ALLOWED',
      'input.subject TOO_SHORT',
      'input.topic UNKNOWN',
    ]);
  });

  it('3.7 about a significant change waits for its authorization, like any request', async () => {
    const { ticket } = (await register({ topic: 'database-access' })).orThrow();
    expect(ticket).toMatchObject({ status: 'AWAITING_AUTHORIZATION', authorization: 'REQUIRED' });
    const basis = 'Подпись на письме сверена';
    expect(
      (await scene.vera.desk.acceptAuthorization({ ticketId: ticket.id, basis })).orThrow().ticket,
    ).toMatchObject({
      status: 'WAITING',
      authorization: 'VERIFIED',
    });
  });

  it('3.8 asking for advice without an agreement is registered and then refused by its clause', async () => {
    const { ticket } = (await register({ topic: 'script-consulting' })).orThrow();
    await scene.takes(ticket.id);
    const { version } = await scene.reads(ticket.id);
    const refusal = { ticketId: ticket.id, expectedVersion: version, reason: 'OUTSIDE_CONTRACT' } as const;
    (await scene.vera.desk.refuseTicket(refusal)).orThrow();
  });
});
