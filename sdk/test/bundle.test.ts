import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { bundle } from './kit/tools.js';

/** Of quality.md, "Speed": core and live, minified, gzip. */
const LIMIT = 12_000;

const core = "import { createClient } from './src/index.ts'; globalThis.sdk = createClient;";
const agents = "import { createAgentClient } from './src/index.ts'; globalThis.sdk = createAgentClient;";
const everything = "import * as sdk from './src/index.ts'; globalThis.sdk = sdk;";
const reference = "import { createClient } from 'graphql-ws/client'; globalThis.sdk = createClient;";

describe('the bundle for a browser', () => {
  it('of core and live is at most 12 kB, minified and gzipped', async () => {
    const [ours, desk, whole, socket] = await Promise.all([core, agents, everything, reference].map(sizeOf));
    process.stdout.write(
      `SDK gzip: core and live ${ours} B (limit ${LIMIT}), for agents ${desk} B, with validation and all else ${whole} B, graphql-ws alone ${socket} B\n`,
    );
    expect(ours).toBeLessThanOrEqual(LIMIT);
  });

  it('holds graphql-ws and the SDK alone: no GraphQL parser, nothing of Node', async () => {
    const { files } = await bundle(everything);
    const foreign = files.filter((file) => !file.startsWith('src/') && file !== '<stdin>');
    expect(foreign.length).toBeGreaterThan(0);
    for (const file of foreign)
      expect(file).toMatch(/node_modules\/graphql-ws\/dist\/(client|common-[\w-]+)\.js$/);
  });

  it('leaves out the validation that a page does not use', async () => {
    const { files, code } = await bundle(core);
    expect(files.length).toBeGreaterThan(10);
    expect(new TextDecoder().decode(code)).not.toContain('NOT_AN_EMERGENCY');
  });

  it('leaves out of a panel’s page what only agents may do', async () => {
    const [page, desk] = await Promise.all(
      [core, agents].map(async (source) => new TextDecoder().decode((await bundle(source)).code)),
    );
    for (const operation of ['takeNextTicket', 'answerTicket', 'refuseTicket', 'signIn']) {
      expect(page).not.toContain(operation);
      expect(desk).toContain(operation);
    }
    for (const operation of ['openTicket', 'tickets']) expect(desk).toContain(operation);
  });
});

async function sizeOf(source: string): Promise<number> {
  return gzipSync((await bundle(source)).code, { level: 9 }).length;
}
