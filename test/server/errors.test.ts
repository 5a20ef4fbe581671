import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { Problem, ProblemCode } from '../../src/kernel/problem.js';
import { errorsOf, type FrameError, RawSocket } from './raw-socket.js';
import { type SmallWorld, startSmallWorld } from './small-world.js';

/** What must come back in no answer and stand in no log, whatever was done with it. */
const CANARY = 'correct-horse-4711';
const CANARY_NUMBER = 471147114711;
const hasCanary = (text: string): boolean => text.includes(CANARY) || text.includes(String(CANARY_NUMBER));

const driverError = (): Error =>
  Object.assign(new Error(`Duplicate entry '${CANARY}' for key 'login'`), {
    code: 'ER_DUP_ENTRY',
    errno: 1062,
    sqlMessage: `Duplicate entry '${CANARY}' for key 'login'`,
    sql: `INSERT INTO subscriber VALUES ('${CANARY}')`,
  });

const failures = {
  plain: () => new Error('the frobnicator is stuck'),
  text: () => `a thrown text with ${CANARY}`,
  database: () => new QueryFailedError('INSERT INTO subscriber VALUES (?)', [CANARY], driverError()),
  driver: driverError,
  away: () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  missing: () => new Problem(ProblemCode.NOT_FOUND),
  often: () => new Problem(ProblemCode.RATE_LIMITED, { retryAfterMs: 61_500, reason: 'password' }),
  stranger: () => new Problem(ProblemCode.UNAUTHENTICATED),
  json: () => {
    try {
      return JSON.parse(`"${CANARY}" and more`);
    } catch (error) {
      return error;
    }
  },
  stream: () => new Problem(ProblemCode.CURSOR_EXPIRED),
};

type Asked = { query: string; variables?: object };
type Answered = { status: number; headers: Headers; text: string; errors: FrameError[] };

