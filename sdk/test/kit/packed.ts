/** Packs the built package as npm would publish it, and installs that file into projects, without a network. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Ran } from './tools.js';
import { sdk } from './tools.js';

const require = createRequire(import.meta.url);
const root = join(sdk, '..');

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { optional?: boolean }>>;
}

/** npm in a folder, never from the network. */
function npm(args: readonly string[], cwd: string): Promise<Ran> {
  const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve) => {
    execFile(
      'npm',
      [...args, ...quiet],
      { cwd, env: { ...process.env, NODE_OPTIONS: '' } },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, output: out + err }),
    );
  });
}

/** Packs folders into a folder; gives the tarballs' paths, in the folders' order. */
async function pack(packages: readonly string[], into: string): Promise<string[]> {
  await mkdir(into, { recursive: true });
  const { code, output } = await npm(['pack', ...packages, '--json', '--pack-destination', into], root);
  if (code !== 0) throw new Error(output);
  const packed: { filename: string }[] = JSON.parse(output);
  return packed.map(({ filename }) => join(into, filename));
}

/**
 * The folders of all that the package declares it needs, and what that needs in turn, required peers too: what is not
 * declared is not there when the package is tried.
 */
async function dependenciesOf(folder: string, known = new Map<string, string>()): Promise<string[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  for (const name of [...Object.keys(dependencies), ...peers]) {
    if (known.has(name)) continue;
    const found = (require.resolve.paths(name) ?? []).map((path) => join(path, name));
    const own = found.find((path) => tryRead(path));
    if (!own) throw new Error(`${name}, which ${manifest.name} needs, is not installed`);
    known.set(name, own);
    await dependenciesOf(own, known);
  }
  return [...known.values()];
}

function tryRead(path: string): boolean {
  try {
    return Boolean(require(join(path, 'package.json')));
  } catch {
    return false;
  }
}

export interface Packed {
  /** The tarball of the SDK. */
  readonly file: string;
  /** Tarballs of what it needs. */
  readonly needs: readonly string[];
}

/** Packs sdk/ as it is built now. */
export async function packSdk(into: string): Promise<Packed> {
  const [file = '', ...needs] = await pack([sdk, ...(await dependenciesOf(sdk))], into);
  return { file, needs };
}

/** Makes a project that has installed the tarballs and nothing else, with these files. */
export async function project(
  folder: string,
  type: 'module' | 'commonjs',
  { file, needs }: Packed,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'a-panel', private: true, type }));
  const { code, output } = await npm(['install', file, ...needs], folder);
  if (code !== 0) throw new Error(output);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

/** What is in a folder, path by path. */
export async function contents(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A compiler's settings in a project. */
export async function settings(folder: string, options: object): Promise<void> {
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, include: ['*.ts'] }),
  );
}
