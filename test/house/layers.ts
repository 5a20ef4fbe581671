import type { Source } from './source.js';
import { everyNode, isNode, memberOf, nameOf } from './walk.js';

/** What a kind of file, known by its name, does not import; types count too. */
export interface LayerRule {
  readonly files: RegExp;
  readonly except?: RegExp;
  /** Packages by name, files of ours by path. */
  readonly avoid: RegExp;
  readonly reason: string;
}

/** Pure rules: facts and the time go in, a decision comes out. */
export const pureRules = {
  files: /^src\/regulations\/|\/(lifecycle|policies|[a-z-]*-rules)\.ts$/,
  // The file is read in load.ts; resolvers and types are the face of the rules, not the rules.
  except: /\/load\.ts$|\.(resolver|type)\.ts$/,
} as const;

export const layerRules: readonly LayerRule[] = [
  {
    ...pureRules,
    avoid:
      /^(typeorm|graphql|type-graphql|graphql-.+|@apollo\/.+|fastify|ioredis|mysql2|better-sqlite3|node:.+)$/,
    reason: 'rules know no ORM, no GraphQL and no I/O',
  },
  {
    files: /^src\/kernel\//,
    avoid: /^(src\/(?!kernel\/)|typeorm$|mysql2$|better-sqlite3$|fastify$)/,
    reason: 'the kernel knows nothing of ours',
  },
  {
    files: /\.entity\.ts$/,
    avoid: /^(type-graphql|graphql)$|\.(type|inputs|resolver)\.ts$/,
    reason: 'a row does not decide what leaves the house',
  },
  {
    files: /\.(type|inputs)\.ts$/,
    avoid: /^(typeorm|mysql2|better-sqlite3)$/,
    reason: 'the GraphQL face does not store',
  },
  {
    files: /\.resolver\.ts$/,
    avoid: /^(typeorm|mysql2|better-sqlite3)$/,
    reason: 'a resolver translates and calls one use case; finders are not its business',
  },
  {
    files: /^src\//,
    except: /\/index\.ts$|^src\/(server|compose)/,
    avoid: /\.resolver\.ts$/,
    reason: 'nothing flows back up: only a door, the server and compose hand resolvers on',
  },
  {
    files: /^src\//,
    except: /^src\/database\//,
    avoid: /^(mysql2|better-sqlite3)$/,
    reason: 'the differences between the databases live in src/database',
  },
  {
    files: /^sdk\//,
    avoid: /^(src\/|zayavka$)/,
    reason: 'the SDK sees schema/ and nothing of src/',
  },
  {
    files: /^sdk\/src\//,
    except: /^sdk\/src\/elements\//,
    avoid: /^(node:.*|sdk\/src\/elements\/.*|(?!graphql-ws$|sdk\/src\/).+)$/,
    reason: 'the SDK runs in browsers and depends on graphql-ws alone',
  },
  {
    files: /^sdk\/src\/elements\//,
    avoid: /^(node:.*|(?!lit$|lit\/|sdk\/src\/).+)$/,
    reason: 'the elements are made of Lit and the SDK',
  },
];

export function wrongLayers(sources: readonly Source[], rules: readonly LayerRule[] = layerRules): string[] {
  return rules.flatMap(({ files, except, avoid, reason }) =>
    sources
      .filter(({ path }) => files.test(path) && !except?.test(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ target }) => avoid.test(target))
          .map(({ target }) => `${path} imports ${target}: ${reason}`),
      ),
  );
}

/** Sources of a decision that are not its facts: the clock, chance, the process, the network, timers. */
const impureGlobals = /^(process|fetch|setTimeout|setInterval|setImmediate|performance|crypto|console)$/;
const impureMembers = new Set(['Date.now', 'Math.random']);

/** Uses of the clock, of chance and of the outside world in pure rules. */
export function impurities(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => pureRules.files.test(path) && !pureRules.except.test(path))
    .flatMap(({ path, tree }) =>
      [...everyNode(tree)].flatMap((node) => {
        const member = memberOf(node)?.join('.');
        if (member !== undefined && impureMembers.has(member)) return [`${path} uses ${member}`];
        if (member !== undefined && impureGlobals.test(nameOf(node.object) ?? ''))
          return [`${path} uses ${member}`];
        if (node.type === 'CallExpression' && isNode(node.callee)) {
          const called = nameOf(node.callee) ?? '';
          return impureGlobals.test(called) || called === 'Date' ? [`${path} calls ${called}()`] : [];
        }
        const now =
          node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && isEmpty(node.arguments);
        return now ? [`${path} uses new Date()`] : [];
      }),
    );
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0;
}
