import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyEvent } from '../../sdk/src/index.js';
import { buildZayavkaSchema } from '../../src/server/schema.js';
import { HOUR, NEEDS_PASSWORD, Scene } from './agents/scene.js';
import { answer, authorize, close, note, ROWS, type Row, reply, take } from './stream-rows.js';

/** Notes are events to everyone and messages to agents alone: the law holds for what each of them sees. */
const VIEWERS = ['subscriber', 'agent'] as const;
type Viewer = (typeof VIEWERS)[number];

describe('the law of the stream: a snapshot with the events after its cursor equals a fresh fetch', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
    // What later ones can be merged into.
    await scene.opens();
  });
  afterAll(() => scene.close());

  it('is shown for every mutation there is', () => {
    const mutations = Object.keys(buildZayavkaSchema().getMutationType()?.getFields() ?? {});
    expect(mutations.sort()).toEqual(Object.keys(ROWS).sort());
  });

  const fresh = (viewer: Viewer, id: string) => (viewer === 'agent' ? scene.reads(id) : scene.shows(id));
  type Snapshot = Awaited<ReturnType<typeof fresh>>;
  const withoutPlace = <T extends { cursor: string }>({ cursor: _, ...rest }: T) => rest;

  /** The snapshot with all that came after it, read over HTTP. */
  const broughtUp = async (viewer: Viewer, snapshot: Snapshot): Promise<Snapshot> => {
    const { ticketEvents } = viewer === 'agent' ? scene.vera.desk : scene.ivanov.page;
    let state = snapshot;
    for (let after = snapshot.cursor; ; ) {
      const { nodes, hasNextPage, endCursor } = await ticketEvents({ after, first: 100 });
      state = nodes.reduce((sofar, event) => applyEvent(sofar, event), state);
      if (!hasNextPage || !endCursor) return state;
      after = endCursor;
    }
  };

  const holds = async ({ opening, before, run, elsewhere }: Row) => {
    const id = await scene.opens(opening);
    const act = { scene, id };
    await before?.(act);
    const snapshots = await Promise.all(VIEWERS.map((viewer) => fresh(viewer, id)));
    await run(act);
    await scene.world.settle();
    for (const [i, viewer] of VIEWERS.entries()) {
      const snapshot = snapshots[i] as Snapshot;
      const applied = await broughtUp(viewer, snapshot);
      expect([viewer, withoutPlace(applied)]).toEqual([viewer, withoutPlace(await fresh(viewer, id))]);
      expect(applied.version > snapshot.version).toBe(!elsewhere);
    }
  };

  const rows = Object.entries(ROWS).flatMap(([mutation, scenes]) =>
    typeof scenes === 'string' ? [] : scenes.map((row, i) => [mutation, i + 1, row] as const),
  );
  it.each(rows)('holds for %s, scene %i', (_, __, row) => holds(row));

  it('holds where an action tells first of deadlines that nobody had noticed', async () => {
    for (const deed of [reply, take, note]) {
      const id = await scene.opens();
      const snapshots = await Promise.all(VIEWERS.map((viewer) => fresh(viewer, id)));
      await scene.later(11 * HOUR);
      await deed({ scene, id });
      await scene.world.settle();
      for (const [i, viewer] of VIEWERS.entries()) {
        const applied = await broughtUp(viewer, snapshots[i] as Snapshot);
        expect(applied).toMatchObject({ deadline: 'BREACHED', version: 4 });
        expect(withoutPlace(applied)).toEqual(withoutPlace(await fresh(viewer, id)));
      }
    }
  });

  it.each(VIEWERS)(
    'holds for the %s from any snapshot in a ticket’s life, with events it has already',
    async (viewer) => {
      const id = await scene.opens(NEEDS_PASSWORD);
      const act = { scene, id };
      const snapshots = [await fresh(viewer, id)];
      const life = [
        reply,
        note,
        authorize,
        take,
        answer('IN_PROGRESS'),
        reply,
        take,
        answer('RESOLVED'),
        note,
        close,
      ];
      for (const step of life) {
        await step(act);
        snapshots.push(await fresh(viewer, id));
      }
      await scene.world.settle();
      const history = await scene.vera.desk.ticketHistory({ id, first: 100 });
      expect(history?.events.nodes).toHaveLength(life.length + 1);
      const end = withoutPlace(await fresh(viewer, id));
      const earliest = snapshots[0]?.cursor;
      for (const snapshot of snapshots)
        expect(withoutPlace(await broughtUp(viewer, { ...snapshot, cursor: earliest ?? '' }))).toEqual(end);
    },
  );

  it('holds for a snapshot in the midst of whose reading a message comes', async () => {
    const id = await scene.opens();
    const { database } = scene.world.house.deps;
    const select = database.select.bind(database);
    let came = false;
    database.select = async (sql, parameters) => {
      const found = await select(sql, parameters);
      if (!came && sql.includes('FROM ticket WHERE id = ?')) {
        came = true;
        await reply({ scene, id });
      }
      return found as never;
    };
    const snapshot = await fresh('subscriber', id).finally(() => {
      database.select = select;
    });
    expect(came).toBe(true);
    expect(snapshot).toMatchObject({ version: 1, messages: { nodes: [], totalCount: 0 } });
    await scene.world.settle();
    const applied = await broughtUp('subscriber', snapshot);
    expect(withoutPlace(applied)).toEqual(withoutPlace(await fresh('subscriber', id)));
  });
});
