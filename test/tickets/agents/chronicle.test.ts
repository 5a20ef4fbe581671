import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../kit/world.js';
import { HOUR, NEEDS_PASSWORD, OUTAGE, Scene } from './scene.js';

type Chronicle = NonNullable<Awaited<ReturnType<Scene['vera']['desk']['ticketChronicle']>>>;
type Told = Chronicle['events']['nodes'][number];

const EVERYTHING = `query ($id: ID!) { ticket(id: $id) { events(first: 100) { nodes {
  type agent { name } reason outOfTurn otherTicketId before { status }
} } } }`;

describe('the history of a ticket, as agents read it', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  const chronicle = async (id: string): Promise<Told[]> => {
    await scene.world.settle();
    const ticket = await scene.vera.desk.ticketChronicle({ id, first: 100 });
    return ticket?.events.nodes ?? [];
  };
  const last = async (id: string): Promise<Told | undefined> => (await chronicle(id)).at(-1);

  it('3.5 says who took a ticket, why, and whether others had waited longer', async () => {
    const [first, second] = [await scene.opens(), await scene.opens()];
    await scene.takes(second);
    const taken = { type: 'TAKEN', agent: { name: 'Вера' }, reason: 'Для проверки' };
    expect(await last(second)).toMatchObject({ ...taken, outOfTurn: true });
    await scene.takes(first);
    expect(await last(first)).toMatchObject({ ...taken, outOfTurn: false });
    (await scene.vera.desk.releaseTicket({ ticketId: first })).orThrow();
    const released = await last(first);
    expect(released).toMatchObject({
      type: 'RELEASED',
      agent: { name: 'Вера' },
      reason: null,
      outOfTurn: null,
    });
    expect(released?.before?.assignee).toMatchObject({ name: 'Вера' });
    expect(released?.state.assignee).toBeNull();
    (await scene.galina.desk.takeNextTicket()).orThrow();
    expect(await last(first)).toMatchObject({ agent: { name: 'Галина' }, reason: null, outOfTurn: false });
  });

  it('says from which lane and topic a ticket was moved to which, by whom and why', async () => {
    const id = await scene.opens({ ...OUTAGE, emergency: true });
    const { desk } = scene.vera;
    (await desk.changeLane({ ticketId: id, lane: 'REGULAR', reason: 'Сайт открывается' })).orThrow();
    (await desk.changeTopic({ ticketId: id, topic: 'cron', reason: 'Речь о расписании' })).orThrow();
    (await desk.changeTopic({ ticketId: id, topic: 'php-version' })).orThrow();
    const told = await chronicle(id);
    expect(told.map(({ type, agent, reason }) => [type, agent?.name ?? null, reason ?? null])).toEqual([
      ['OPENED', null, null],
      ['LANE_CHANGED', 'Вера', 'Сайт открывается'],
      ['TOPIC_CHANGED', 'Вера', 'Речь о расписании'],
      ['TOPIC_CHANGED', 'Вера', null],
    ]);
    expect(told.map(({ before, state }) => [before?.lane, state.lane])).toEqual([
      [undefined, 'EMERGENCY'],
      ['EMERGENCY', 'REGULAR'],
      ['REGULAR', 'REGULAR'],
      ['REGULAR', 'REGULAR'],
    ]);
    expect(told.slice(2).map(({ before, state }) => [before?.topic?.id, state.topic?.id])).toEqual([
      ['site-errors', 'cron'],
      ['cron', 'php-version'],
    ]);
  });

  it('3.7, 3.10 says what an authorization was accepted for, and who refused on which ground', async () => {
    const proven = await scene.opens(NEEDS_PASSWORD);
    const basis = 'Письмо на бланке, вх. 17';
    (await scene.vera.desk.acceptAuthorization({ ticketId: proven, basis })).orThrow();
    expect(await last(proven)).toMatchObject({ type: 'AUTHORIZED', agent: { name: 'Вера' }, reason: basis });
    const refused = await scene.opens(NEEDS_PASSWORD);
    const refusal = { ticketId: refused, expectedVersion: 1, reason: 'AUTHORIZATION_MISSING' } as const;
    (await scene.galina.desk.refuseTicket(refusal)).orThrow();
    expect(await last(refused)).toMatchObject({
      type: 'REFUSED',
      agent: { name: 'Галина' },
      reason: null,
      state: { refusal: { reason: 'AUTHORIZATION_MISSING', clause: '3.10' } },
    });
  });

  it('says who answered and with which outcome, and until when a solution was put off', async () => {
    const id = await scene.taken();
    const until = (hours: number) =>
      ({ outcome: 'IN_PROGRESS', expectedResolutionAt: scene.in(hours * HOUR) }) as const;
    (await scene.answers(id, until(5))).orThrow();
    (await scene.answers(id, until(9), scene.galina)).orThrow();
    const [answered, postponed] = (await chronicle(id)).slice(-2);
    expect(answered).toMatchObject({ type: 'ANSWERED', agent: { name: 'Вера' }, reason: null });
    expect(postponed).toMatchObject({ type: 'RESOLUTION_POSTPONED', agent: { name: 'Галина' } });
    expect(postponed?.before?.expectedResolutionAt).toBe(answered?.state.expectedResolutionAt);
    expect(postponed?.state.expectedResolutionAt).not.toBe(answered?.state.expectedResolutionAt);
  });

  it('G.4 names the other ticket in both that were joined', async () => {
    const [earlier, later] = [await scene.opens(), await scene.opens(OUTAGE)];
    (await scene.vera.desk.mergeDuplicate({ ticketId: later, duplicateOf: earlier })).orThrow();
    const agent = { name: 'Вера' };
    expect(await last(later)).toMatchObject({ type: 'DUPLICATE_MERGED', agent, otherTicketId: earlier });
    expect(await last(earlier)).toMatchObject({ type: 'MESSAGE_ADDED', agent, otherTicketId: later });
  });

  it('3.1 says who registered a letter on paper', async () => {
    const { ticket } = (
      await scene.vera.desk.registerLetter({
        incomingNumber: 'Вх-31',
        receivedOn: scene.in(-HOUR),
        login: scene.ivanov.login,
        topic: 'php-version',
        subject: 'PHP 8.3 для сайта',
        description: 'Просим переключить сайт на PHP 8.3.',
      })
    ).orThrow();
    expect(await last(ticket.id)).toMatchObject({ type: 'OPENED', agent: { name: 'Вера' }, before: null });
  });

  it('is read of events that did not name the agent yet by what was said and by who had the ticket then', async () => {
    const id = await scene.taken();
    (await scene.vera.desk.addNote({ ticketId: id, body: 'Позвонить' })).orThrow();
    (await scene.answers(id)).orThrow();
    const rows = await scene.rows<{ id: number; state: string }>(
      'SELECT id, state FROM journal_event WHERE ticketId = ?',
      [id],
    );
    await scene.world.house.deps.database.transaction(async (tx) => {
      for (const row of rows) {
        const { agentId, ...state } = JSON.parse(row.state) as Record<string, unknown>;
        await tx.change('UPDATE journal_event SET state = ? WHERE id = ?', [JSON.stringify(state), row.id]);
      }
    });
    // Another instance has not seen them when they were written.
    const other = await World.open({ beside: scene.world });
    try {
      const ticket = await other.desk(scene.vera.token).ticketChronicle({ id, first: 100 });
      expect(ticket?.events.nodes.map(({ type, agent }) => [type, agent?.name ?? null])).toEqual([
        ['OPENED', null],
        ['TAKEN', 'Вера'],
        ['NOTE_ADDED', 'Вера'],
        ['RESOLVED', 'Вера'],
      ]);
    } finally {
      await other.close();
    }
  });

  it('is for agents: a subscriber and a service read the same events without it', async () => {
    const id = await scene.taken();
    await scene.world.settle();
    const panel = scene.world.raw(scene.world.serviceToken);
    for (const raw of [scene.ivanov.raw, panel]) {
      const { body } = await raw(EVERYTHING, { id });
      const nothing = { agent: null, reason: null, outOfTurn: null, otherTicketId: null, before: null };
      expect(body.data?.ticket).toEqual({
        events: { nodes: ['OPENED', 'TAKEN'].map((type) => ({ type, ...nothing })) },
      });
    }
  });

  it('costs as many statements for a long page as for a short one', async () => {
    const id = await scene.taken();
    for (let i = 0; i < 12; i++)
      (await scene.vera.desk.addNote({ ticketId: id, body: `Запись ${i}` })).orThrow();
    (await scene.vera.desk.changeLane({ ticketId: id, lane: 'REGULAR', reason: 'Так было' })).orThrow();
    await scene.world.settle();
    const { database } = scene.world.house.deps;
    const select = database.select.bind(database);
    const statements = async (first: number): Promise<number> => {
      const found: string[] = [];
      database.select = (sql, parameters) => {
        found.push(sql);
        return select(sql, parameters);
      };
      await scene.vera.desk.ticketChronicle({ id, first }).finally(() => {
        database.select = select;
      });
      return found.filter((sql) => /FROM (journal_event WHERE \(|taking|message|agent WHERE)/.test(sql))
        .length;
    };
    const counts: number[] = [];
    for (let i = 0; i < 3; i++) counts.push(await statements(14), await statements(3));
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(6);
  });
});
