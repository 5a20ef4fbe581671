import { beforeAll, describe, expect, it } from '@jest/globals';
import { inWords, SESSION_ENDED } from '../../src/elements/failure.js';
import { loadEnglish } from '../../src/elements/texts/tables.js';
import {
  AuthError,
  InputError,
  NetworkError,
  NotFoundError,
  OverloadedError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from '../../src/errors.js';

beforeAll(loadEnglish);

describe('a failure in words', () => {
  it.each([
    ['a lost network', new NetworkError('', { code: 'NETWORK' }), /^Нет связи/, /cannot be reached/],
    ['no answer in time', new TimeoutError('', { code: 'TIMEOUT' }), /^Нет связи/, /cannot be reached/],
    ['a panel signed out of', new AuthError('', { code: SESSION_ENDED }), /^Сеанс закончился/, /has ended/],
    ['a refused session', new AuthError('', { code: 'UNAUTHENTICATED' }), /^Сеанс прервался/, /interrupted/],
    ['what is not allowed', new AuthError('', { code: 'FORBIDDEN' }), /^У вас нет прав/, /not allowed/],
    ['too many requests', new RateLimitError('', { code: 'RATE_LIMITED' }), /^Слишком много/, /^Too many/],
    ['a server without breath', new OverloadedError('', { code: 'OVERLOADED' }), /перегружен/, /overloaded/],
    ['no such ticket', new NotFoundError('', { code: 'NOT_FOUND' }), /такой нет/, /no such ticket/],
  ])('tells of %s what it is', (_, error, ru, en) => {
    expect(inWords(error, 'ru')).toMatch(ru);
    expect(inWords(error, 'en')).toMatch(en);
  });

  it.each([
    ['a request that the server does not understand', new InputError('', { code: 'BAD_USER_INPUT' })],
    ['an answer that is no session', new NetworkError('', { code: 'TOKEN_FAILED', status: 503 })],
    ['a fault without a reference', new ServerError('', { code: 'HTTP_502', status: 502 })],
    ['a mistake in the page itself', new TypeError('x is undefined')],
  ])('takes %s upon us, and not on the network', (_, error) => {
    expect(inWords(error, 'ru')).toMatch(/^Ошибка на нашей стороне\. Повторите/);
    expect(inWords(error, 'en')).toMatch(/^Something went wrong on our side\. Try again/);
  });

  it('gives the reference of a fault, where there is one', () => {
    const error = new ServerError('', { code: 'INTERNAL_SERVER_ERROR', reference: 'a1b2c3' });
    expect(inWords(error, 'ru')).toContain('a1b2c3');
    expect(inWords(error, 'en')).toContain('a1b2c3');
  });
});
