import { afterEach, describe, expect, it } from '@jest/globals';
import { type Client, type ClientOptions, createClient, type RetryInfo } from '../src/index.js';
import { createPanel, type Panel } from '../src/panel/index.js';
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

const ticket = { topic: 'site', subject: 'Сайт лежит', description: 'С утра ошибка 502' };
const person = { login: 'petrov', contractNumber: '17', name: 'Пётр', emails: [], services: [] };
const authorization = { password: 'secret' };

const calls: Record<string, (client: Client & Panel) => Promise<unknown>> = {
  viewer: (client) => client.viewer(),
  openTicket: (client) => client.openTicket(ticket),
  replyToTicket: (client) => client.replyToTicket({ ticketId: 'T1', body: 'текст' }),
  syncSubscribers: (client) => client.syncSubscribers({ subscribers: [person] }),
  openPanelSession: (client) => client.openPanelSession({ login: 'petrov' }),
  authorizeTicket: (client) => client.authorizeTicket({ ticketId: 'T1', authorization }),
  closeTicket: (client) => client.closeTicket({ ticketId: 'T1' }),
};
const repeatable = ['viewer', 'openTicket', 'replyToTicket', 'syncSubscribers', 'openPanelSession'];
const once = ['authorizeTicket', 'closeTicket'];

const clientWith = (options: ClientOptions): Client & Panel => ({
  ...createPanel({ ...options, serviceToken: 'service' }),
  ...createClient(options),
});

