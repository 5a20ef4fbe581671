import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, type OperationTypeNode, parse } from 'graphql';
import { WebSocket } from 'ws';
import { until } from '../../test/kit/wait.js';
import { createAgentClient, createClient } from '../src/index.js';
import { createPanel } from '../src/panel/index.js';
import { Desk } from './kit/desk.js';
import { data, type Script, startScript } from './kit/script.js';
import { sdk } from './kit/tools.js';

const schema = buildSchema(readFileSync(join(sdk, '..', 'schema', 'schema.graphql'), 'utf8'));
const fieldsOf = (kind: OperationTypeNode) => Object.keys(schema.getRootType(kind)?.getFields() ?? {}).sort();

/** `query.ticket` for what a document asks. */
const rootOf = (document: string): string => {
  const [operation] = parse(document).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(document);
  const [field] = operation.selectionSet.selections;
  return `${operation.operation}.${field?.kind === Kind.FIELD ? field.name.value : ''}`;
};

type Calls = Readonly<Record<string, unknown>>;

describe('the SDK and the schema', () => {
  let script: Script | undefined;
  const desk = new Desk();
  afterEach(async () => {
    await script?.stop();
    await desk.kill();
  });

  /** What each function of a client asks for, by its name. */
  const askedBy = async (calls: Calls): Promise<Map<string, string>> => {
    const asked = new Map<string, string>();
    for (const [name, call] of Object.entries(calls)) {
      if (typeof call !== 'function') continue;
      const before = script?.asked.length ?? 0;
      await Promise.resolve(call({})).catch(() => undefined);
      for (const { body } of script?.asked.slice(before) ?? []) asked.set(name, rootOf(body.query));
    }
    return asked;
  };

  it('have a function for every query and mutation, named as it is', async () => {
    script = await startScript(data({}));
    const options = { url: script.url, retry: { tries: 1 } };
    const { live: _, ...ofPages } = createClient(options);
    const { live: __, ...ofAgents } = createAgentClient(options);
    const { sync, session, ...ofPanels } = createPanel({ ...options, serviceToken: 'service' });
    const asked = new Map<string, string>();
    for (const calls of [ofPages, ofAgents, ofPanels])
      for (const [name, root] of await askedBy(calls)) asked.set(name, root);
    const wanted = (['query', 'mutation'] as OperationTypeNode[]).flatMap((kind) =>
      fieldsOf(kind).map((name) => `${kind}.${name}`),
    );
    expect(wanted.filter((root) => asked.get(root.split('.')[1] ?? '') !== root)).toEqual([]);
    // Further functions ask a field of the schema for less than the one that is named after it.
    expect([...new Set(asked.values())].sort()).toEqual([...wanted].sort());
    expect([typeof sync, typeof session]).toEqual(['function', 'function']);
  });

  it('have a stream for every subscription', async () => {
    await desk.start({
      queueEvents: async function* () {
        yield* [];
      },
      queuePlace: async function* () {
        yield { queuePlace: null };
      },
      ticketPresence: async function* () {
        yield { ticketPresence: [] };
      },
    });
    desk.journal.open('T1');
    const { live } = createAgentClient({
      url: desk.url,
      token: 'good',
      webSocketImpl: WebSocket,
      live: { baseMs: 5, capMs: 20 },
    });
    const streams = [
      live.ticket('T1', { after: 'c1' }),
      live.myTickets({ after: 'c1' }),
      live.queue({ after: 'c1' }),
      live.place('T1'),
      live.presence('T1'),
    ];
    expect(streams).toHaveLength(Object.keys(live).length - 1);
    const nexts = streams.map((stream) => stream.next().catch(() => undefined));
    const wanted = fieldsOf('subscription' as OperationTypeNode).map((name) => `subscription.${name}`);
    await until(() => new Set(desk.subscribed.map(rootOf)).size >= wanted.length, {
      what: 'every subscription',
    });
    expect([...new Set(desk.subscribed.map(rootOf))].sort()).toEqual(wanted);
    for (const stream of streams) stream.close();
    await Promise.all(nexts);
  });
});
