import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The page's parts, each from its own package: no network is needed, and nothing is copied into this one. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  'react.js': ['react/umd/react.production.min.js', 'text/javascript'],
  'react-dom.js': ['react-dom/umd/react-dom.production.min.js', 'text/javascript'],
  'graphiql.js': ['graphiql/graphiql.min.js', 'text/javascript'],
  'graphiql.css': ['graphiql/graphiql.min.css', 'text/css'],
};

const START = `
const live = location.origin.replace('http', 'ws') + '/graphql';
const query = '# Headers: { "authorization": "Bearer …" }\\n\\n{\\n  regulations {\\n    version\\n  }\\n}\\n';
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql', subscriptionUrl: live }),
    defaultQuery: query,
  }),
);
`;

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/graphiql.css">
<link rel="stylesheet" href="/graphiql/page.css">
</head>
<body>
<div id="graphiql"></div>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/start.js"></script>
</body>
</html>
`;

const STYLE = 'html, body, #graphiql { height: 100%; margin: 0; }\n';

/** The editor sets styles of elements as it runs; scripts come from this server alone. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const utf8 = (type: string): string => `${type}; charset=utf-8`;

export const sendGraphiql = (reply: FastifyReply): string => {
  reply.type(utf8('text/html')).header('content-security-policy', POLICY);
  return PAGE;
};

/** Serves what the page at `GET /graphql` loads. Outside production alone. */
export const addGraphiqlFiles = (app: FastifyInstance): void => {
  const require = createRequire(import.meta.url);
  const locate = (file: string): string => {
    const [name = '', ...rest] = file.split('/');
    return join(dirname(require.resolve(`${name}/package.json`)), ...rest);
  };
  for (const [name, [file, type]] of Object.entries(FILES))
    app.get(`/graphiql/${name}`, async (_request, reply) => {
      reply.type(utf8(type)).header('cache-control', 'max-age=3600');
      return readFile(locate(file));
    });
  app.get('/graphiql/start.js', (_request, reply) => reply.type(utf8('text/javascript')).send(START));
  app.get('/graphiql/page.css', (_request, reply) => reply.type(utf8('text/css')).send(STYLE));
};
