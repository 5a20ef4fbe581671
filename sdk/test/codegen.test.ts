import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Kind, parse, validate, visit } from 'graphql';
import { findStale, generate, main } from '../codegen/main.js';
import { printPart } from '../codegen/operations.js';
import { readSources } from '../codegen/sources.js';
import * as agentOperations from '../src/_generated/agent-operations.js';
import * as operations from '../src/_generated/operations.js';
import { bindPanelOperations } from '../src/_generated/panel-operations.js';
import { sdk, tsc } from './kit/tools.js';

const sources = () => readSources(join(sdk, '..', 'schema', 'schema.graphql'), join(sdk, 'operations'));

describe('the generator', () => {
  it('finds the committed files current', async () => {
    expect(await findStale(sdk)).toEqual([]);
  });

  it('makes the same texts every time', async () => {
    expect(await generate(sdk)).toEqual(await generate(sdk));
  });

  it('makes what the compiler accepts, with the SDK around it', async () => {
    expect(await tsc('-p', 'tsconfig.json', '--noEmit')).toEqual({ code: 0, output: '' });
  });

  it('has an operation for every root field of the schema', async () => {
    const { schema, operations: written } = await sources();
    const covered = new Set(
      written.map(({ operation, selectionSet: { selections } }) => {
        const [field] = selections;
        return `${operation}.${field?.kind === Kind.FIELD ? field.name.value : ''}`;
      }),
    );
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const wanted = roots.flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).map((name) => `${root?.name.toLowerCase()}.${name}`),
    );
    expect(wanted.filter((name) => !covered.has(name))).toEqual([]);
  });

  it('prints enums as unions of strings, and types without any', async () => {
    const types = (await generate(sdk)).get('types.ts') ?? '';
    expect(types).toMatch(/export type Lane =[^;]*\| 'EMERGENCY'/);
    expect(types.replace(/\/\*.*?\*\//gs, '')).not.toMatch(/\benum\b|\bany\b/);
  });

  it('makes the idempotency key optional for the caller', async () => {
    const types = (await generate(sdk)).get('types.ts') ?? '';
    expect(types).toMatch(/idempotencyKey\?: string/);
    expect(types).not.toMatch(/idempotencyKey: /);
  });

  it('puts each fragment once into a document that fits the schema', async () => {
    const { schema } = await sources();
    const sent: string[] = Object.values({ ...operations, ...agentOperations }).flatMap((exported) =>
      'document' in exported ? exported.document : [],
    );
    expect(sent).toHaveLength(5);
    const note = <T>(operation: { readonly document: string }): Promise<T> => {
      sent.push(operation.document);
      return new Promise(() => undefined);
    };
    const bound = {
      ...operations.bindOperations(note),
      ...agentOperations.bindAgentOperations(note),
      ...bindPanelOperations(note),
    };
    for (const call of Object.values(bound) as Array<(variables: object) => unknown>) void call({});
    expect(sent).toHaveLength((await sources()).operations.length);
    for (const document of sent) {
      const fragments = document.match(/fragment \w+ on/g) ?? [];
      expect(new Set(fragments).size).toBe(fragments.length);
      expect(validate(schema, parse(document))).toEqual([]);
      expect(document).not.toMatch(/\s{2}|\n/);
    }
  });

  it('binds apart what lies in operations/agents and operations/panel, and refuses a subscription to a panel’s back end', async () => {
    const call = () => new Promise<never>(() => undefined);
    const [ofPages, ofAgents, ofPanels] = [
      operations.bindOperations(call),
      agentOperations.bindAgentOperations(call),
      bindPanelOperations(call),
    ].map(Object.keys);
    expect(ofPanels).toEqual(['openPanelSession', 'subscriber', 'syncSubscribers']);
    expect(ofAgents).toEqual(expect.arrayContaining(['signIn', 'takeNextTicket', 'answerTicket', 'queue']));
    expect(ofPages).toEqual(expect.arrayContaining(['openTicket', 'ticketQueuePlace', 'instructions']));
    expect(ofPages?.filter((name) => ofAgents?.includes(name) || ofPanels?.includes(name))).toEqual([]);
    const { apart: _, ...rest } = await sources();
    expect(() => printPart('panel', { ...rest, apart: new Map([['onQueueEvents', 'panel']]) })).toThrow(
      "onQueueEvents: a panel's back end has no live connection",
    );
  });

  it('selects no messages and no long texts in a page of tickets', async () => {
    const { operations: written, fragments } = await sources();
    const list = written.find(({ name }) => name?.value === 'tickets');
    const reached = new Set<string>();
    const follow = (node: Parameters<typeof visit>[0]): void => {
      visit(node, {
        Field: ({ name }) => void reached.add(name.value),
        FragmentSpread: ({ name }) => follow(fragments.find((one) => one.name.value === name.value) ?? node),
      });
    };
    if (list) follow(list);
    expect(reached.has('subject')).toBe(true);
    for (const costly of ['messages', 'events', 'description', 'errorText'])
      expect(reached.has(costly)).toBe(false);
  });
});

