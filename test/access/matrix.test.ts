import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildZayavkaSchema } from '../../src/server/schema.js';
import { type Asked, askOverHttp, askOverSocket } from './asking.js';
import { documentFor, objectFieldNames, rootField, rootFieldNames } from './documents.js';
import { NOTE } from './filled-ticket.js';
import { expectedToSee, fieldsWithRow, type Seen } from './object-fields.js';
import { expectedOutcomes, ROOT_FIELDS } from './root-fields.js';
import { sightsIn } from './sights.js';
import {
  ACTORS,
  type ActorName,
  isAgent,
  isOut,
  isService,
  OBJECTS,
  type ObjectKind,
  Stage,
  type Target,
} from './stage.js';

const schema = buildZayavkaSchema();

/** Mutations go over HTTP and subscriptions over sockets; queries over both. */
const CELLS = rootFieldNames(schema).flatMap((field) =>
  (['HTTP', 'WebSocket'] as const)
    .filter((channel) => !field.startsWith(channel === 'HTTP' ? 'Subscription.' : 'Mutation.'))
    .map((channel) => [field, channel] as const),
);

type Cell = {
  readonly field: string;
  readonly channel: string;
  readonly actor: ActorName;
  readonly object: ObjectKind;
  readonly asked: Asked;
  readonly outcome: string;
  /** Whether the request left rows behind. */
  readonly changed: boolean;
};

type Payload = {
  readonly errors?: ReadonlyArray<{ readonly code: string }>;
  readonly nodes?: ReadonlyArray<{ readonly id?: string; readonly ticketId?: string }>;
  readonly ticketId?: string;
};

const outcomeOf = (field: string, { answers }: Asked, { ticketId }: Target): string => {
  const [code] = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code));
  if (code) return code;
  const payloads = answers.map(({ data }) => data?.[rootField(schema, field).name] as Payload | null);
  const [first] = payloads;
  if (!first) return 'null';
  if (first.errors?.[0]) return first.errors[0].code;
  const told = first.nodes?.map((node) => node.id ?? node.ticketId);
  const events = 'ticketId' in first ? payloads.map((event) => event?.ticketId) : undefined;
  return (told ?? events ?? [ticketId]).includes(ticketId) ? 'ok' : 'absent';
};

