import { jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../kernel/clock.js';
import { Locale } from '../kernel/locale.js';
import type { SubscriberActor } from './require.js';
import { SESSION_SCOPES } from './scopes.js';

const ISSUER = 'zayavka';
const AUDIENCE = 'zayavka:subscriber';
const ALGORITHM = 'HS256';

/** Life of a panel session, in milliseconds: short, since a page can always have a new one from its panel. */
export const SESSION_LIFE_MS = 15 * 60_000;

/** Sessions whose tokens are remembered, so that a signature is checked once rather than at each request. */
const REMEMBERED = 10_000;

/** The short-lived tokens with which a panel's page talks to the API in its customer's name (JWT, RFC 7519). */
export class SessionTokens {
  /** Bearers of tokens that were found good. A session cannot be taken back, so nothing but its end changes that. */
  private readonly known = new LRUCache<string, SubscriberActor>({ max: REMEMBERED });

  constructor(
    private readonly key: Uint8Array,
    private readonly clock: Clock,
  ) {}

  /** @returns the token and its end in epoch milliseconds. */
  async issue({ id, locale }: { id: number; locale: Locale }): Promise<{ token: string; expiresAt: number }> {
    const now = Math.floor(this.clock.now() / 1000);
    const end = now + SESSION_LIFE_MS / 1000;
    const token = await new SignJWT({ scope: SESSION_SCOPES.join(' '), locale })
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(String(id))
      .setIssuedAt(now)
      .setExpirationTime(end)
      .sign(this.key);
    return { token, expiresAt: end * 1000 };
  }

  /** @returns whose session it is, or undefined when the token is not ours, was changed or has expired. */
  async recognise(token: string): Promise<SubscriberActor | undefined> {
    const known = this.known.get(token) ?? (await this.verify(token));
    if (!known || known.expiresAt <= this.clock.now()) return undefined;
    this.known.set(token, known);
    return known;
  }

  private async verify(token: string): Promise<SubscriberActor | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        issuer: ISSUER,
        audience: AUDIENCE,
        algorithms: [ALGORITHM],
        requiredClaims: ['sub', 'exp', 'scope'],
        currentDate: new Date(this.clock.now()),
      });
      return {
        kind: 'SUBSCRIBER',
        subscriberId: Number(payload.sub),
        locale: payload.locale === Locale.EN ? Locale.EN : Locale.RU,
        scopes: String(payload.scope).split(' '),
        expiresAt: Number(payload.exp) * 1000,
      };
    } catch {
      // Whatever is wrong with a token, its bearer learns only that it is not good.
      return undefined;
    }
  }
}
