import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '../../kernel/locale.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import type { Edge } from '../edge.js';
import { beginOperation, endOperation } from '../operations.js';
import { answerFailure } from './attachment-answers.js';
import type { AttachmentDoor } from './attachment-door.js';

/** Milliseconds that a file may take to come in: 20 MiB need them on a line of 190 kbit/s. */
export const UPLOAD_MS = 15 * 60_000;
/** Milliseconds without a byte after which its sender is taken for gone. */
const STALL_MS = 30_000;
/** Milliseconds for which what is sent after a refusal is read and forgotten, so that the refusal can be read. */
const DRAIN_MS = 10_000;

type Query = { readonly name?: string | readonly string[] };

const nameIn = ({ query }: FastifyRequest): string => {
  const { name = '' } = query as Query;
  return typeof name === 'string' ? name : (name[0] ?? '');
};

const lengthOf = ({ headers }: FastifyRequest): number | undefined => {
  const length = headers['content-length'];
  return length === undefined ? undefined : Number(length);
};

async function* chunksOf({ raw }: FastifyRequest): AsyncGenerator<Buffer> {
  // Left in the middle, the loop would else take the socket with it, to which the answer has yet to go.
  for await (const chunk of raw.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
}

/** A stream of its own, which may be given up without the request's. */
const bodyOf = (request: FastifyRequest): Readable => Readable.from(chunksOf(request), { objectMode: false });

/** Reads on for a moment what nobody wants: a client that still sends does not look at the answer. */
const drain = ({ raw }: FastifyRequest): void => {
  if (raw.complete || raw.destroyed) return;
  const timer = setTimeout(() => raw.socket.destroy(), DRAIN_MS);
  raw.once('close', () => clearTimeout(timer));
  raw.resume();
};

const refuseForms = ({ headers }: FastifyRequest): void => {
  // The file would have the form's boundaries around it.
  if (/^multipart\/form-data\b/i.test(headers['content-type'] ?? ''))
    throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'multipart' });
};

const uploadHandler =
  (edge: Edge, door: AttachmentDoor) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const told = beginOperation('http', request.id);
    told.kind = 'upload';
    told.fields = ['uploadAttachment'];
    reply.header('cache-control', 'no-store').header('x-request-id', request.id);
    request.raw.setTimeout(STALL_MS);
    let locale: Locale | undefined;
    try {
      const actor = await edge.callers.identify(request.headers.authorization);
      told.actor = actor.kind;
      const acceptLanguage = request.headers['accept-language'];
      ({ locale } = await edge.callers.contextFor({ actor, acceptLanguage, channel: 'http' }));
      refuseForms(request);
      const file = { name: nameIn(request), content: bodyOf(request), length: lengthOf(request) };
      const { id, name, contentType, bytes } = await door.upload(actor, file);
      return reply.code(201).send({ id, name, contentType, bytes });
    } catch (error) {
      drain(request);
      return answerFailure(edge, error, { request, reply, told }, locale);
    } finally {
      request.raw.socket.setTimeout(0);
      endOperation(told, edge);
    }
  };

/** `POST /attachments?name=…`: the body is the file, of whatever type, and is never held as a whole. */
export const addUploadRoute = (scope: FastifyInstance, edge: Edge, door: AttachmentDoor): void => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
  scope.route({
    method: 'POST',
    url: '/attachments',
    config: { bodyMs: UPLOAD_MS },
    handler: uploadHandler(edge, door),
  });
};
