/** The token in use: a fixed string, or what the caller's function gives now. */
import { NetworkError, ZayavkaError } from '../errors.js';
import type { ClientOptions } from './options.js';

export interface Tokens {
  /** False for a fixed token: asking again cannot help. */
  readonly renewable: boolean;
  /** @throws NetworkError when the caller's function fails: it usually asks a server of its own. */
  get(refused?: string): Promise<string | undefined>;
}

export function tokensOf(token: ClientOptions['token']): Tokens {
  return {
    renewable: typeof token === 'function',
    async get(refused) {
      if (typeof token !== 'function') return token;
      try {
        return await token(refused);
      } catch (cause) {
        if (cause instanceof ZayavkaError) throw cause;
        throw new NetworkError('The token function failed', { code: 'TOKEN_FAILED', unsent: true, cause });
      }
    },
  };
}

/** Headers of a request; the same two go into a live connection's greeting. */
export function identity(token: string | undefined, locale: string | undefined) {
  return {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(locale === undefined ? {} : { 'accept-language': locale }),
  };
}
