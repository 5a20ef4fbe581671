import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Row } from '../row.js';
import { root } from '../servers.js';

const LIMIT = 12_000;

const sizeOf = async (source: string): Promise<number> => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: join(root, 'sdk') },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
};

export const sdkSizeRow = async (): Promise<Row> => {
  const [ours, theirs] = await Promise.all([
    sizeOf("import { createClient } from './src/index.ts'; globalThis.sdk = createClient;"),
    sizeOf("import { createClient } from 'graphql-ws/client'; globalThis.sdk = createClient;"),
  ]);
  const bytes = (size: number): string => `${size.toLocaleString('en')} B`;
  return {
    work: 'SDK: core and live, minified, gzip',
    product: bytes(ours),
    reference: bytes(theirs),
    result: bytes(ours),
    spread: 'exact',
    limit: `≤ ${bytes(LIMIT)}`,
    reached: ours <= LIMIT,
    notes: ['The reference is the client of graphql-ws alone.'],
  };
};
