import { readdirSync, readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ASTNode, type DocumentNode, Kind, parse, validate, visit } from 'graphql';
import { LIMITS, limitsRule, operationCost, rootFieldsRule } from '../../src/server/limits/index.js';
import { buildZayavkaSchema } from '../../src/server/schema.js';
import { errorsOf, RawSocket } from './raw-socket.js';
import { type SmallWorld, startSmallWorld } from './small-world.js';

type Abuse = { readonly query: string; readonly variables?: Record<string, unknown>; readonly code: string };

const times = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const nested = (depth: number): string => `{ item ${'{ parent '.repeat(depth)} { id } ${'}'.repeat(depth)} }`;

const ABUSES: Readonly<Record<string, Abuse>> = {
  '200 aliases': { query: `{ item { ${times(200, (i) => `a${i}: name`)} } }`, code: 'QUERY_TOO_COMPLEX' },
  'depth 50': { query: nested(50), code: 'QUERY_TOO_COMPLEX' },
  'a depth hidden in fragments': {
    query: `{ item { ...F0 } } ${times(20, (i) => `fragment F${i} on Item { parent { ${i < 19 ? `...F${i + 1}` : 'id'} } }`)}`,
    code: 'QUERY_TOO_COMPLEX',
  },
  'a circle of fragments': {
    query: '{ item { ...A } } fragment A on Item { parent { ...B } } fragment B on Item { parent { ...A } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  '31 fragments': {
    query: `{ item { ${times(31, (i) => `...F${i}`)} } } ${times(31, (i) => `fragment F${i} on Item { id }`)}`,
    code: 'QUERY_TOO_COMPLEX',
  },
  'fragments that double 25 times': {
    query: `{ item { ...F0 } } ${times(25, (i) =>
      i < 24
        ? `fragment F${i} on Item { ...F${i + 1} ... { ...F${i + 1} } }`
        : `fragment F${i} on Item { items { nodes { id } } }`,
    )}`,
    code: 'QUERY_TOO_COMPLEX',
  },
  '10,000 directives': { query: `{ hello ${times(10_000, () => '@a')} }`, code: 'QUERY_TOO_COMPLEX' },
  '60 directives': { query: `{ hello ${times(60, () => '@skip(if: false)')} }`, code: 'QUERY_TOO_COMPLEX' },
  '2,001 tokens': { query: `{ item { ${times(1_997, () => 'id')} } }`, code: 'QUERY_TOO_COMPLEX' },
  'comments without end': { query: `${'#\n'.repeat(3_000)}{ hello }`, code: 'QUERY_TOO_COMPLEX' },
  'a document of 60,000 characters': {
    query: `{ hello(name: "${'x'.repeat(60_000)}") }`,
    code: 'QUERY_TOO_COMPLEX',
  },
  'one field 500 times': { query: `{ item { ${times(500, () => 'name')} } }`, code: 'QUERY_TOO_COMPLEX' },
  'one fragment 500 times': {
    query: `{ item { ${times(500, () => '...F')} } } fragment F on Item { name }`,
    code: 'QUERY_TOO_COMPLEX',
  },
  '11 fields at the top': { query: `{ ${times(11, (i) => `a${i}: hello`)} }`, code: 'QUERY_TOO_COMPLEX' },
  '11 fields at the top, in a fragment': {
    query: `{ ...Q } fragment Q on Query { ${times(11, (i) => `a${i}: hello`)} }`,
    code: 'QUERY_TOO_COMPLEX',
  },
  '11 operations': { query: times(11, (i) => `query q${i} { hello }`), code: 'QUERY_TOO_COMPLEX' },
  'a page of 2147483647': { query: '{ items(first: 2147483647) { totalCount } }', code: 'BAD_USER_INPUT' },
  'a page of -1': { query: '{ items(first: -1) { totalCount } }', code: 'BAD_USER_INPUT' },
  'a page of 0': { query: '{ items(first: 0) { totalCount } }', code: 'BAD_USER_INPUT' },
  'a page of null': { query: '{ items(first: null) { totalCount } }', code: 'BAD_USER_INPUT' },
  'a page of 101 by a variable': {
    query: 'query q($n: Int) { items(first: $n) { totalCount } }',
    variables: { n: 101 },
    code: 'BAD_USER_INPUT',
  },
  'a page of null by a variable': {
    query: 'query q($n: Int = 5) { items(first: $n) { totalCount } }',
    variables: { n: null },
    code: 'BAD_USER_INPUT',
  },
  'a page of 101 by the default of a variable': {
    query: 'query q($n: Int = 101) { items(first: $n) { totalCount } }',
    code: 'BAD_USER_INPUT',
  },
  'a bad page deep inside': {
    query: '{ items { nodes { ...F } } } fragment F on Item { items(first: 0) { totalCount } }',
    code: 'BAD_USER_INPUT',
  },
  'pages of pages': {
    query:
      'query q($n: Int) { items(first: $n) { nodes { items(first: $n) { nodes { id name tags { id } } } } } }',
    variables: { n: 100 },
    code: 'QUERY_TOO_COMPLEX',
  },
  introspection: { query: '{ __schema { types { name } } }', code: 'GRAPHQL_VALIDATION_FAILED' },
};

const OPERATIONS = new URL('../../sdk/operations/', import.meta.url);
const schema = buildZayavkaSchema();

