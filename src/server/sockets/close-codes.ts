import { CloseCode as Protocol } from 'graphql-ws';

/** How a socket ends, besides what `graphql-transport-ws` itself closes with (4400, 4406, 4408, 4409, 4429). */
export const CloseCode = {
  /** The server stops, or is replaced: connect again. RFC 6455, 7.4.1. */
  GOING_AWAY: 1001,
  /** What is needed to greet is away: try again later. */
  TRY_AGAIN_LATER: 1013,
  /** The token names nobody, has expired, or was revoked: connect with another one. */
  UNAUTHORIZED: Protocol.Unauthorized,
  BAD_REQUEST: Protocol.BadRequest,
  INTERNAL: Protocol.InternalServerError,
} as const;
