import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyEvent } from '../../sdk/src/index.js';
import { buildZayavkaSchema } from '../../src/server/schema.js';
import { SIGNIFICANT, type Someone, World } from '../kit/world.js';

const PASSWORD = 'пароль';

type Scene = { readonly someone: Someone; readonly id: string };
/** What a mutation does to a ticket that exists, and the request that such a ticket is opened with. */
type Row = {
  readonly opening?: object;
  readonly before?: (scene: Scene) => Promise<unknown>;
  readonly run: (scene: Scene) => Promise<unknown>;
};

const reply = ({ someone, id }: Scene) => someone.page.replyToTicket({ ticketId: id, body: 'Дополнение' });
const close = ({ someone, id }: Scene) => someone.page.closeTicket({ ticketId: id, rating: 4 });

/** Every mutation that changes a ticket has its rows here; the others are named with the reason why they have none. */
const ROWS: Readonly<Record<string, readonly Row[] | string>> = {
  openTicket: [
    { run: ({ someone }) => someone.page.openTicket(someone.request()) },
    { opening: { topic: SIGNIFICANT }, run: ({ someone }) => someone.page.openTicket(someone.request()) },
  ],
  replyToTicket: [
    { run: reply },
    { opening: { topic: SIGNIFICANT }, run: reply },
    { before: close, run: reply },
    { before: reply, run: async (scene) => [await reply(scene), await reply(scene)] },
  ],
  authorizeTicket: [
    {
      opening: { topic: SIGNIFICANT },
      run: ({ someone, id }) =>
        someone.page.authorizeTicket({ ticketId: id, authorization: { password: PASSWORD } }),
    },
  ],
  closeTicket: [
    { run: close },
    { before: reply, run: close },
    { opening: { topic: SIGNIFICANT }, run: close },
  ],
  openPanelSession: 'touches no ticket',
  syncSubscribers: 'touches no ticket; who the subscriber is, is not part of the ticket’s state',
};

describe('the law of the stream: a snapshot with the events after its cursor equals a fresh fetch', () => {
  let world: World;
  let someone: Someone;
  beforeAll(async () => {
    world = await World.open();
    someone = await world.subscriber({ password: PASSWORD });
  });
  afterAll(() => world.close());

  it('is shown for every mutation there is', () => {
    const mutations = Object.keys(buildZayavkaSchema().getMutationType()?.getFields() ?? {});
    expect(mutations.sort()).toEqual(Object.keys(ROWS).sort());
  });

  const fresh = async (id: string) => {
    const ticket = await someone.page.ticket({ id, messages: 100 });
    if (!ticket) throw new Error(`ticket ${id} is gone`);
    return ticket;
  };
  const withoutPlace = <T extends { cursor: string }>({ cursor: _, ...rest }: T) => rest;

  const holds = async ({ opening = {}, before, run }: Row) => {
    const { ticket } = (await someone.page.openTicket(someone.request(opening))).orThrow();
    const scene = { someone, id: ticket.id };
    await before?.(scene);
    const snapshot = await fresh(ticket.id);
    await run(scene);
    await world.settle();
    const { nodes, hasNextPage } = await someone.page.ticketEvents({ after: snapshot.cursor, first: 100 });
    expect(hasNextPage).toBe(false);
    const applied = nodes.reduce((state, event) => applyEvent(state, event), snapshot);
    expect(withoutPlace(applied)).toEqual(withoutPlace(await fresh(ticket.id)));
    return applied.version;
  };

  const rows = Object.entries(ROWS).flatMap(([mutation, scenes]) =>
    typeof scenes === 'string' ? [] : scenes.map((row, i) => [mutation, i + 1, row] as const),
  );
  it.each(rows)('holds for %s, scene %i', async (_, __, row) => {
    expect(await holds(row)).toBeGreaterThan(0);
  });

  it('holds from any snapshot in a ticket’s life, with events that the snapshot has already', async () => {
    const { ticket } = (await someone.page.openTicket(someone.request({ topic: SIGNIFICANT }))).orThrow();
    const scene = { someone, id: ticket.id };
    const snapshots = [await fresh(ticket.id)];
    for (const step of [reply, reply, (ROWS.authorizeTicket as Row[])[0]?.run, reply, close]) {
      await step?.(scene);
      snapshots.push(await fresh(ticket.id));
    }
    await world.settle();
    const { nodes } = await someone.page.ticketEvents({ first: 100 });
    const end = withoutPlace(await fresh(ticket.id));
    for (const snapshot of snapshots)
      expect(withoutPlace(nodes.reduce((state, event) => applyEvent(state, event), snapshot))).toEqual(end);
  });

  it('holds for a snapshot in the midst of whose reading a message comes', async () => {
    const { ticket } = (await someone.page.openTicket(someone.request())).orThrow();
    const { database } = world.house.deps;
    const select = database.select.bind(database);
    let came = false;
    database.select = async (sql, parameters) => {
      const rows = await select(sql, parameters);
      if (!came && sql.includes('FROM ticket WHERE id = ?')) {
        came = true;
        await reply({ someone, id: ticket.id });
      }
      return rows as never;
    };
    const snapshot = await fresh(ticket.id).finally(() => {
      database.select = select;
    });
    expect(came).toBe(true);
    expect(snapshot).toMatchObject({ version: 1, messages: { nodes: [], totalCount: 0 } });
    await world.settle();
    const { nodes } = await someone.page.ticketEvents({ after: snapshot.cursor, first: 100 });
    const applied = nodes.reduce((state, event) => applyEvent(state, event), snapshot);
    expect(withoutPlace(applied)).toEqual(withoutPlace(await fresh(ticket.id)));
  });
});
