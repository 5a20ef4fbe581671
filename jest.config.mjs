/**
 * Three projects, one suite: what needs a database runs twice, on `sqlite` and on `mariadb`; the rest once, as `plain`.
 * `npm test -- tickets` runs the files whose path says so; `--selectProjects sqlite` one database.
 */
const plainFolders = [
  'test/docs',
  'test/house',
  'test/kernel',
  'test/kit',
  'test/regulations',
  'test/rules',
  'test/server',
  'test/texts',
  'desk/test',
  'sdk/test',
];
/** In folders that are plain otherwise. */
const exceptions = ['test/docs/on-both', 'test/kit/on-both', 'test/server/on-both'];

/** What only a database server can have, such as rows locked one by one, and pages in a browser: for one of the two databases. */
const onMariaDbAlone = ['test/desk', 'test/faults/on-mariadb', 'test/pages', 'test/queue/on-mariadb'];

/** ESM, and TypeScript through swc with decorator metadata as tsc emits it. */
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.tmp/'],
};

const AS_IN_PRODUCTION = '<rootDir>/test/kit/as-in-production.mjs';

const plain = {
  ...common,
  displayName: 'plain',
  setupFiles: [AS_IN_PRODUCTION],
  testMatch: plainFolders.map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: exceptions.map((folder) => `<rootDir>/${folder}/`),
};

const needsDatabase = {
  ...common,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: [...plainFolders.map((folder) => `<rootDir>/${folder}/(?!on-both/)`)],
};

const sqlite = {
  ...needsDatabase,
  displayName: 'sqlite',
  testPathIgnorePatterns: [
    ...needsDatabase.testPathIgnorePatterns,
    ...onMariaDbAlone.map((folder) => `<rootDir>/${folder}/`),
  ],
  setupFiles: [AS_IN_PRODUCTION, '<rootDir>/test/kit/temporary-on-sqlite.mjs'],
};

const mariadb = {
  ...needsDatabase,
  displayName: 'mariadb',
  setupFiles: [AS_IN_PRODUCTION, '<rootDir>/test/kit/temporary-on-mariadb.mjs'],
  globalSetup: '<rootDir>/test/kit/mariadb-of-the-run.mjs',
  globalTeardown: '<rootDir>/test/kit/mariadb-of-the-run-stop.mjs',
};

export default {
  projects: [plain, sqlite, mariadb],
  // The machine that runs this has two cores, and databases beside the workers.
  maxWorkers: 2,
  // Node keeps the modules of every file that a worker has run; with gigabytes of them it mostly collects garbage.
  workerIdleMemoryLimit: '700MB',
  testTimeout: 60_000,
};
