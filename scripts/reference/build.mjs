/**
 * Builds the SDK's reference into sdk/reference, from its public entry points. Fails on an export without a word on it,
 * on a type that is needed but not exported, and on a link to nothing.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, TSConfigReader } from 'typedoc';

const sdk = join(dirname(fileURLToPath(import.meta.url)), '../../sdk');
const { exports } = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8'));

/** Each sub-path with types, at its source. */
const entryPoints = Object.values(exports)
  .filter(({ types }) => types)
  .map(({ types }) => join(sdk, types.replace('/dist/', '/src/').replace('.d.ts', '.ts')));

/**
 * The generator's names for what operations answer and take. What a reader needs of it is given out under a name of its
 * own; where one of these is still shown, it is shown without a link.
 */
const generated = readFileSync(join(sdk, 'src/_generated/types.ts'), 'utf8');
const inside = [
  ...[...generated.matchAll(/^export type (\w+(?:Query|Mutation|Subscription|Variables|Fragment))\b/gm)].map(
    ([, name]) => name,
  ),
  'fieldRules',
];

const app = await Application.bootstrap(
  {
    name: '@zayavka/sdk',
    entryPoints,
    tsconfig: join(sdk, 'tsconfig.json'),
    readme: join(sdk, 'README.md'),
    out: join(sdk, 'reference'),
    includeVersion: true,
    excludePrivate: true,
    excludeProtected: true,
    excludeInternal: true,
    excludeExternals: true,
    disableSources: true,
    // Types are judged by the project's own TypeScript, in `npm run verify`.
    skipErrorChecking: true,
    githubPages: false,
    logLevel: 'Warn',
    validation: {
      notExported: true,
      invalidLink: true,
      invalidPath: true,
      rewrittenLink: true,
      notDocumented: true,
    },
    requiredToBeDocumented: [
      'Class',
      'Interface',
      'TypeAlias',
      'Enum',
      'Function',
      'Variable',
      'Accessor',
      'Method',
    ],
    externalSymbolLinkMappings: { '@zayavka/sdk': Object.fromEntries(inside.map((name) => [name, '#'])) },
  },
  [new TSConfigReader()],
);
const project = await app.convert();
if (project) {
  app.validate(project);
  if (app.logger.errorCount + app.logger.warningCount === 0) await app.generateOutputs(project);
}
const faults = app.logger.errorCount + app.logger.warningCount;
console.log(
  faults === 0 ? 'The reference is in sdk/reference.' : `${faults} faults: the reference was not written.`,
);
process.exitCode = faults === 0 ? 0 : 1;