/** A document as the SDK sends it: the fragments that it spreads, and theirs, and no others. */
const withUsedFragments = (document: DocumentNode): DocumentNode => {
  const used = new Set<string>();
  const follow = (node: ASTNode): void => {
    visit(node, {
      enter: (inner) => {
        if (inner.kind !== Kind.FRAGMENT_SPREAD || used.has(inner.name.value)) return;
        used.add(inner.name.value);
        const found = document.definitions.find(
          (d) => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === inner.name.value,
        );
        if (found) follow(found);
      },
    });
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) follow(definition);
  return {
    ...document,
    definitions: document.definitions.filter(
      (d) => d.kind !== Kind.FRAGMENT_DEFINITION || used.has(d.name.value),
    ),
  };
};

/** `fetch` would put its own word in place of this header. */
const getWith = (url: string, headers: Record<string, string>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => resolve(answer.resume())).on('error', reject);
  });

describe('The limits', () => {
  let world: SmallWorld;
  beforeAll(async () => {
    world = await startSmallWorld();
  });
  beforeEach(() => {
    world.work.done = 0;
  });
  afterAll(() => world.server.stop());

  const post = async (body: object | string) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      // A token whose look-up would be work.
      headers: { 'content-type': 'application/json', authorization: 'Bearer any' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) };
  };

  describe.each(Object.entries(ABUSES))('on %s', (_name, { query, variables, code }) => {
    it('refuse it over HTTP before any work', async () => {
      const { status, body } = await post({ query, variables });
      expect(status).toBe(code === 'QUERY_TOO_COMPLEX' ? 400 : 200);
      expect(body.data).toBeUndefined();
      expect(body.errors[0].extensions.code).toBe(code);
      expect(world.work.done).toBe(0);
    });

    it('refuse it over a socket before any work', async () => {
      const socket = await RawSocket.greeted(world.url);
      const frame = await socket.ask(query, variables);
      await socket.leave();
      expect(frame.type).toBe('error');
      expect(errorsOf(frame)[0]?.extensions.code).toBe(code);
      expect(world.work.done).toBe(0);
    });
  });

  it('refuse a mutation with 4 fields at its top', async () => {
    const { body } = await post({ query: `mutation { ${times(4, (i) => `a${i}: slowly(ms: 0)`)} }` });
    expect(body.errors[0].extensions.code).toBe('QUERY_TOO_COMPLEX');
    expect(world.work.done).toBe(0);
  });

  it('refuse an array of requests', async () => {
    const { status, body } = await post([{ query: '{ hello }' }, { query: '{ hello }' }]);
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  it('refuse a body of 10 MB with 413, in the form of GraphQL', async () => {
    const { status, body } = await post({ query: '{ hello }', variables: { name: 'x'.repeat(10_000_000) } });
    expect(status).toBe(413);
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuse a document of 1 MiB', async () => {
    const { body } = await post({ query: `{ hello }${' '.repeat(1024 * 1024)}` });
    expect(body.errors[0].extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  it.each([
    '{"query":"{hello}","variables":{"__proto__":{"name":"x"}}}',
    '{"query":"{hello}","variables":{"a":{"\\u005f_proto__":{}}}}',
  ])('refuse %s over HTTP and sockets', async (payload) => {
    const { status, body } = await post(payload);
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const other = await RawSocket.greeted(world.url);
    other.send(`{"id":"1","type":"subscribe","payload":${payload}}`);
    expect((await other.closed).code).toBe(4400);
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  it('refuse variables that are nested 100,000 deep, and nothing breaks', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const query = 'query q($name: String) { hello(name: $name) }';
    const { body } = await post(`{"query":"${query}","variables":{"name":${deep}}}`);
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const socket = await RawSocket.greeted(world.url);
    const shallow = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    socket.send(
      `{"id":"1","type":"subscribe","payload":{"query":"${query}","variables":{"name":${shallow}}}}`,
    );
    const frame = await socket.frame(({ id }) => id === '1');
    expect(errorsOf(frame)[0]?.extensions.code).toBe('BAD_USER_INPUT');
    await socket.leave();
  });

  it('refuse a mutation by GET with 405', async () => {
    const query = encodeURIComponent('mutation { slowly(ms: 0) }');
    const response = await fetch(`${world.url}/graphql?query=${query}`);
    expect(response.status).toBe(405);
    expect(world.work.done).toBe(0);
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'refuse a form that is sent as %s',
    async (type) => {
      const body = JSON.stringify({ query: 'mutation { slowly(ms: 0) }' });
      const response = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      expect([400, 415]).toContain(response.status);
      expect(world.work.done).toBe(0);
    },
  );

  it('refuse a GET that a page sends blindly', async () => {
    const answer = await getWith(`${world.url}/graphql?query={hello}`, { 'sec-fetch-mode': 'no-cors' });
    expect(answer.statusCode).toBe(400);
    expect(world.work.done).toBe(0);
  });

  it.each(
    readdirSync(OPERATIONS, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.graphql'),
    ),
  )('let %s of the SDK pass, its pages being as long as they may be', (file) => {
    const fragments = readFileSync(new URL('fragments.graphql', OPERATIONS), 'utf8');
    const text = readFileSync(new URL(file, OPERATIONS), 'utf8');
    const whole = withUsedFragments(parse(`${text}\n${file === 'fragments.graphql' ? '' : fragments}`));
    expect(validate(schema, whole, [limitsRule, rootFieldsRule])).toEqual([]);
    for (const operation of whole.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      const longest = { first: 100, messages: 100 };
      expect(operationCost(schema, whole, operation, longest)).toBeLessThan(LIMITS.cost / 2);
    }
  });
});
