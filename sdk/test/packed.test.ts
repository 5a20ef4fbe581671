import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contents, type Packed, packSdk, project, settings } from './kit/packed.js';
import { bundle, node, sdk, tsc } from './kit/tools.js';

const bin = join(sdk, '..', 'node_modules', '.bin');

/** What each sub-path must at least give out. */
const NAMES = {
  '@zayavka/sdk': ['createClient', 'createAgentClient', 'validateOpenTicket', 'uploadFile', 'AuthError'],
  '@zayavka/sdk/panel': ['createPanel'],
  '@zayavka/sdk/elements': ['ZayavkaTicket', 'ZayavkaTickets', 'ZayavkaOpenTicket', 'setDefaults'],
};

/** Its clients are given out, so the compiler must be able to name their types in declarations. */
const PROGRAM = `
  export const client = createClient({ url: 'http://127.0.0.1:9/graphql', token: 'x', retry: { tries: 1 } });
  export const desk = createAgentClient({ url: '/graphql' });
  export const panel = createPanel({ url: '/graphql', serviceToken: 'x' });
  async function main(): Promise<void> {
    const failed: string = await client.viewer().then(() => 'answered', (error: ZayavkaError) => error.code);
    const issues: readonly FieldIssue[] = validate('ReplyToTicketInput', { ticketId: 'T', body: '' });
    const elements: string[] = [ZayavkaTicket.name, ZayavkaOpenTicket.name];
    console.log(failed, issues.length > 0, elements.join(' '), typeof createPanel);
  }
  void main();`;

const PRINTED = 'NETWORK true ZayavkaTicket ZayavkaOpenTicket function\n';

const IMPORTS = `
  import { createAgentClient, createClient, type FieldIssue, validate, type ZayavkaError } from '@zayavka/sdk';
  import { ZayavkaOpenTicket, ZayavkaTicket } from '@zayavka/sdk/elements';
  import { createPanel } from '@zayavka/sdk/panel';`;

/** What a page in TypeScript says of the elements: the types must be right without a cast. */
const PAGE = `
  import '@zayavka/sdk/elements';
  const ticket = document.querySelector('zayavka-ticket');
  if (ticket) ticket.locale = 'ru';
  document.createElement('zayavka-tickets').sessionUrl = '/support-session';
  const form: import('@zayavka/sdk/elements').ZayavkaOpenTicket | null = document.querySelector('zayavka-open-ticket');
  form?.addEventListener('zayavka-opened', (event) => {
    const id: string = event.detail.ticketId;
    const repeated: boolean = event.detail.duplicate;
    location.hash = repeated ? '' : id;
  });
  form?.addEventListener('zayavka-failed', ({ detail }) => console.warn(detail.code));
  // @ts-expect-error An element has no such property.
  if (ticket) ticket.colour = 'red';
  // @ts-expect-error An event tells of what happened alone.
  form?.addEventListener('zayavka-opened', ({ detail }) => console.log(detail.password));`;

const STRICT = {
  strict: true,
  declaration: true,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
};

