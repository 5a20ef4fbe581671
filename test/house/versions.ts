import { satisfies } from 'semver';

/** The part of package-lock.json that is read here. */
export interface LockFile {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

interface Floor {
  readonly range: string;
  readonly reason: string;
  /** Tools may bring another one for themselves. */
  readonly oursAlone?: true;
}

/** What each dependency must at least be, and why. A package that is not used yet is judged from its first day. */
export const floors: Readonly<Record<string, Floor>> = {
  graphql: { range: '>=16.12 <17', reason: 'type-graphql and Apollo need 16' },
  '@apollo/server': { range: '>=5.5.1 <6', reason: 'fixed denial of service' },
  'type-graphql': { range: '2.0.0-rc.4', reason: 'the one candidate that was tried with all the rest' },
  'graphql-ws': { range: '>=6.4 <7', reason: 'the protocol of the live streams' },
  ws: { range: '>=8.21 <9', reason: 'fixed memory disclosure and limits' },
  typeorm: { range: '>=1.1 <2', reason: 'fixed injection; wants better-sqlite3 12 and ioredis 5' },
  mysql2: { range: '>=3.24 <4', reason: 'fixed prototype pollution and code injection' },
  'better-sqlite3': { range: '>=12 <13', reason: "TypeORM's peer" },
  ioredis: { range: '>=5 <6', reason: "TypeORM's peer" },
  fastify: { range: '>=5 <6', reason: 'the HTTP server' },
  'smtp-server': { range: '>=3.18.3', reason: 'LMTP' },
  nodemailer: { range: '>=9.0.5', reason: 'fixed header injection' },
  typescript: { range: '>=7', reason: 'decorator metadata works', oursAlone: true },
  jest: { range: '>=30 <31', reason: 'ES modules in tests' },
};

/** Installed copies, nested ones too, that lie outside of their range. */
export function lowVersions(lock: LockFile): string[] {
  return Object.entries(lock.packages).flatMap(([path, { version }]) => {
    const name = path.match(/(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/)?.[1];
    const floor = name === undefined ? undefined : floors[name];
    if (!floor || version === undefined || satisfies(version, floor.range)) return [];
    if (floor.oursAlone && path !== `node_modules/${name}`) return [];
    return [`${path} is ${version}, not ${floor.range}: ${floor.reason}`];
  });
}

/** Packages that keep their state in the module: a second copy would not know the first one's types. */
const single = ['graphql', 'type-graphql', 'typeorm', 'reflect-metadata'];

export function secondCopies(lock: LockFile): string[] {
  return Object.keys(lock.packages).filter((path) =>
    single.some((name) => path.endsWith(`/node_modules/${name}`)),
  );
}
