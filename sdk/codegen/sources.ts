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
  /** Which operations lie in a folder of their own, by name: a panel's page is spared them. */
  readonly apart: ReadonlyMap<string, Part>;
  readonly fragments: readonly FragmentDefinitionNode[];
}

/** Folders below the others: the operations of agents, and of a panel's back end. */
const PARTS = ['agents', 'panel'] as const;
export type Part = (typeof PARTS)[number];

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
  const parts = await Promise.all(
    PARTS.map(async (part) => ({ part, nodes: await parsed(operationsFolder, part) })),
  );
  const definitions = [...(await parsed(operationsFolder)), ...parts.flatMap(({ nodes }) => nodes)];
  const errors = validate(schema, { kind: Kind.DOCUMENT, definitions });
  if (errors.length > 0) throw new Error(errors.map(String).join('\n\n'));
  return {
    schemaDocument,
    schema,
    operations: definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION).sort(byName),
    apart: new Map(
      parts.flatMap(({ part, nodes }) =>
        nodes.flatMap((node): [string, Part][] =>
          node.kind === Kind.OPERATION_DEFINITION && node.name ? [[node.name.value, part]] : [],
        ),
      ),
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