describe('the generator, on a changed schema', () => {
  /** A copy of what the generator reads and writes, with one text replaced. */
  async function withSchema(
    change: (schema: string) => string,
    work: (sdk: string) => Promise<void>,
  ): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'zayavka-codegen-'));
    try {
      const schema = await readFile(join(sdk, '..', 'schema', 'schema.graphql'), 'utf8');
      await mkdir(join(folder, 'schema'));
      await writeFile(join(folder, 'schema', 'schema.graphql'), change(schema));
      await cp(join(sdk, 'operations'), join(folder, 'sdk', 'operations'), { recursive: true });
      await cp(join(sdk, 'src', '_generated'), join(folder, 'sdk', 'src', '_generated'), { recursive: true });
      await work(join(folder, 'sdk'));
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const said = async (sdkFolder: string, ...args: string[]): Promise<{ code: number; lines: string }> => {
    const lines: unknown[] = [];
    const { error } = console;
    console.error = (line) => lines.push(line);
    try {
      return { code: await main(sdkFolder, args), lines: lines.join('\n') };
    } finally {
      console.error = error;
    }
  };

  it('says with --check which file is stale, where, and what to run; and is content after the run', async () => {
    await withSchema(
      (schema) => schema.replace(/(subject: String! @constraint\([^)]*maxLength: )\d+/, '$1300'),
      async (folder) => {
        const stale = await said(folder, '--check');
        expect(stale.code).toBe(1);
        expect(stale.lines).toMatch(/^sdk\/src\/_generated\/constraints\.ts differs from line \d+\n/);
        expect(stale.lines).toMatch(/npm run generate -w sdk/);
        expect((await said(folder)).code).toBe(0);
        expect(await said(folder, '--check')).toEqual({ code: 0, lines: '' });
        expect(await readFile(join(folder, 'src', '_generated', 'constraints.ts'), 'utf8')).toContain(
          'maxLength: 300',
        );
      },
    );
  });

  it('names the operation that no longer fits', async () => {
    await withSchema(
      (schema) => schema.replaceAll('closeTicket', 'shutTicket'),
      async (folder) => {
        const { code, lines } = await said(folder);
        expect(code).toBe(1);
        expect(lines).toMatch(/closeTicket.*\n\nsdk\/operations\/close-ticket\.graphql:2/s);
      },
    );
  });

  it('refuses a format that the validator would not know', async () => {
    await withSchema(
      (schema) => schema.replace('format: "email"', 'format: "phone"'),
      async (folder) => {
        expect((await said(folder)).lines).toBe('emails: the validator knows no format "phone"');
      },
    );
  });

  it('reads a schema with descriptions, as the server prints it', async () => {
    const described = (schema: string) =>
      schema.replace(/(?:"""(?:(?!""").)*"""\s*)?openTicket\(/s, '"""Opens a ticket. */"""\n  openTicket(');
    await withSchema(described, async (folder) => {
      expect((await said(folder)).code).toBe(0);
      const text = await readFile(join(folder, 'src', '_generated', 'operations.ts'), 'utf8');
      expect(text).toContain('/** Opens a ticket. * / */\n  openTicket: ');
    });
  });
});
