import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Coding, codingFor } from './content-coding.js';

const DESK_PATH = '/desk';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** The names of assets tell their content (the licences are the one exception), so copies are good for a year. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Agents' work is on this page: it loads nothing from elsewhere, and stands in no frame. */
const PAGE_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-cache',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const;

type Copies = Readonly<Record<Coding, Buffer>>;

const copiesOf = (identity: Buffer): Copies => ({
  identity,
  gzip: gzipSync(identity, { level: 9 }),
  br: brotliCompressSync(identity, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      // The best one holds up everybody else for a fifth of a second a file, for two percent.
      [constants.BROTLI_PARAM_QUALITY]: 9,
    },
  }),
});

type Built = { readonly page: Copies; readonly assets: ReadonlyMap<string, () => Copies> };

/** Compresses a file once, when it is first asked for. */
const lazily = (identity: Buffer): (() => Copies) => {
  let copies: Copies | undefined;
  return () => {
    copies ??= copiesOf(identity);
    return copies;
  };
};

/** What the build has made, all of it: another build may take its place on the disk. Undefined as long as there is none. */
const readBuilt = (folder: string): Built | undefined => {
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  const assets = join(folder, 'assets');
  return {
    page: copiesOf(readFileSync(join(folder, 'index.html'))),
    assets: new Map(readdirSync(assets).map((name) => [name, lazily(readFileSync(join(assets, name)))])),
  };
};

const send = (request: FastifyRequest, reply: FastifyReply, copies: Copies): FastifyReply => {
  const coding = codingFor(request.headers['accept-encoding']);
  reply.header('vary', 'accept-encoding');
  if (coding !== 'identity') reply.header('content-encoding', coding);
  return reply.send(copies[coding]);
};

/**
 * `GET /desk/`: the support service's page, for every address below it, and its files; `GET /` leads to it. Nothing in
 * it is secret: what it may ask for is decided by `/graphql`.
 */
export const addDesk = (app: FastifyInstance, folder: string): void => {
  let known: Built | undefined;
  const built = (): Built | undefined => {
    known ??= readBuilt(folder);
    return known;
  };
  const sendPage = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const found = built();
    if (found) return send(request, reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8'), found.page);
    return reply
      .code(404)
      .header('cache-control', 'no-store')
      .send({ error: 'The desk has not been built: run npm run build, and ask again.' });
  };
  // Who types the bare name of the host is of the support service; subscribers come by the panel. Not for good: it may change.
  app.get('/', (_request, reply) => reply.redirect(`${DESK_PATH}/`, 302));
  app.get(DESK_PATH, (_request, reply) => reply.redirect(`${DESK_PATH}/`, 308));
  app.get(`${DESK_PATH}/`, sendPage);
  // Each page has an address of its own: reload, bookmarks and links in other tabs work.
  app.get(`${DESK_PATH}/*`, sendPage);
  app.get<{ Params: { name: string } }>(`${DESK_PATH}/assets/:name`, (request, reply) => {
    const { name } = request.params;
    const copies = built()?.assets.get(name);
    if (!copies) return reply.callNotFound();
    reply.header('cache-control', name === 'licenses.txt' ? 'no-cache' : FOR_EVER);
    return send(request, reply.type(TYPES[extname(name)] ?? 'application/octet-stream'), copies());
  });
};
