import { afterEach, describe, expect, it } from '@jest/globals';
import { sessionsFrom } from '../../src/elements/connection.js';
import { AuthError } from '../../src/errors.js';

const tokenOf = (sub: string, number: number): string =>
  ['head', Buffer.from(JSON.stringify({ sub, number })).toString('base64url'), 'signature'].join('.');

describe('the session of a page', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });
  const answering = (...tokens: string[]): void => {
    globalThis.fetch = async () =>
      Response.json({ token: tokens.shift(), expiresAt: '2099-01-01T00:00:00.000Z' });
  };

  it('is renewed for the one who opened the page', async () => {
    const [first, second] = [tokenOf('17', 1), tokenOf('17', 2)];
    answering(first, second);
    const token = sessionsFrom('/support/session');
    expect(await token()).toBe(first);
    expect(await token()).toBe(first);
    expect(await token(first)).toBe(second);
  });

  it('is never somebody else’s, who has signed in meanwhile: what was written would be theirs', async () => {
    const [first, other] = [tokenOf('17', 1), tokenOf('18', 1)];
    answering(first, other, other);
    const token = sessionsFrom('/support/session');
    await token();
    await expect(token(first)).rejects.toThrow(AuthError);
    await expect(token(first)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
