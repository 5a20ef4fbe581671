import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Edge } from '../edge.js';
import { httpStatus } from '../errors/index.js';
import { beginOperation, endOperation } from '../operations.js';
import type { HttpContext } from './apollo.js';

const searchOf = (url: string): string => {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
};

/** A form, link, image or script, whose page can neither name a type of content nor read the answer. */
const BLIND = new Set<unknown>(['navigate', 'no-cors', 'websocket']);

const headersOf = ({ method, headers }: FastifyRequest): HeaderMap => {
  const map = new HeaderMap();
  // GraphQL over HTTP lets a GET come without any header of its own. It changes nothing, and tokens are never sent
  // by a browser unasked; so Apollo's prevention of forged requests is left to those that a page can send blindly.
  if (method === 'GET' && !BLIND.has(headers['sec-fetch-mode'])) map.set('apollo-require-preflight', 'GET');
  for (const name in headers) {
    const value = headers[name];
    if (value) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
};

/** As `@as-integrations/fastify` does it, but for the URL object it makes of each request, and for the log. */
export const graphqlHandler =
  (apollo: ApolloServer<HttpContext>, edge: Edge) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    const told = beginOperation('http', request.id);
    const httpGraphQLRequest: HTTPGraphQLRequest = {
      method: request.method,
      headers: headersOf(request),
      search: searchOf(request.url),
      body: request.body,
    };
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: async () => ({ told }),
    });
    for (const [name, value] of answer.headers) reply.header(name, value);
    reply.code(statusOf(answer.status, told.answer, answer.headers.get('content-type')));
    endOperation(told, edge);
    // Incremental delivery is the only other kind, and the schema has neither @defer nor @stream.
    return answer.body.kind === 'complete' ? answer.body.string : '';
  };

/** What Apollo says of the method and the media types stands (405, 406, 415); the rest follows from the errors. */
const statusOf = (
  status: number | undefined,
  answer: Parameters<typeof httpStatus>[0] | undefined,
  mediaType = 'application/json',
): number => {
  if (!answer || (status && status > 400 && status < 500)) return status ?? 200;
  return httpStatus(answer, mediaType) ?? 200;
};