describe('the package as npm packs it', () => {
  let folder = '';
  let packed: Packed;
  const modern = () => join(folder, 'modules');
  const classic = () => join(folder, 'commonjs');

  beforeAll(async () => {
    // Outside of the project, so that nothing is found above it.
    folder = await mkdtemp(join(tmpdir(), 'zayavka-packed-'));
    packed = await packSdk(join(folder, 'tarballs'));
    await project(modern(), 'module', packed, { 'main.ts': `${IMPORTS}${PROGRAM}`, 'page.ts': PAGE });
    await project(classic(), 'commonjs', packed, { 'main.ts': `${IMPORTS}${PROGRAM}` });
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has no fault that publint knows, not even a hint', async () => {
    const { code, output } = await node([join(bin, 'publint'), 'run', packed.file, '--strict']);
    expect(output).toContain('All good!');
    expect(code).toBe(0);
  });

  it('has types that are right wherever ES modules can be loaded, says are-the-types-wrong', async () => {
    const settings = ['--profile', 'esm-only', '--format', 'json'];
    const { code, output } = await node([join(bin, 'attw'), packed.file, ...settings]);
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
    const { analysis } = JSON.parse(output);
    expect(Object.keys(analysis.entrypoints).sort()).toEqual([
      '.',
      './elements',
      './elements/parts',
      './package.json',
      './panel',
    ]);
    // What it would say without the profile: the package is not there twice, and `node10` reads no `exports`.
    type Problem = { readonly kind: string; readonly resolutionKind: string };
    const said = analysis.problems.map(({ kind, resolutionKind }: Problem) => `${resolutionKind}: ${kind}`);
    expect([...new Set(said)].sort()).toEqual(['node10: NoResolution', 'node16-cjs: CJSResolvesToESM']);
  });

  it('holds what is built, its README and its licence, and neither sources nor tests', async () => {
    const files = await contents(join(modern(), 'node_modules/@zayavka/sdk'));
    const others = files.filter((file) => !/^dist\/[\w/-]+(\.en)?\.(js|js\.map|d\.ts)$/.test(file));
    expect(others).toEqual(['LICENSE', 'README.md', 'dist/elements.licenses.txt', 'package.json']);
    expect(files).toEqual(
      expect.arrayContaining(['dist/index.js', 'dist/panel/index.d.ts', 'dist/elements.js']),
    );
    const map = JSON.parse(
      await readFile(join(modern(), 'node_modules/@zayavka/sdk/dist/index.js.map'), 'utf8'),
    );
    expect(map.sourcesContent?.[0]).toContain('export');
  });

  it.each(Object.entries(NAMES))('gives out %s', async (path, names) => {
    const script = `console.log(JSON.stringify(Object.keys(await import('${path}'))))`;
    const { code, output } = await node(['--input-type=module', '-e', script], modern());
    expect([code, JSON.parse(output)]).toEqual([0, expect.arrayContaining(names)]);
  });

  it('lets a server import the elements: nothing is asked, nothing waits, and there is still no page', async () => {
    const script = `
      globalThis.fetch = () => { throw new Error('asked'); };
      const { ZayavkaTicket } = await import('@zayavka/sdk/elements');
      console.log(typeof ZayavkaTicket, typeof document, typeof window);`;
    // That the process ends by itself says that nothing waits.
    expect(await node(['--input-type=module', '-e', script], modern())).toEqual({
      code: 0,
      output: 'function undefined undefined\n',
    });
  });

  it('keeps its inside to itself', async () => {
    const script = "await import('@zayavka/sdk/dist/client.js')";
    const { code, output } = await node(['--input-type=module', '-e', script], modern());
    expect(code).not.toBe(0);
    expect(output).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('compiles and runs in a project of ES modules, every type read', async () => {
    await settings(modern(), { ...STRICT, module: 'nodenext', skipLibCheck: false });
    expect(await tsc('-p', modern())).toEqual({ code: 0, output: '' });
    expect(await node([join(modern(), 'main.js')], modern())).toEqual({ code: 0, output: PRINTED });
  });

  it('compiles for a bundler', async () => {
    await settings(modern(), { ...STRICT, module: 'esnext', moduleResolution: 'bundler', noEmit: true });
    expect(await tsc('-p', modern())).toEqual({ code: 0, output: '' });
  });

  it('compiles and runs in a CommonJS project, by require', async () => {
    await settings(classic(), { ...STRICT, module: 'nodenext', types: [] });
    expect(await tsc('-p', classic())).toEqual({ code: 0, output: '' });
    const emitted = await readFile(join(classic(), 'main.js'), 'utf8');
    expect(emitted).toContain('require("@zayavka/sdk")');
    expect(await node([join(classic(), 'main.js')], classic())).toEqual({ code: 0, output: PRINTED });
  });

  it('bundles for a browser: elements are kept though nothing of them is named, and stay out of the core', async () => {
    const installed = (source: string) => bundle(source, {}, modern());
    const withElements = await installed("import '@zayavka/sdk/elements';");
    expect(new TextDecoder().decode(withElements.code)).toContain('zayavka-open-ticket');
    const core = await installed(
      "import { createClient } from '@zayavka/sdk'; globalThis.sdk = createClient;",
    );
    expect(
      core.files.filter((file) => /lit|elements|panel\//.test(file.split('node_modules').pop() ?? '')),
    ).toEqual([]);
    expect(core.files.every((file) => !dirname(file).startsWith('src'))).toBe(true);
  });
});
