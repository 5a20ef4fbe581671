/** Why a subscription ended, as one of the SDK's errors. */
import { AuthError, NetworkError, RateLimitError, ServerError, ZayavkaError } from '../errors.js';
import { type GraphQLErrorLike, toRefusal } from '../transport/refusal.js';

/** @param raw what graphql-ws reports: GraphQL errors, a close event, a socket's error event, an Error. */
export function toEnding(raw: unknown): ZayavkaError {
  if (raw instanceof ZayavkaError) return raw;
  if (isErrors(raw)) return toRefusal(raw[0]);
  if (isClose(raw)) return fromClose(raw.code, raw.reason);
  return new NetworkError('The live connection failed', { code: 'NETWORK', cause: raw });
}

/** Closes that answer what this client sent: the same would come again. */
const FATAL = new Set([1002, 1003, 1007, 1008, 1009, 1010, 4004, 4400, 4406, 4409]);

function fromClose(code: number, reason: string): ZayavkaError {
  const message = `The live connection was closed: ${code} ${reason}`.trim();
  const details = { code: `CLOSED_${code}` };
  if (code === 4401) return new AuthError(message, { code: 'UNAUTHENTICATED' });
  if (code === 4403) return new AuthError(message, { code: 'FORBIDDEN' });
  // Only a limit can mean it: this client greets once.
  if (code === 4429) return new RateLimitError(message, details);
  // The rest, 1001 (going away), 1006 (lost), 1012 and 1013 (restart, later) among them, ends by reconnecting.
  return FATAL.has(code) ? new ServerError(message, details) : new NetworkError(message, details);
}

function isErrors(raw: unknown): raw is readonly [GraphQLErrorLike] {
  return Array.isArray(raw) && raw.length > 0;
}

function isClose(raw: unknown): raw is { code: number; reason: string } {
  return (
    raw !== null &&
    typeof raw === 'object' &&
    'code' in raw &&
    typeof raw.code === 'number' &&
    'reason' in raw
  );
}