describe('retries', () => {
  let script: Script | undefined;
  afterEach(() => script?.stop());

  async function run(name: string, steps: [Step, ...Step[]], options: Partial<ClientOptions> = {}) {
    script = await startScript(...steps);
    const retries: RetryInfo[] = [];
    const onRetry = (info: RetryInfo) => retries.push(info);
    const client = clientWith({ url: script.url, retry: { baseMs: 2 }, onRetry, ...options });
    const outcome = await calls[name]?.(client).then(
      () => 'done',
      (error: Error) => error.name,
    );
    return { outcome, asked: script.asked, retries };
  }

  describe.each(repeatable)('of %s, which may be sent twice,', (name) => {
    it.each([
      ['a dropped connection', hangUp],
      ["a proxy's 502", page(502)],
      ['a fault of the server', refusal(500, { code: 'INTERNAL_SERVER_ERROR' })],
      ['overload', refusal(503, { code: 'OVERLOADED', retryAfterMs: 1 })],
      ['a rate limit', refusal(429, { code: 'RATE_LIMITED', retryAfterMs: 1 })],
    ])('follow %s', async (_, step) => {
      const { outcome, asked } = await run(name, [step, step, success(name)]);
      expect(outcome).toBe('done');
      expect(asked).toHaveLength(3);
    });

    it('follow an attempt that is not answered in its time', async () => {
      const { outcome, asked } = await run(name, [silence, success(name)], {
        retry: { baseMs: 2, attemptTimeoutMs: 300 },
      });
      expect(outcome).toBe('done');
      expect(asked).toHaveLength(2);
    });
  });

  describe.each(once)('of %s, which may not,', (name) => {
    it.each([
      ['a dropped connection', hangUp, 'NetworkError'],
      ["a proxy's 503", page(503), 'ServerError'],
      // The database may have gone away just after the change was made.
      ['overload', refusal(503, { code: 'OVERLOADED', retryAfterMs: 1 }), 'OverloadedError'],
      ['a fault of the server', refusal(500, { code: 'INTERNAL_SERVER_ERROR' }), 'ServerError'],
    ])('do not follow %s', async (_, step, error) => {
      const { outcome, asked } = await run(name, [step, success(name)]);
      expect(outcome).toBe(error);
      expect(asked).toHaveLength(1);
    });

    it('follow a rate limit, when nothing was done', async () => {
      const limited = refusal(429, { code: 'RATE_LIMITED', retryAfterMs: 1 });
      const { outcome, asked } = await run(name, [limited, success(name)]);
      expect(outcome).toBe('done');
      expect(asked).toHaveLength(2);
    });

    it('follow a connection that was refused', async () => {
      const retries: RetryInfo[] = [];
      const onRetry = (info: RetryInfo) => retries.push(info);
      const client = clientWith({ url: await deadUrl(), retry: { baseMs: 2 }, onRetry });
      await expect(calls[name]?.(client)).rejects.toMatchObject({ name: 'NetworkError', unsent: true });
      expect(retries).toHaveLength(2);
    });
  });

  it.each([
    ['UNAUTHENTICATED', 401],
    ['NOT_FOUND', 200],
    ['BAD_USER_INPUT', 400],
    ['CURSOR_EXPIRED', 200],
    ['SOMETHING_NEW', 200],
  ])('never follow %s', async (code, status) => {
    const { asked } = await run('viewer', [refusal(status, { code })]);
    expect(asked).toHaveLength(1);
  });

  it('keep one idempotency key, and a new call makes a new one', async () => {
    const first = await run('openTicket', [hangUp, hangUp, success('openTicket')]);
    const keys = new Set(first.asked.map(keyOf));
    expect(first.asked).toHaveLength(3);
    expect([...keys]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    await script?.stop();
    const second = await run('openTicket', [success('openTicket')]);
    expect(keys).not.toContain(keyOf(second.asked[0]));
  });

  it("take the caller's key, from the options before the input", async () => {
    script = await startScript(success('openTicket'));
    const client = createClient({ url: script.url });
    await client.openTicket({ ...ticket, idempotencyKey: 'from-the-input' });
    await client.openTicket(
      { ...ticket, idempotencyKey: 'from-the-input' },
      { idempotencyKey: 'from-the-options' },
    );
    expect(script.asked.map(keyOf)).toEqual(['from-the-input', 'from-the-options']);
  });

  it('stop after the given number of tries, with the last error', async () => {
    const { outcome, asked, retries } = await run('viewer', [hangUp, page(502)], {
      retry: { tries: 4, baseMs: 2 },
    });
    expect(outcome).toBe('ServerError');
    expect(asked).toHaveLength(4);
    expect(retries.map(({ attempt, operation, error }) => [attempt, operation, error.name])).toEqual([
      [1, 'viewer', 'NetworkError'],
      [2, 'viewer', 'ServerError'],
      [3, 'viewer', 'ServerError'],
    ]);
  });

  it('can be turned off', async () => {
    const { asked } = await run('viewer', [hangUp], { retry: { tries: 1 } });
    expect(asked).toHaveLength(1);
  });

  it('wait at least as long as the server asks, by header too', async () => {
    const limited = refusal(429, { code: 'RATE_LIMITED' }, { 'retry-after': '1' });
    const start = performance.now();
    const { outcome, retries } = await run('viewer', [limited, success('viewer')]);
    expect(outcome).toBe('done');
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
    expect(retries[0]?.delayMs).toBeGreaterThanOrEqual(1_000);
  });

  it('do not begin a wait that would outlast the deadline', async () => {
    const limited = refusal(429, { code: 'RATE_LIMITED', retryAfterMs: 60_000 });
    const start = performance.now();
    const { outcome, asked } = await run('viewer', [limited], { timeoutMs: 5_000 });
    expect(outcome).toBe('RateLimitError');
    expect(asked).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('end at the deadline of the whole call', async () => {
    const { outcome } = await run('viewer', [silence], {
      timeoutMs: 100,
      retry: { baseMs: 2, attemptTimeoutMs: 40, tries: 9 },
    });
    expect(outcome).toBe('TimeoutError');
  });

  it('end when the caller aborts during the wait', async () => {
    script = await startScript(refusal(429, { code: 'RATE_LIMITED', retryAfterMs: 20_000 }));
    const controller = new AbortController();
    const client = createClient({ url: script.url, onRetry: () => controller.abort(new Error('enough')) });
    await expect(client.viewer({ signal: controller.signal })).rejects.toThrow('enough');
    expect(script.asked).toHaveLength(1);
  });
});

function keyOf(asked: Script['asked'][number] | undefined): unknown {
  return asked?.body.variables.input?.idempotencyKey;
}

function success(name: string): Step {
  const payload = { ticket: { id: 'T1' }, duplicateOf: null, token: 't', expiresAt: 'x', errors: [] };
  return data({ [name]: payload });
}