describe('Errors', () => {
  let world: SmallWorld;
  const sockets: RawSocket[] = [];
  beforeAll(async () => {
    world = await startSmallWorld({ failures });
  });
  afterEach(async () => {
    await Promise.all(sockets.splice(0).map((socket) => socket.leave()));
  });
  afterAll(() => world.server.stop());

  const post = async (asked: Asked, headers: Record<string, string> = {}): Promise<Answered> => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      body: JSON.stringify(asked),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, errors: JSON.parse(text).errors };
  };
  const ask = async ({ query, variables }: Asked): Promise<FrameError> => {
    const socket = await RawSocket.greeted(world.url, { acceptLanguage: 'en' });
    sockets.push(socket);
    return errorsOf(await socket.ask(query, variables))[0] as FrameError;
  };
  const broken = (how: keyof typeof failures): Asked => ({
    query: 'query q($how: String!) { broken(how: $how) }',
    variables: { how },
  });

  it('of ours are told as a reference alone, and logged once under it', async () => {
    const { errors, status } = await post(broken('plain'));
    const reference = String(errors[0]?.extensions.reference);
    expect(errors[0]).toMatchObject({
      message: `Internal error. Try again later; quote ${reference} when you report it.`,
      path: ['broken'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(status).toBe(500);
    const lines = world
      .logged()
      .split('\n')
      .filter((line) => line.includes(reference));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      failure: { message: 'the frobnicator is stuck', stack: expect.stringContaining('at ') },
    });
  });

  it('of ours are told over a socket just the same', async () => {
    const { message, extensions } = await ask(broken('plain'));
    expect(extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(message).toContain(String(extensions.reference));
    expect(world.logged()).toContain(String(extensions.reference));
  });

  it.each(['database', 'driver', 'text', 'json'] as const)(
    'of the kind "%s" take no value along, to caller or log',
    async (how) => {
      const { text } = await post(broken(how));
      const told = JSON.stringify(await ask(broken(how)));
      expect(text + told).toContain('INTERNAL_SERVER_ERROR');
      expect(hasCanary(text + told)).toBe(false);
      expect(hasCanary(world.logged())).toBe(false);
    },
  );

  it('of a statement are logged with its SQL and the driver’s number', async () => {
    const { errors } = await post(broken('database'));
    const line = world
      .logged()
      .split('\n')
      .find((entry) => entry.includes(String(errors[0]?.extensions.reference)));
    expect(JSON.parse(line ?? '').failure).toMatchObject({
      type: 'QueryFailedError',
      code: 'ER_DUP_ENTRY',
      errno: 1062,
      sql: 'INSERT INTO subscriber VALUES (?)',
    });
  });

  it('of a database that is away say when to come again', async () => {
    const { errors, status, headers } = await post(broken('away'));
    expect(errors[0]?.extensions).toEqual({ code: 'OVERLOADED', retryAfterMs: 1000 });
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    expect((await ask(broken('away'))).extensions).toEqual({ code: 'OVERLOADED', retryAfterMs: 1000 });
  });

  it('of too many tries are 429 with Retry-After, in the viewer’s language', async () => {
    const english = await post(broken('often'));
    expect([english.status, english.headers.get('retry-after')]).toEqual([429, '62']);
    expect(english.errors[0]).toMatchObject({
      message: 'The password was wrong too many times. Try again in 62 s.',
      extensions: { code: 'RATE_LIMITED', retryAfterMs: 61_500 },
    });
    const russian = await post(broken('often'), { 'accept-language': 'ru-RU,ru;q=0.9' });
    expect(russian.errors[0]?.message).toBe('Пароль введён неверно слишком много раз. Повторите через 62 с.');
  });

  it('of a bad token are 401, also before anything is run', async () => {
    const { status, headers, errors } = await post({ query: '{ me }' }, { authorization: 'Bearer unknown' });
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await post(broken('stranger'))).status).toBe(401);
  });

  it('that end a field alone leave the status 200', async () => {
    const { status, errors } = await post({ query: '{ hello broken(how: "missing") }' });
    expect(status).toBe(200);
    expect(errors[0]).toMatchObject({ path: ['broken'], extensions: { code: 'NOT_FOUND' } });
  });

  it('of a stream that cannot begin are told with their code', async () => {
    expect((await ask({ query: 'subscription { failing }' })).extensions).toEqual({ code: 'CURSOR_EXPIRED' });
  });

  const open = (input: object): Asked => ({
    query: 'mutation m($input: OpenInput!) { open(input: $input) }',
    variables: { input: { key: 'k', subject: 's', ...input } },
  });
  const mistakes: ReadonlyArray<readonly [string, Asked, string]> = [
    [
      'a number for a password',
      open({ authorization: { password: CANARY_NUMBER } }),
      'Variable "$input" got an invalid value at "input.authorization.password". String cannot represent a non string value.',
    ],
    [
      'an object for a password',
      open({ authorization: { password: { [CANARY]: CANARY } } }),
      'Variable "$input" got an invalid value at "input.authorization.password". String cannot represent a non string value.',
    ],
    [
      'a password in place of an object',
      open({ authorization: CANARY }),
      'Variable "$input" got an invalid value at "input.authorization". Expected type "AuthorizationInput" to be an object.',
    ],
    [
      'an unknown word',
      open({ mood: CANARY }),
      'Variable "$input" got an invalid value at "input.mood". The value does not exist in "Mood" enum.',
    ],
    [
      'a text that imitates a place',
      open({ pieces: `" at "input.${CANARY}"; String` }),
      'Variable "$input" got an invalid value at "input.pieces". Int cannot represent non-integer value.',
    ],
    [
      'no moment',
      open({ at: CANARY }),
      'Variable "$input" got an invalid value at "input.at". A DateTime is text such as "2026-01-31T09:30:00.000Z", with its zone.',
    ],
    [
      'a missing field beside it',
      { query: open({}).query, variables: { input: { subject: CANARY } } },
      'Variable "$input" got an invalid value. Field "key" of required type "ID!" was not provided.',
    ],
    [
      'a literal of the wrong type',
      {
        query: `mutation { open(input: { key: "k", subject: "s", authorization: { password: ${CANARY_NUMBER} } }) }`,
      },
      'String cannot represent a non string value.',
    ],
    [
      'a literal that is no moment',
      { query: `{ at(time: "${CANARY}") }` },
      'A DateTime is text such as "2026-01-31T09:30:00.000Z", with its zone.',
    ],
    [
      'a literal that is no word',
      { query: `mutation { open(input: { key: "k", subject: "s", mood: "${CANARY}" }) }` },
      'Enum "Mood" cannot represent non-enum value.',
    ],
    [
      'a slip in the syntax',
      { query: `{ hello("${CANARY}") }` },
      'Syntax Error: Expected Name, found String.',
    ],
    [
      'a slip within a text',
      { query: `{ hello(name: "\\u${CANARY}") }` },
      'Syntax Error: Invalid Unicode escape sequence.',
    ],
    ['a field that nearly exists', { query: '{ helo }' }, 'Cannot query field "helo" on type "Query".'],
    [
      'no document at all',
      { query: '' },
      'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.',
    ],
  ];
  it.each(mistakes)('of %s name the place and never the value', async (_name, asked, message) => {
    const { errors, text } = await post(asked);
    expect(errors[0]?.message).toBe(message);
    expect(hasCanary(text)).toBe(false);
    expect(hasCanary(world.logged())).toBe(false);
    expect(text).not.toContain('stacktrace');
  });

  it.each([
    [
      'a number for a text',
      { query: 'query q($n: String) { hello(name: $n) }', variables: { n: CANARY_NUMBER } },
      'BAD_USER_INPUT',
    ],
    ['a field that nearly exists', { query: '{ helo }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a slip in the syntax', { query: `{ hello("${CANARY}") }` }, 'GRAPHQL_PARSE_FAILED'],
    ['a mutation', { query: 'mutation { slowly(ms: 0) }' }, 'BAD_USER_INPUT'],
    ['no such operation', { query: 'query a { hello } query b { hello }' }, 'OPERATION_RESOLUTION_FAILURE'],
  ])('of %s are told over a socket with the same code', async (_name, asked, code) => {
    const error = await ask(asked);
    expect(error.extensions).toEqual({ code });
    expect(JSON.stringify(error)).not.toMatch(/correct-horse|471147|Did you mean/);
  });

  it('of a subscription over HTTP say where it belongs', async () => {
    const { errors } = await post({ query: 'subscription { failing }' });
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('graphql-transport-ws'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('hide tokens of headers and of connection_init from the log', async () => {
    await post({ query: '{ me }' }, { authorization: `Bearer ${CANARY}` });
    const socket = await RawSocket.open(world.url);
    socket.send({ type: 'connection_init', payload: { authorization: `Bearer ${CANARY}` } });
    expect(await socket.closed).toEqual({ code: 4401, reason: 'UNAUTHENTICATED' });
    expect(hasCanary(world.logged())).toBe(false);
  });
});

describe('Outside production', () => {
  it('a field that nearly exists is suggested, and introspection answers', async () => {
    const { url, server } = await startSmallWorld({ production: false });
    const ask = async (query: string) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query });
      return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text();
    };
    expect(await ask('{ helo }')).toContain('Did you mean');
    expect(await ask('{ __schema { queryType { name } } }')).toContain('"Query"');
    await server.stop();
  });
});