describe('the access matrix', () => {
  let stage: Stage;
  const cells: Cell[] = [];
  const seen = new Map<string, Set<string>>();

  const ask = async (
    actor: ActorName,
    field: string,
    channel: string,
    variables: Readonly<Record<string, unknown>>,
  ) => {
    const document = documentFor(schema, field, variables);
    const token = await stage.token(actor, field);
    const { events } = ROOT_FIELDS[field] ?? {};
    const question = { url: stage.world.url, token, document, variables, events };
    return channel === 'HTTP' ? askOverHttp(question) : askOverSocket(question);
  };

  /** Remembers whose values of which fields an actor was shown. */
  const note = async (actor: ActorName, field: string, { answers }: Asked): Promise<void> => {
    const owners = await stage.owners();
    const own = actor === 'subscriber B' ? 'boris' : 'anna';
    for (const answer of answers)
      for (const sight of sightsIn(schema, field, answer, owners)) {
        const whose = sight.whose === 'common' ? 'some' : sight.whose === own ? 'own' : 'foreign';
        const key = `${sight.field} ${actor}`;
        seen.set(key, (seen.get(key) ?? new Set()).add(whose));
      }
  };

  const fill = async (
    field: string,
    channel: string,
    actor: ActorName,
    object: ObjectKind,
  ): Promise<void> => {
    // Those that are read have been taken from the queue by then.
    const ofItsOwn = field.startsWith('Mutation.') || field === 'Subscription.queuePlace';
    const target = await stage.target(actor, object, ofItsOwn ? field : 'read');
    await stage.world.settle();
    const before = await stage.fingerprint();
    const asked = await ask(actor, field, channel, ROOT_FIELDS[field]?.about(target) ?? {});
    const changed = (await stage.fingerprint()) !== before;
    cells.push({ field, channel, actor, object, asked, outcome: outcomeOf(field, asked, target), changed });
    await note(actor, field, asked);
    const { faulty, also } = ROOT_FIELDS[field] ?? {};
    for (const variables of [faulty?.(target), also?.(target)])
      if (variables) await note(actor, field, await ask(actor, field, channel, variables));
  };

  beforeAll(async () => {
    stage = await Stage.open();
    for (const [field, channel] of CELLS)
      for (const actor of ACTORS) for (const object of OBJECTS) await fill(field, channel, actor, object);
  }, 400_000);
  afterAll(() => stage.world.close());

  it('has a row for every field of Query, Mutation and Subscription', () => {
    expect(Object.keys(ROOT_FIELDS).sort()).toEqual(rootFieldNames(schema).sort());
  });

  it('has one row for every field of every object type', () => {
    expect([...fieldsWithRow].sort()).toEqual(objectFieldNames(schema).sort());
  });

  const cellOf = (field: string, channel: string, actor: ActorName, object: ObjectKind): Cell => {
    const cell = cells.find(
      (one) => one.field === field && one.channel === channel && one.actor === actor && one.object === object,
    );
    if (!cell) throw new Error(`${field} was not asked for by ${actor}`);
    return cell;
  };

  it.each(CELLS)('%s over %s answers everybody as its row says', (field, channel) => {
    const table = (row: (actor: ActorName) => readonly string[]) =>
      Object.fromEntries(ACTORS.map((actor) => [actor, row(actor).join(' ')]));
    const found = table((actor) => OBJECTS.map((object) => cellOf(field, channel, actor, object).outcome));
    expect(found).toEqual(table((actor) => expectedOutcomes(field, actor)));
  });

  it.each(CELLS)('%s over %s tells the foreign from the missing by no byte', (field, channel) => {
    for (const actor of ACTORS) {
      const foreign = cellOf(field, channel, actor, 'foreign');
      // What a service or an agent may read differs from what does not exist.
      const mayRead = isService(actor) || isAgent(actor);
      if (foreign.outcome === 'ok' && (mayRead || ROOT_FIELDS[field]?.fresh)) continue;
      expect(cellOf(field, channel, actor, 'missing').asked.bytes).toBe(foreign.asked.bytes);
    }
  });

  it('does not tell subscribers and lesser services whose logins and contracts there are', async () => {
    const ways = [
      (login: string) => `{ tickets(filter: { subscriberLogin: "${login}" }) { totalCount } }`,
      (login: string) => `{ subscriber(contractNumber: "Д-2026/0002-${login}") { login } }`,
      (login: string) => `mutation { openPanelSession(contractNumber: "Д-2026/0002-${login}") { token } }`,
    ];
    for (const way of ways.slice(1)) {
      const token = stage.tokens['all scopes'];
      const { answers } = await askOverHttp({
        url: stage.world.url,
        token,
        document: way('boris'),
        variables: {},
      });
      expect(answers[0]?.errors).toBeUndefined();
    }
    for (const way of ways)
      for (const actor of ['anonymous', 'subscriber A', 'no scope'] as const) {
        const token = stage.tokens[actor];
        const bytes = ['boris', 'nobod'].map(
          async (login) =>
            (await askOverHttp({ url: stage.world.url, token, document: way(login), variables: {} })).bytes,
        );
        const [foreign, missing] = await Promise.all(bytes);
        expect(foreign).toBe(missing);
        expect(foreign).toMatch(/UNAUTHENTICATED|FORBIDDEN|BAD_USER_INPUT/);
      }
  });

  it('leaves nothing behind where it refuses', () => {
    const left = cells.filter(({ changed, outcome }) => changed && outcome !== 'ok');
    expect(left.map(({ field, actor, object }) => `${field} ${actor} ${object}`)).toEqual([]);
  });

  it('shows each field of every object to those whom its row names, and to nobody else', () => {
    const normal = (found: ReadonlySet<string> | undefined): Seen => {
      if (!found) return 'nothing';
      if (found.has('own') || found.has('foreign'))
        return ['own', 'foreign'].filter((whose) => found.has(whose)).join(' ') as Seen;
      return 'some';
    };
    const table = (see: (field: string, actor: ActorName) => Seen) =>
      objectFieldNames(schema).map((field) => [
        field,
        ...ACTORS.map((actor) => `${actor}: ${see(field, actor)}`),
      ]);
    const expected = table(expectedToSee);
    const found = table((field, actor) => {
      const whose = normal(seen.get(`${field} ${actor}`));
      // Of what belongs to nobody in particular it only counts whether it was shown.
      return expectedToSee(field, actor) === 'some' && whose !== 'nothing' ? 'some' : whose;
    });
    expect(found).toEqual(expected);
  });

  it('shows a note between agents to agents alone', () => {
    const readers = cells.filter(({ asked }) => asked.bytes.includes(NOTE)).map(({ actor }) => actor);
    expect(new Set(readers)).toEqual(new Set(ACTORS.filter(isAgent)));
  });

  it.each(ACTORS)('refuses mutations over WebSocket and subscriptions over HTTP to %s', async (actor) => {
    const target = await stage.target('subscriber A', 'own', 'read');
    for (const field of rootFieldNames(schema).filter((name) => !name.startsWith('Query.'))) {
      const channel = field.startsWith('Mutation.') ? 'WebSocket' : 'HTTP';
      const before = await stage.fingerprint();
      const asked = await ask(actor, field, channel, ROOT_FIELDS[field]?.about(target) ?? {});
      const isKnown = channel === 'HTTP' || !isOut(actor);
      expect([field, outcomeOf(field, asked, target)]).toEqual([
        field,
        isKnown ? 'BAD_USER_INPUT' : 'UNAUTHENTICATED',
      ]);
      expect(await stage.fingerprint()).toBe(before);
    }
  });
});
