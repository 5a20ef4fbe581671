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

  it('leaves out the validation and the uploads that a page does not use', async () => {
    const { files, code } = await bundle(core);
    expect(files.length).toBeGreaterThan(10);
    const text = new TextDecoder().decode(code);
    for (const part of ['NOT_AN_EMERGENCY', 'XMLHttpRequest', 'uploadFile']) expect(text).not.toContain(part);
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

describe('the bundle for a panel’s back end', () => {
  const backEnd = "import { createPanel } from './src/panel/index.ts'; globalThis.sdk = createPanel;";

  it('has what no page carries, and nothing of live streams', async () => {
    const [page, panel] = await Promise.all([core, backEnd].map((source) => bundle(source)));
    const texts = [page, panel].map((built) => new TextDecoder().decode(built?.code));
    for (const operation of ['syncSubscribers', 'openPanelSession']) {
      expect(texts[0]).not.toContain(operation);
      expect(texts[1]).toContain(operation);
    }
    expect(panel?.files.filter((file) => /graphql-ws|src\/live/.test(file))).toEqual([]);
  });
});

async function sizeOf(source: string): Promise<number> {
  return gzipSync((await bundle(source)).code, { level: 9 }).length;
}
