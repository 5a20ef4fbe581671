import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../kit/temporary.js';

const folder = temporaryFolder('profile');

/** Has node write down where the server's time goes. It slows the server: the rates of such a run count for nothing. */
export const profileOptions = ['--cpu-prof', `--cpu-prof-dir=${folder}`];

interface Profile {
  readonly nodes: ReadonlyArray<{
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }>;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const placeOf = (url: string): string =>
  url.replace(/^.*\/node_modules\//, '').replace(/^.*\/dist\//, 'dist/');

/** @returns the part of the whole that each took, the greatest first. */
const shares = (times: ReadonlyMap<string, number>, whole: number, count: number): string[] =>
  [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([name, time]) => `${((100 * time) / whole).toFixed(1).padStart(5)} %  ${name}`);

type Spent = {
  readonly functions: Map<string, number>;
  readonly packages: Map<string, number>;
  busy: number;
};

const addProfile = (spent: Spent, { nodes, samples, timeDeltas }: Profile): void => {
  const { functions, packages } = spent;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  for (const [i, id] of samples.entries()) {
    const frame = frames.get(id);
    const time = timeDeltas[i] ?? 0;
    if (!frame || frame.functionName === '(idle)') continue;
    spent.busy += time;
    const place = placeOf(frame.url);
    const name = `${frame.functionName || '(anonymous)'} ${place}:${frame.lineNumber + 1}`;
    const owner = /^(dist\/[^/]+|@[^/]+\/[^/]+|node:|[^/:]+)/.exec(place)?.[0] ?? frame.functionName;
    functions.set(name, (functions.get(name) ?? 0) + time);
    packages.set(owner, (packages.get(owner) ?? 0) + time);
  }
};

/** The functions, and the packages, in which the product spent its time, without what it was idle; all its processes. */
export const topOfProfile = (): string => {
  const spent: Spent = { functions: new Map(), packages: new Map(), busy: 0 };
  for (const file of readdirSync(folder))
    addProfile(spent, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile);
  const { functions, packages, busy } = spent;
  return ['By package:', ...shares(packages, busy, 25), 'By function:', ...shares(functions, busy, 50)].join(
    '\n',
  );
};
