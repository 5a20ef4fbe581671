import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { clientAt, sessionsFrom } from '../../src/elements/connection.js';
import { AuthError, NetworkError } from '../../src/errors.js';
import { Desk } from '../kit/desk.js';
import { close, listen } from '../kit/script.js';

const tokenOf = (sub: string, number: number): string =>
  ['head', Buffer.from(JSON.stringify({ sub, number })).toString('base64url'), 'signature'].join('.');

const LATER = '2099-01-01T00:00:00.000Z';
const SIGNED_OUT = { error: { code: 'SESSION_ENDED', message: 'Nobody is signed in.' } };

type Answer = { readonly status?: number; readonly body: unknown };

const session = (token: string, expiresAt = LATER): Answer => ({ body: { token, expiresAt } });

describe('the session of a page', () => {
  let panel: Server;
  let address = '';
  /** Paths with their queries, and what came with them. */
  let asked: string[];
  let headers: string[];
  let answers: Answer[];
  beforeEach(async () => {
    asked = [];
    headers = [];
    panel = createServer((request, response) => {
      asked.push(request.url ?? '');
      headers.push(JSON.stringify(request.headers));
      const { status = 200, body } = (answers.length > 1 ? answers.shift() : answers[0]) ?? { body: {} };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    address = `http://127.0.0.1:${await listen(panel)}/support/session`;
  });
  afterEach(() => close(panel));

  it('is renewed for the one who opened the page, and the panel told that the old one was refused', async () => {
    const [first, second] = [tokenOf('17', 1), tokenOf('17', 2)];
    answers = [session(first), session(second)];
    const token = sessionsFrom(address);
    expect(await token()).toBe(first);
    expect(await token()).toBe(first);
    expect(await token(first)).toBe(second);
    expect(await token(first)).toBe(second);
    expect(asked).toEqual(['/support/session', '/support/session?refused=1']);
    expect(headers.join()).not.toContain(first);
  });

  it('is renewed before it ends without that', async () => {
    answers = [session('a', new Date(Date.now() + 20_000).toISOString()), session('b')];
    const token = sessionsFrom(`${address}?of=me`);
    expect([await token(), await token()]).toEqual(['a', 'b']);
    expect(await token('b')).toBe('b');
    expect(asked).toEqual([
      '/support/session?of=me',
      '/support/session?of=me',
      '/support/session?of=me&refused=1',
    ]);
  });

  it('is asked for once by all who need it at the same time', async () => {
    answers = [session('a')];
    const token = sessionsFrom(address);
    await Promise.all([token(), token(), token()]);
    await Promise.all([token('a'), token('a')]);
    expect(asked).toEqual(['/support/session', '/support/session?refused=1']);
  });

  it('is never somebody else’s, who has signed in meanwhile: what was written would be theirs', async () => {
    const [first, other] = [tokenOf('17', 1), tokenOf('18', 1)];
    answers = [session(first), session(other)];
    const token = sessionsFrom(address);
    await token();
    await expect(token(first)).rejects.toThrow(AuthError);
    await expect(token(first)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each([
    ['the panel says that nobody is signed in', 401, SIGNED_OUT, AuthError, 'SESSION_ENDED'],
    ['somebody else answers 401', 401, { error: 'Who are you?' }, AuthError, 'UNAUTHENTICATED'],
    ['it is forbidden', 403, SIGNED_OUT, AuthError, 'UNAUTHENTICATED'],
    ['the panel fails', 503, SIGNED_OUT, NetworkError, 'TOKEN_FAILED'],
    ['a page comes in its place', 200, null, NetworkError, 'TOKEN_FAILED'],
  ])('has ended only where the panel says so: %s', async (_, status, body, kind, code) => {
    answers = [{ status, body }];
    const failing = sessionsFrom(address)();
    await expect(failing).rejects.toBeInstanceOf(kind);
    await expect(failing).rejects.toMatchObject({ code, status });
  });

  it('is one for elements of all languages, whose connections are their own', async () => {
    const desk = new Desk();
    await desk.start();
    try {
      answers = [session('good')];
      const at = (locale: string) => clientAt({ url: desk.url, sessionUrl: address, locale });
      const [ru, en] = [at('ru'), at('en')];
      expect(at('ru')).toBe(ru);
      expect(en).not.toBe(ru);
      await Promise.all([ru.tickets(), en.tickets()]);
      expect(asked).toEqual(['/support/session']);
      desk.tokens.clear();
      desk.tokens.add('better');
      answers = [session('better')];
      await Promise.all([ru.tickets(), en.tickets()]);
      expect(asked).toEqual(['/support/session', '/support/session?refused=1']);
    } finally {
      await desk.kill();
    }
  });
});
