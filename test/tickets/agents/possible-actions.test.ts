import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TicketCircumstances } from '../../../sdk/src/index.js';
import type { Colleague } from '../../kit/world.js';
import { DAY, NEEDS_PASSWORD, OUTAGE, Scene } from './scene.js';

type Action = TicketCircumstances['possibleActions'][number];
type Outcome = {
  readonly ok: boolean;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
};

/** "Not this on this ticket": its status, who has it, what is proven. Other faults are about what was asked with it. */
const isForbidden = ({ errors }: Outcome): boolean =>
  errors.some(
    ({ code, path }) =>
      code === 'STATUS_FORBIDS' ||
      (code === 'NOT_ALLOWED' && ['ticketId', 'outcome'].includes(path.at(-1) ?? '')),
  );

/** How an agent comes to what is there to be done to a ticket, by its status. */
const STATUSES: Readonly<Record<string, (scene: Scene) => Promise<string>>> = {
  WAITING: (scene) => scene.opens(OUTAGE),
  TAKEN: (scene) => scene.taken(OUTAGE),
  IN_PROGRESS: async (scene) => {
    const id = await scene.taken(OUTAGE);
    await scene.answers(id, { outcome: 'IN_PROGRESS', expectedResolutionAt: scene.in(DAY) });
    return id;
  },
  AWAITING_SUBSCRIBER: async (scene) => {
    const id = await scene.taken(OUTAGE);
    await scene.answers(id, { outcome: 'AWAITING_SUBSCRIBER' });
    return id;
  },
  AWAITING_AUTHORIZATION: (scene) => scene.opens(NEEDS_PASSWORD),
  RESOLVED: async (scene) => {
    const id = await scene.taken(OUTAGE);
    await scene.answers(id);
    return id;
  },
  CLOSED: async (scene) => {
    const id = await scene.opens(OUTAGE);
    (await scene.ivanov.page.closeTicket({ ticketId: id })).orThrow();
    return id;
  },
};

/** Each action, asked for as it would be right on a ticket that allows it. */
const DOING: Readonly<
  Record<Action, (scene: Scene, ticketId: string, agent: Colleague) => Promise<Outcome>>
> = {
  TAKE: (_, ticketId, { desk }) => desk.takeTicket({ ticketId, reason: 'Для проверки' }),
  RELEASE: (_, ticketId, { desk }) => desk.releaseTicket({ ticketId }),
  RESOLVE: (scene, id, agent) => scene.answers(id, { outcome: 'RESOLVED' }, agent),
  PROMISE: (scene, id, agent) =>
    scene.answers(id, { outcome: 'IN_PROGRESS', expectedResolutionAt: scene.in(2 * DAY) }, agent),
  ASK: (scene, id, agent) => scene.answers(id, { outcome: 'AWAITING_SUBSCRIBER' }, agent),
  NOTE: (_, ticketId, { desk }) => desk.addNote({ ticketId, body: 'Проверено.' }),
  REQUEST_AUTHORIZATION: (_, ticketId, { desk }) =>
    desk.requestAuthorization({ ticketId, what: 'Письмо с контактного адреса' }),
  ACCEPT_AUTHORIZATION: (_, ticketId, { desk }) =>
    desk.acceptAuthorization({ ticketId, basis: 'Пришло письмо с подписью' }),
  REFUSE: async (scene, ticketId, { desk }) => {
    const { version } = await scene.reads(ticketId);
    return desk.refuseTicket({ ticketId, expectedVersion: version, reason: 'SERVICES_BLOCKED' });
  },
  CHANGE_LANE: (_, ticketId, { desk }) =>
    desk.changeLane({ ticketId, lane: 'EMERGENCY', reason: 'Главная услуга' }),
  CHANGE_TOPIC: (_, ticketId, { desk }) => desk.changeTopic({ ticketId, topic: 'php-version' }),
  MERGE: async (scene, ticketId, { desk }) => {
    const [earlier] = await scene.rows<{ id: string }>(
      `SELECT id FROM ticket WHERE subject = 'Самая первая' AND status = 'WAITING' LIMIT 1`,
    );
    return desk.mergeDuplicate({ ticketId, duplicateOf: earlier?.id ?? '' });
  },
};

describe('the actions that a ticket offers an agent', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
    await scene.opens({ subject: 'Самая первая' });
  });
  afterAll(() => scene.close());

  const offered = async (id: string, { desk }: Colleague): Promise<readonly Action[]> =>
    (await desk.ticketCircumstances({ id }))?.possibleActions ?? [];

  it.each(Object.keys(STATUSES))('are those that succeed when it is %s, and no others', async (status) => {
    const come = STATUSES[status] as (scene: Scene) => Promise<string>;
    for (const action of Object.keys(DOING) as Action[]) {
      const id = await come(scene);
      expect((await scene.reads(id)).status).toBe(status);
      const isOffered = (await offered(id, scene.vera)).includes(action);
      const done = await DOING[action](scene, id, scene.vera);
      // What one holds oneself is "taken" again without a fault, and offering it would mean nothing.
      const idle = action === 'TAKE' && status === 'TAKEN';
      expect([action, isOffered]).toEqual([action, !isForbidden(done) && !idle]);
    }
  });

  it('of a colleague leave what the colleague has to him or her, but not from a supervisor', async () => {
    const id = await scene.taken({}, scene.vera);
    const boris = await scene.world.agent({ name: 'Борис' });
    expect(await offered(id, boris)).toEqual(['NOTE', 'CHANGE_LANE', 'CHANGE_TOPIC']);
    for (const action of Object.keys(DOING) as Action[]) {
      if ((await offered(id, boris)).includes(action)) continue;
      const { ok, errors } = await DOING[action](scene, id, boris);
      expect([action, ok, errors.length > 0]).toEqual([action, false, true]);
    }
    expect(await offered(id, scene.galina)).toEqual(expect.arrayContaining(['TAKE', 'RESOLVE', 'RELEASE']));
  });

  it('leave out what nothing allows before an authorization is there (3.7)', async () => {
    const id = await scene.opens(NEEDS_PASSWORD);
    expect(await offered(id, scene.vera)).toContain('ACCEPT_AUTHORIZATION');
    expect(await offered(id, scene.vera)).not.toContain('RESOLVE');
  });

  it('are not for subscribers to see', async () => {
    const id = await scene.opens();
    const { body } = await scene.ivanov.raw('query ($id: ID!) { ticket(id: $id) { possibleActions } }', {
      id,
    });
    expect(body.data).toEqual({ ticket: { possibleActions: [] } });
  });
});
