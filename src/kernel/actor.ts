import type { Locale } from './locale.js';

/** Who stands behind a change in the journal. */
export const ActorKind = { SUBSCRIBER: 'SUBSCRIBER', AGENT: 'AGENT', SYSTEM: 'SYSTEM' } as const;
export type ActorKind = (typeof ActorKind)[keyof typeof ActorKind];

/** Ranks of the support service, each with all that the one before may do. */
export const AgentRole = { AGENT: 'AGENT', SUPERVISOR: 'SUPERVISOR', ADMIN: 'ADMIN' } as const;
export type AgentRole = (typeof AgentRole)[keyof typeof AgentRole];

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
      readonly kind: 'AGENT';
      readonly agentId: number;
      readonly role: AgentRole;
      /** The sign-in that the token came from: it can be ended, and everything that hangs on it with it. */
      readonly sessionId: string;
      readonly locale: Locale;
      readonly scopes: readonly string[];
      readonly expiresAt: number;
    }
  | {
      readonly kind: 'SERVICE';
      readonly tokenId: string;
      readonly scopes: readonly string[];
      readonly expiresAt: number | null;
    };

export const ANONYMOUS: Actor = { kind: 'ANONYMOUS' };
