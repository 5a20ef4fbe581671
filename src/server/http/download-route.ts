import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Edge } from '../edge.js';
import { beginOperation, endOperation } from '../operations.js';
import { answerFailure } from './attachment-answers.js';
import type { AttachmentDoor, ServedFile } from './attachment-door.js';
import { byteRange } from './byte-range.js';
import { attachmentDisposition, servedType } from './disposition.js';

type Params = { readonly id: string };
type Query = { readonly expires?: unknown; readonly signature?: unknown };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Saved, never shown: whatever is in it, no browser runs it, frames it or remembers it. */
const HEADERS = {
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'accept-ranges': 'bytes',
} as const;

const send = async (
  { name, contentType, bytes, open }: ServedFile,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  reply
    .headers(HEADERS)
    .header('x-request-id', request.id)
    .header('content-disposition', attachmentDisposition(name));
  const { range, 'if-range': ifRange } = request.headers;
  const part = ifRange === undefined ? byteRange(range, bytes) : undefined;
  if (part === null) return reply.code(416).header('content-range', `bytes */${bytes}`).send();
  const content = await open(part);
  if (part) reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${bytes}`);
  return reply
    .type(servedType(contentType))
    .header('content-length', part ? part.end - part.start + 1 : bytes)
    .send(content);
};

const downloadHandler =
  (edge: Edge, door: AttachmentDoor) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const told = beginOperation('http', request.id);
    told.kind = 'download';
    told.fields = ['downloadAttachment'];
    try {
      const { id } = request.params as Params;
      const { expires, signature } = request.query as Query;
      const file = await door.download({ id, expires: text(expires), signature: text(signature) });
      return await send(file, request, reply);
    } catch (error) {
      reply.header('cache-control', 'no-store');
      return answerFailure(edge, error, { request, reply, told }, undefined);
    } finally {
      endOperation(told, edge);
    }
  };

/** `GET /attachments/ID?expires=…&signature=…`: the address says who may have it, so that a browser can save it. */
export const addDownloadRoute = (scope: FastifyInstance, edge: Edge, door: AttachmentDoor): void => {
  scope.route({
    method: 'GET',
    url: '/attachments/:id',
    exposeHeadRoute: false,
    handler: downloadHandler(edge, door),
  });
};
