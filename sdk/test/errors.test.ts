import { afterEach, describe, expect, it } from '@jest/globals';
import {
  AuthError,
  type ClientOptions,
  CursorExpiredError,
  createClient,
  InputError,
  NetworkError,
  NotFoundError,
  OverloadedError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ZayavkaError,
} from '../src/index.js';
import {
  data,
  deadUrl,
  hangUp,
  page,
  refusal,
  type Script,
  type Step,
  silence,
  startScript,
} from './kit/script.js';

const once = { retry: { tries: 1 } };

describe('a failed call', () => {
  let script: Script | undefined;
  afterEach(() => script?.stop());

  async function fail(step: Step, options: Partial<ClientOptions> = {}): Promise<ZayavkaError> {
    script = await startScript(step);
    return failure(createClient({ url: script.url, ...once, ...options }).viewer());
  }

  it.each([
    ['UNAUTHENTICATED', 401, AuthError],
    ['FORBIDDEN', 403, AuthError],
    ['NOT_FOUND', 200, NotFoundError],
    ['BAD_USER_INPUT', 400, InputError],
    ['QUERY_TOO_COMPLEX', 400, InputError],
    ['RATE_LIMITED', 429, RateLimitError],
    ['OVERLOADED', 503, OverloadedError],
    ['CURSOR_EXPIRED', 200, CursorExpiredError],
    ['INTERNAL_SERVER_ERROR', 500, ServerError],
    ['SOMETHING_NEW', 200, ServerError],
  ])('with the code %s rejects with its class', async (code, status, expected) => {
    const error = await fail(refusal(status, { code }));
    expect(error).toBeInstanceOf(expected);
    expect(error).toBeInstanceOf(ZayavkaError);
    expect(error).toMatchObject({ code, status, name: expected.name, message: 'refused' });
  });

  it('carries the reference by which the provider finds a fault', async () => {
    const error = await fail(refusal(500, { code: 'INTERNAL_SERVER_ERROR', reference: 'ref-17' }));
    expect(error).toMatchObject({ reference: 'ref-17' });
  });

  it.each([
    [
      'the extension',
      refusal(429, { code: 'RATE_LIMITED', retryAfterMs: 1_500 }, { 'retry-after': '9' }),
      1_500,
    ],
    ['the header', refusal(429, { code: 'RATE_LIMITED' }, { 'retry-after': '9' }), 9_000],
    ['the header of a proxy', page(429, { 'retry-after': '3' }), 3_000],
    ['neither', page(429), undefined],
    ['an unreadable header', page(429, { 'retry-after': 'soon' }), undefined],
  ])('says when to come back, from %s', async (_, step, expected) => {
    const error = await fail(step);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.retryAfterMs).toBe(expected);
  });

  it('reads a Retry-After that is a date', async () => {
    const error = await fail(page(429, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }));
    expect(error.retryAfterMs).toBeGreaterThan(50_000);
    expect(error.retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  it.each([
    ["a proxy's 502", page(502), ServerError, 'HTTP_502'],
    ['a 404 of another site', page(404), ServerError, 'HTTP_404'],
    ["a proxy's 401", page(401), AuthError, 'UNAUTHENTICATED'],
    ['a page instead of the API', page(200), NetworkError, 'BAD_ANSWER'],
    ['a connection that was dropped', hangUp, NetworkError, 'NETWORK'],
  ])('knows %s', async (_, step, expected, code) => {
    const error = await fail(step);
    expect(error).toBeInstanceOf(expected);
    expect(error.code).toBe(code);
  });

  it('knows a server that is not there', async () => {
    const error = await failure(createClient({ url: await deadUrl(), ...once }).viewer());
    expect(error).toBeInstanceOf(NetworkError);
    expect(error.unsent).toBe(true);
  });

  it('rejects with TimeoutError at the deadline, of the client or of the call', async () => {
    expect(await fail(silence, { timeoutMs: 30 })).toBeInstanceOf(TimeoutError);
    const client = createClient({ url: script?.url ?? '', ...once });
    expect(await failure(client.viewer({ timeoutMs: 30 }))).toMatchObject({
      code: 'TIMEOUT',
      message: expect.stringContaining('30 ms'),
    });
  });

  it("rejects with the signal's reason when the caller aborts", async () => {
    const controller = new AbortController();
    script = await startScript(() => controller.abort(new Error('the page was left')));
    const client = createClient({ url: script.url });
    await expect(client.viewer({ signal: controller.signal })).rejects.toThrow('the page was left');
    await expect(client.viewer({ signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never');
    expect(script.asked).toHaveLength(1);
  });
});

describe('the token', () => {
  let script: Script | undefined;
  afterEach(() => script?.stop());
  const who = data({ viewer: null });

  it('goes along with the language on every request; without one there is no header', async () => {
    script = await startScript(who);
    await createClient({ url: script.url, token: async () => 'one', locale: 'ru' }).viewer();
    await createClient({ url: script.url }).viewer();
    expect(script.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer one', undefined]);
    expect(script.asked[0]?.headers['accept-language']).toBe('ru');
  });

  it('is asked for once more when the server refuses it', async () => {
    script = await startScript(refusal(401, { code: 'UNAUTHENTICATED' }), who);
    const refused: Array<string | undefined> = [];
    const token = (old?: string) => {
      refused.push(old);
      return old ? 'new' : 'old';
    };
    await createClient({ url: script.url, token, ...once }).viewer();
    expect(script.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
    expect(refused).toEqual([undefined, 'old']);
  });

  it('is not sent again when there is no other', async () => {
    script = await startScript(refusal(401, { code: 'UNAUTHENTICATED' }));
    expect(await failure(createClient({ url: script.url, token: () => 'old' }).viewer())).toBeInstanceOf(
      AuthError,
    );
    expect(await failure(createClient({ url: script.url, token: 'old' }).viewer())).toBeInstanceOf(AuthError);
    expect(script.asked).toHaveLength(2);
  });

  it('is not asked for again when it does not reach so far', async () => {
    script = await startScript(refusal(403, { code: 'FORBIDDEN' }));
    let asked = 0;
    const token = () => `token${++asked}`;
    expect(await failure(createClient({ url: script.url, token }).viewer())).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(asked).toBe(1);
  });

  it('that cannot be had is a NetworkError with its cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const client = createClient({ url: await deadUrl(), token: () => Promise.reject(cause), ...once });
    expect(await failure(client.viewer())).toMatchObject({ code: 'TOKEN_FAILED', cause });
  });
});

async function failure(call: Promise<unknown>): Promise<ZayavkaError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ZayavkaError) return error;
  throw new Error(`expected one of the SDK's errors, found ${error}`);
}
