import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { type Coding, codingFor } from './content-coding.js';

const SCRIPT = 'text/javascript; charset=utf-8';

/** What stands beside the file of the elements: its English words, which it loads itself, and licences of others. */
const BESIDE = { '.js': SCRIPT, '.en.js': SCRIPT, '.licenses.txt': 'text/plain; charset=utf-8' } as const;

/** The elements may be embedded by any page: they hold no secret, and what they may ask for is decided by `/graphql`. */
const HEADERS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  // Kept, and asked about each time: elements and API are of one version, so a stale copy must not outlive an update.
  'cache-control': 'public, no-cache',
  vary: 'accept-encoding',
} as const;

type Copies = { readonly hash: string; readonly bodies: Readonly<Record<Coding, Buffer>> };

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

const readCopies = async (file: string): Promise<Copies> => {
  const identity = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  const [br, zipped] = await Promise.all([
    packBrotli(identity, { params }),
    packGzip(identity, { level: 9 }),
  ]);
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { hash, bodies: { identity, gzip: zipped, br } };
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Reads and compresses once, when somebody first asks; as long as there is no file, each time anew. */
const copiesOf = (file: string): (() => Promise<Copies | undefined>) => {
  let copies: Promise<Copies | undefined> | undefined;
  return () => {
    copies ??= readCopies(file).catch((error: unknown) => {
      copies = undefined;
      if (isMissing(error)) return undefined;
      throw error;
    });
    return copies;
  };
};

/** Whether `If-None-Match` names this copy. Proxies that compress call a tag weak, and it still is the same file. */
const isKnown = (ifNoneMatch: string | undefined, tag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((known) => known.trim().replace(/^W\//, ''))
    .some((known) => known === tag || known === '*');

/**
 * `GET /elements.js`: the elements as one file, for pages of any origin; and what belongs to it, `/elements.en.js` and
 * `/elements.licenses.txt`, from the same folder.
 */
export const addElements = (app: FastifyInstance, file: string): void => {
  for (const [ending, type] of Object.entries(BESIDE)) addFile(app, file.replace(/\.js$/, ending), type);
};

const addFile = (app: FastifyInstance, file: string, type: string): void => {
  const copies = copiesOf(file);
  app.get(`/${basename(file)}`, async (request, reply) => {
    const found = await copies();
    reply.headers(HEADERS).type(type);
    if (!found) {
      reply.code(404).header('cache-control', 'no-store').type('application/json; charset=utf-8');
      return { error: 'The elements have not been built: run npm run build, and ask again.' };
    }
    const coding = codingFor(request.headers['accept-encoding']);
    const tag = `"${found.hash}-${coding}"`;
    reply.header('etag', tag);
    if (isKnown(request.headers['if-none-match'], tag)) return reply.code(304).send();
    if (coding !== 'identity') reply.header('content-encoding', coding);
    return reply.send(found.bodies[coding]);
  });
};
