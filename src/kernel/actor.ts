import type { Locale } from './locale.js';

/** Who stands behind a change in the journal. */
export const ActorKind = { SUBSCRIBER: 'SUBSCRIBER', AGENT: 'AGENT', SYSTEM: 'SYSTEM' } as const;
export type ActorKind = (typeof ActorKind)[keyof typeof ActorKind];

/** Who sends a request. What each may do is decided in access/, nowhere else. */
export type Actor =
  | { readonly kind: 'ANONYMOUS' }
  | {
      readonly kind: 'SUBSCRIBER';
      readonly subscriberId: number;
      /** The subscriber's own language when the session was opened. */
      readonly locale: Locale;
      readonly scopes: readonly string[];
      /** Epoch milliseconds at which the session ends. */
      readonly expiresAt: number;
    }
  | {
      readonly kind: 'SERVICE';
      readonly tokenId: string;
      readonly scopes: readonly string[];
      readonly expiresAt: number | null;
    };

export const ANONYMOUS: Actor = { kind: 'ANONYMOUS' };
