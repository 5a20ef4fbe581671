/** Runs the project's own tools, and bundles the SDK as a page would. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, OutputFile } from 'esbuild';

export const sdk = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Never rejects: a failure is what some tests want. */
export function node(args: readonly string[], cwd = sdk): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });
}

const require = createRequire(import.meta.url);

/** The TypeScript compiler, as `npx tsc` runs it. */
export function tsc(...args: string[]): Promise<Ran> {
  return node([join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc'), ...args]);
}

export interface Bundle {
  readonly code: Uint8Array;
  /** Every file that went in. */
  readonly files: readonly string[];
}

/** In a process of its own: esbuild compares classes of its realm, and jest makes another. */
export async function bundle(source: string, options: BuildOptions = {}, resolveDir = sdk): Promise<Bundle> {
  const settings: BuildOptions = {
    stdin: { contents: source, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    ...options,
  };
  const script = `
    import { build } from 'esbuild';
    const { outputFiles, metafile } = await build(${JSON.stringify(settings)});
    console.log(JSON.stringify({ text: outputFiles[0].text, files: Object.keys(metafile.inputs) }));`;
  const { code, output } = await node(['--input-type=module', '-e', script]);
  if (code !== 0) throw new Error(output);
  const { text, files }: { text: OutputFile['text']; files: string[] } = JSON.parse(output);
  return { code: new TextEncoder().encode(text), files };
}
