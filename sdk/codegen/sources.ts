/** Reads the schema and the operations, and refuses what does not fit together before anything is printed. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildASTSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  Source,
  validate,
} from 'graphql';

export interface Sources {
  readonly schemaDocument: DocumentNode;
  readonly schema: GraphQLSchema;
  /** Sorted by name: the order of files on a disk differs between machines. */
  readonly operations: readonly OperationDefinitionNode[];
  /** Names of the operations that agents alone may use: a panel's page is spared them. */
  readonly ofAgents: ReadonlySet<string>;
  readonly fragments: readonly FragmentDefinitionNode[];
}

/** Where the operations of agents lie, below the others. */
const AGENTS = 'agents';

async function parsed(operationsFolder: string, below = ''): Promise<DocumentNode['definitions'][number][]> {
  const folder = join(operationsFolder, below);
  const names = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap(
    (text, i) =>
      parse(new Source(text, ['sdk/operations', below, names[i]].filter(Boolean).join('/'))).definitions,
  );
}

/** @throws Error that names every operation that does not fit the schema. */
export async function readSources(schemaFile: string, operationsFolder: string): Promise<Sources> {
  const schemaDocument = parse(new Source(await readFile(schemaFile, 'utf8'), schemaFile));
  const schema = buildASTSchema(schemaDocument);
  const agents = await parsed(operationsFolder, AGENTS);
  const definitions = [...(await parsed(operationsFolder)), ...agents];
  const errors = validate(schema, { kind: Kind.DOCUMENT, definitions });
  if (errors.length > 0) throw new Error(errors.map(String).join('\n\n'));
  return {
    schemaDocument,
    schema,
    operations: definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION).sort(byName),
    ofAgents: new Set(
      agents.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? (node.name?.value ?? []) : [])),
    ),
    fragments: definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).sort(byName),
  };
}

interface Named {
  readonly name?: { readonly value: string } | undefined;
}

function byName(a: Named, b: Named): number {
  const [left, right] = [a.name?.value ?? '', b.name?.value ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
